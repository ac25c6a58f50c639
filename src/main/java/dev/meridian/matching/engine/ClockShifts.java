package dev.meridian.matching.engine;

import dev.meridian.shared.WeekSlots;
import java.util.ArrayList;
import java.util.List;

/** One set of hours as the clocks of another zone show it, over a horizon. */
final class ClockShifts {

    private final ClockOffsets ownOffsets;
    private final ClockOffsets otherOffsets;
    private final List<Shift> shifts = new ArrayList<>();
    private final Shift[] byWeek = new Shift[Horizon.WEEKS];

    ClockShifts(WeekSlots slots, ClockOffsets ownOffsets, ClockOffsets otherOffsets) {
        this.ownOffsets = ownOffsets;
        this.otherOffsets = otherOffsets;
        for (int week = 0; week < Horizon.WEEKS; week++) {
            byWeek[week] = shift(slots, otherOffsets.inWeek(week) - ownOffsets.inWeek(week));
            byWeek[week].weeks++;
        }
    }

    /** The other zone's local quarter hours in one week. */
    WeekSlots inWeek(int week) {
        return byWeek[week].slots;
    }

    /** Whether neither clock has changed since the week before. */
    boolean continues(int week) {
        return ownOffsets.inWeek(week) == ownOffsets.inWeek(week - 1)
                && otherOffsets.inWeek(week) == otherOffsets.inWeek(week - 1);
    }

    /** As {@link #totals(HoursClass)}, of hours that stand as bits at two places of an array; or at one, all preferred. */
    OverlapTotals totals(long[] bits, int preferredAt, int allAt) {
        int preferredMinutes = 0;
        int allMinutes = 0;
        int least = Integer.MAX_VALUE;
        for (Shift shift : shifts) {
            int all = shift.slots.minutesInCommon(bits, allAt);
            int preferred = preferredAt == allAt ? all : shift.slots.minutesInCommon(bits, preferredAt);
            preferredMinutes += shift.weeks * preferred;
            allMinutes += shift.weeks * all;
            least = Math.min(least, all);
        }
        return new OverlapTotals(preferredMinutes, allMinutes, least);
    }

    OverlapTotals totals(HoursClass other) {
        int preferredMinutes = 0;
        int allMinutes = 0;
        int least = Integer.MAX_VALUE;
        for (Shift shift : shifts) {
            int all = shift.slots.minutesInCommon(other.all());
            int preferred = other.acceptsMore() ? shift.slots.minutesInCommon(other.preferred()) : all;
            preferredMinutes += shift.weeks * preferred;
            allMinutes += shift.weeks * all;
            least = Math.min(least, all);
        }
        return new OverlapTotals(preferredMinutes, allMinutes, least);
    }

    // Only the difference of the two clocks counts, and a year sees two or three of them.
    private Shift shift(WeekSlots slots, int quarterHours) {
        for (Shift known : shifts) {
            if (known.quarterHours == quarterHours) {
                return known;
            }
        }
        Shift shift = new Shift(quarterHours, slots.shiftedBy(quarterHours));
        shifts.add(shift);
        return shift;
    }

    private static final class Shift {

        private final int quarterHours;
        private final WeekSlots slots;
        private int weeks;

        Shift(int quarterHours, WeekSlots slots) {
            this.quarterHours = quarterHours;
            this.slots = slots;
        }
    }
}
