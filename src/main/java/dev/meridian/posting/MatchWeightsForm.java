package dev.meridian.posting;

import dev.meridian.platform.problem.Violations;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How much each criterion counts in a posting's ranking. Only the proportions matter. */
@Schema(name = "MatchWeights", description = "How much each criterion counts; only the proportions matter")
public record MatchWeightsForm(
        @NotNull(message = "is needed")
                @Min(value = 0, message = "must be 0 to 1000")
                @Max(value = 1000, message = "must be 0 to 1000")
                @Schema(examples = "60")
                Integer skills,
        @NotNull(message = "is needed")
                @Min(value = 0, message = "must be 0 to 1000")
                @Max(value = 1000, message = "must be 0 to 1000")
                @Schema(examples = "25")
                Integer timeZoneOverlap,
        @NotNull(message = "is needed")
                @Min(value = 0, message = "must be 0 to 1000")
                @Max(value = 1000, message = "must be 0 to 1000")
                @Schema(examples = "15")
                Integer rate) {

    void check(String field, Violations violations) {
        violations.check(skills + timeZoneOverlap + rate > 0, field, "ALL_ZERO", "must not all be 0");
    }
}
