package dev.meridian.reference;

import dev.meridian.shared.EngagementKind;
import java.util.Map;
import java.util.stream.Collectors;

/** Our words in those of schema.org, as {@code engagement-kinds.csv} gives them. */
public final class SchemaOrgTerms {
    private static final Map<EngagementKind, String> EMPLOYMENT_TYPES = Terms.ENGAGEMENT_KINDS.items().stream()
            .collect(Collectors.toUnmodifiableMap(EngagementKindView::code, EngagementKindView::schemaOrg));

    private SchemaOrgTerms() {}

    /** The nearest value of schema.org's employmentType; OTHER where none is near. */
    public static String employmentType(EngagementKind kind) {
        return EMPLOYMENT_TYPES.getOrDefault(kind, "OTHER");
    }
}
