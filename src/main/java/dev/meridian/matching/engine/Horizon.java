package dev.meridian.matching.engine;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;

/**
 * The 52 ISO weeks over which hours are compared. A zone has one offset for a whole week, the one of Wednesday 12:00
 * UTC: clocks change on weekends, so that is the offset of the week's working days.
 */
final class Horizon {

    static final int WEEKS = 52;

    private static final int SECONDS_PER_QUARTER = 15 * 60;

    private final LocalDate firstMonday;

    Horizon(LocalDate start) {
        this.firstMonday = start.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    LocalDate monday(int week) {
        return firstMonday.plusWeeks(week);
    }

    /** The zone's offset from UTC in each week, in quarter hours. */
    int[] offsets(ZoneId zone) {
        return WeekOffsets.of(zone, firstMonday, WEEKS);
    }

    /**
     * Quarter hours from UTC in the week of this Monday. Offsets in between, which no zone has used since 1972, are
     * rounded down, so that two places on the same clock still agree.
     */
    static int offset(ZoneId zone, LocalDate monday) {
        int seconds = zone.getRules()
                .getOffset(monday.plusDays(2).atTime(LocalTime.NOON).toInstant(ZoneOffset.UTC))
                .getTotalSeconds();
        return Math.floorDiv(seconds, SECONDS_PER_QUARTER);
    }
}
