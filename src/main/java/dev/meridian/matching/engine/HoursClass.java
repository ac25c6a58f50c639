package dev.meridian.matching.engine;

import dev.meridian.shared.WeekSlots;
import dev.meridian.shared.WeeklyHours;
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
}
