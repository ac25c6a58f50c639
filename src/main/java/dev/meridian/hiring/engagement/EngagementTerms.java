package dev.meridian.hiring.engagement;

import dev.meridian.platform.form.PayRateForm;
import dev.meridian.platform.form.WeeklyHoursForm;
import dev.meridian.shared.EngagementKind;
import dev.meridian.shared.HireStructure;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What somebody is engaged for; as it is offered, agreed on and stored.
 *
 * @param workHours null where hours do not matter
 * @param trial null where there is none
 */
public record EngagementTerms(
        PayRateForm rate,
        @Nullable WeeklyHoursForm workHours,
        LocalDate startDate,
        EngagementKind engagementKind,
        HireStructure hireStructure,
        @Nullable TrialTerms trial) {

    /** The same with what is wished otherwise; null changes nothing. A trial that pays the rate pays the other one then. */
    public EngagementTerms with(
            @Nullable PayRateForm otherRate, @Nullable WeeklyHoursForm otherHours, @Nullable LocalDate otherStart) {
        return new EngagementTerms(
                otherRate == null ? rate : otherRate,
                otherHours == null ? workHours : otherHours,
                otherStart == null ? startDate : otherStart,
                engagementKind,
                hireStructure,
                otherRate == null || trial == null || !trial.pay().equals(rate) ? trial : trial.paying(otherRate));
    }
}
