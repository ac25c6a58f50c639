package dev.meridian.hiring.engagement;

import dev.meridian.platform.validation.Text;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What one side of an engagement thinks of the other. */
@Schema(name = "ReviewInput")
public record ReviewForm(
        @NotNull(message = "is needed") Occasion occasion,
        @NotNull(message = "is needed") @Valid Ratings ratings,
        @Text(max = 5000) @Nullable String words,
        @NotNull(message = "is needed") @Schema(description = "Whether you would go on working with the other side")
                Boolean wouldContinue) {

    /** From 1, bad, to 5, very good. */
    @Schema(name = "ReviewRatings", description = "From 1, bad, to 5, very good")
    public record Ratings(
            @NotNull(message = "is needed")
                    @Min(value = 1, message = "must be 1 to 5")
                    @Max(value = 5, message = "must be 1 to 5")
                    Integer overall,
            @NotNull(message = "is needed")
                    @Min(value = 1, message = "must be 1 to 5")
                    @Max(value = 5, message = "must be 1 to 5")
                    Integer communication,
            @NotNull(message = "is needed")
                    @Min(value = 1, message = "must be 1 to 5")
                    @Max(value = 5, message = "must be 1 to 5")
                    @Schema(description = "Whether what was said was done, in time; of an employer, whether it paid so")
                    Integer reliability,
            @NotNull(message = "is needed")
                    @Min(value = 1, message = "must be 1 to 5")
                    @Max(value = 5, message = "must be 1 to 5")
                    @Schema(
                            description =
                                    "Of a candidate, the work done; of an employer, the work given and its briefing")
                    Integer work) {}
}
