package dev.meridian.hiring.offer;

import dev.meridian.platform.form.PayRateForm;
import dev.meridian.platform.form.WeeklyHoursForm;
import dev.meridian.platform.validation.Text;
import jakarta.validation.Valid;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a candidate wishes otherwise; what is left out stays as it was offered. */
@Schema(name = "CounterInput")
public record CounterForm(
        @Valid @Nullable PayRateForm rate,
        @Valid @Nullable WeeklyHoursForm workHours,
        @Schema(description = "Not past, and at most two years ahead") @Nullable LocalDate startDate,
        @Text(max = 2000) @Schema(description = "For the employer; may be left out") @Nullable String words) {

    /** What is wished, as it is stored. */
    Wished wished() {
        return new Wished(rate, workHours, startDate);
    }

    /** What is wished, without the words. */
    record Wished(@Nullable PayRateForm rate, @Nullable WeeklyHoursForm workHours, @Nullable LocalDate startDate) {
        boolean isNothing() {
            return rate == null && workHours == null && startDate == null;
        }
    }
}
