package dev.meridian.posting;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What the result could be narrowed to: at most 20 values each, the most frequent first. */
@Schema(name = "JobPostingFacets")
public record SearchFacets(
        @Schema(description = "Values for engagementKind") List<Facet> engagementKind,
        @Schema(
                        description =
                                "Values for country that a posting of the result names; unrestricted postings count for each")
                List<Facet> country,
        @Schema(description = "Values for skill") List<Facet> skill) {

    /**
     * One value of a parameter.
     *
     * @param count how many postings of the result are left with it
     */
    @Schema(name = "JobPostingFacet")
    public record Facet(
            @Schema(description = "What to give as the parameter", examples = "CONTRACTOR") String value,
            @Schema(description = "A skill's usual name; null for codes", examples = "PostgreSQL") @Nullable
                    String label,
            @Schema(description = "How many postings are left with it", examples = "12") long count) {}
}
