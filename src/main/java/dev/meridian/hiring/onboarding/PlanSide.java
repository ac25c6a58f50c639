package dev.meridian.hiring.onboarding;

import dev.meridian.hiring.calendar.Holidays;
import dev.meridian.hiring.calendar.WorkingTime;
import dev.meridian.platform.form.WeeklyHoursForm;
import dev.meridian.shared.WeekSlots;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * One side of a plan as it was when the plan was made.
 *
 * @param timeZone on whose clock this side reads times
 * @param workHours when it works, maybe on another clock; null where it states no hours
 * @param country whose public holidays it keeps; null where it states none
 */
record PlanSide(String timeZone, @Nullable WeeklyHoursForm workHours, @Nullable String country) {
    /** When this side works between two days; never, where it states no hours. */
    WorkingTime time(LocalDate from, LocalDate to) {
        return new WorkingTime(
                ZoneId.of(workHours == null ? timeZone : workHours.timeZone()),
                workHours == null ? WeekSlots.NONE : workHours.toValue().slots(),
                Holidays.days(country, from.minusDays(1), to.plusDays(1)));
    }
}
