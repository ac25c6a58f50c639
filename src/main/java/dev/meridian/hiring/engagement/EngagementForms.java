package dev.meridian.hiring.engagement;

import dev.meridian.platform.validation.Text;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What is written of an engagement under way. */
public final class EngagementForms {
    private EngagementForms() {}

    /** More time to decide on a trial. */
    @Schema(name = "TrialExtension")
    public record Extension(
            @NotNull(message = "is needed")
                    @Min(value = 1, message = "must be 1 to 25")
                    @Max(value = 25, message = "must be 1 to 25")
                    @Schema(description = "More weeks, at the trial's pay; a trial has 26 at most in all")
                    Integer weeks,
            @Text(max = 2000) @Schema(description = "For the candidate; may be left out") @Nullable String words) {}

    /** Who looks after somebody. */
    @Schema(name = "LiaisonInput")
    public record Liaison(
            @NotNull(message = "is needed") @Schema(description = "A member of the employer's") UUID accountId) {}
}
