package dev.meridian.matching.engine;

import dev.meridian.shared.WeekSlots;
import dev.meridian.shared.WeeklyHours;

/**
 * The hours that a posting states, apart from when they are.
 *
 * @param slots local quarter hours
 * @param days distinct days on which an interval starts
 * @param fullCreditMinutes minutes in common in a week that earn full credit
 * @param leastMinutes the least minutes in any week that the filter lets through; 0 lets everyone through
 */
record HoursAsked(WeekSlots slots, int days, int fullCreditMinutes, int leastMinutes) {

    static HoursAsked of(Posting posting, WeeklyHours workHours) {
        Integer least = posting.minOverlapMinutesPerDay();
        Integer desired = posting.desiredOverlapMinutesPerDay();
        WeekSlots slots = workHours.slots();
        int days = workHours.statedDays();
        int weekMinutes = slots.minutes();
        return new HoursAsked(
                slots,
                days,
                desired == null ? weekMinutes : Math.min(weekMinutes, desired * days),
                least == null ? 0 : least * days);
    }

    /** The credit for minutes in common, preferred and all of them added up over the 52 weeks: 0 to 10,000. */
    static int credit(OverlapTotals totals, int fullCreditMinutes) {
        long minutes = (long) totals.preferredMinutes() + totals.allMinutes();
        return (int) Math.min(Weights.FULL, Weights.FULL * minutes / (2L * Horizon.WEEKS * fullCreditMinutes));
    }
}
