package dev.meridian.matching.engine;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The 52 ISO weeks over which hours are compared. A zone has one offset for a whole week, the one of Wednesday 12:00
 * UTC: clocks change on weekends, so that is the offset of the week's working days.
 *
 * <p>Asking a zone's rules 52 times takes longer than ranking many candidates, so what was asked is remembered: about 600
 * zones for each Monday, and so few Mondays that 10 MB hold them.
 */
final class Horizon {

    static final int WEEKS = 52;

    private static final int SECONDS_PER_QUARTER = 15 * 60;
    private static final int MAX_REMEMBERED = 64;
    private static final Map<LocalDate, Horizon> REMEMBERED = new ConcurrentHashMap<>();

    private final LocalDate firstMonday;
    private final Map<ZoneId, ClockOffsets> byZone = new ConcurrentHashMap<>();
    private final Map<ClockOffsets, ClockOffsets> distinct = new ConcurrentHashMap<>();

    private Horizon(LocalDate firstMonday) {
        this.firstMonday = firstMonday;
    }

    /** The horizon that begins in the week of this day. */
    static Horizon from(LocalDate start) {
        LocalDate monday = start.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        Horizon known = REMEMBERED.get(monday);
        if (known != null) {
            return known;
        }
        if (REMEMBERED.size() >= MAX_REMEMBERED) {
            REMEMBERED.clear();
        }
        return REMEMBERED.computeIfAbsent(monday, Horizon::new);
    }

    LocalDate monday(int week) {
        return firstMonday.plusWeeks(week);
    }

    /** The zone's offset in each week; the same object for all zones whose clocks agree. */
    ClockOffsets offsets(ZoneId zone) {
        ClockOffsets known = byZone.get(zone);
        return known != null ? known : byZone.computeIfAbsent(zone, this::computed);
    }

    private ClockOffsets computed(ZoneId zone) {
        int[] offsets = new int[WEEKS];
        for (int week = 0; week < WEEKS; week++) {
            offsets[week] = offset(zone, monday(week));
        }
        ClockOffsets made = new ClockOffsets(offsets);
        ClockOffsets before = distinct.putIfAbsent(made, made);
        return before == null ? made : before;
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
