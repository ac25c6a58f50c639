package dev.meridian.hiring.offer;

import dev.meridian.platform.form.PayRateForm;
import dev.meridian.platform.form.WeeklyHoursForm;
import dev.meridian.platform.validation.Text;
import dev.meridian.shared.EngagementKind;
import dev.meridian.shared.HireStructure;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What an employer offers. */
@Schema(name = "OfferInput")
public record OfferForm(
        @NotNull(message = "is needed") @Valid PayRateForm rate,
        @Valid @Schema(description = "The posting's where absent; none where that has none") @Nullable
                WeeklyHoursForm workHours,
        @NotNull(message = "is needed") @Schema(description = "Not past, and at most two years ahead")
                LocalDate startDate,
        @NotNull(message = "is needed") EngagementKind engagementKind,
        @Schema(description = "The posting's where absent, or INDIVIDUAL") @Nullable HireStructure hireStructure,
        @Valid @Nullable Trial trial,
        @NotNull(message = "is needed") @Schema(description = "In the future, and at most 90 days ahead")
                Instant expiresAt,
        @Text(max = 5000) @Schema(description = "For the candidate") @Nullable String message) {

    /** A trial before the employer decides. */
    @Schema(name = "TrialInput", description = "A trial whose pay is guaranteed for all of its weeks")
    public record Trial(
            @NotNull(message = "is needed")
                    @Min(value = 1, message = "must be 1 to 26")
                    @Max(value = 26, message = "must be 1 to 26")
                    Integer weeks,
            @NotNull(message = "is needed") @Text(max = 5000) @Schema(description = "What is to be done in it")
                    String scope,
            @Valid
                    @Schema(
                            description =
                                    "What the trial pays; the offer's rate where absent, or the one of a counter that is accepted")
                    @Nullable
                    PayRateForm pay) {}
}
