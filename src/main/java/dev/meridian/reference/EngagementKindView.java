package dev.meridian.reference;

import dev.meridian.shared.EngagementKind;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A form in which someone may work for an employer.
 *
 * @param label for people, in English
 * @param description one sentence
 * @param schemaOrg the nearest value of schema.org's employmentType
 */
@Schema(name = "EngagementKindTerm")
public record EngagementKindView(
        EngagementKind code,
        @Schema(examples = "Full time") String label,
        String description,
        @Schema(description = "The nearest value of schema.org's employmentType", examples = "FULL_TIME")
                String schemaOrg) {}
