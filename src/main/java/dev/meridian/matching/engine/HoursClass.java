package dev.meridian.matching.engine;

import dev.meridian.shared.WeekSlots;
import dev.meridian.shared.WeeklyHours;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * All that a candidate brings to an overlap.
 *
 * @param zone of both sets
 * @param preferred local quarter hours, possibly none
 * @param all the preferred and the acceptable ones together
 */
record HoursClass(ZoneId zone, WeekSlots preferred, WeekSlots all) {

    /** The class of a candidate's hours, or null when none are stated. */
    static @Nullable HoursClass of(@Nullable WeeklyHours preferred, @Nullable WeeklyHours acceptable) {
        if (preferred == null) {
            return acceptable == null
                    ? null
                    : new HoursClass(acceptable.timeZone(), WeekSlots.NONE, acceptable.slots());
        }
        WeekSlots slots = preferred.slots();
        return new HoursClass(preferred.timeZone(), slots, acceptable == null ? slots : slots.or(acceptable.slots()));
    }

    /** Whether there are acceptable hours beside the preferred ones. */
    boolean acceptsMore() {
        return !preferred.equals(all);
    }

    /** The quarter hour of the day, 0 to 95 in UTC in January 2026, at which these hours first begin; sorts, no more. */
    int startOfDayInUtc() {
        int offset = Horizon.offset(zone, LocalDate.of(2026, 1, 5));
        for (int slot = 0; slot < WeekSlots.SLOTS; slot++) {
            if (all.contains(slot)) {
                return Math.floorMod(slot - offset, 96);
            }
        }
        return 0;
    }
}
