package dev.meridian.posting;

import dev.meridian.shared.WeekSlots;
import dev.meridian.shared.WeeklyHours;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;

/** Somebody's hours over 52 ISO weeks, each at the offsets of its Wednesday noon UTC, as rankings compare them. */
final class YearOfClocks {
    private static final int WEEKS = 52;
    private static final int SECONDS_PER_QUARTER = 15 * 60;

    private final Instant firstNoon;
    private final WeekSlots slots;
    private final int[] offsets;
    private final Map<ZoneId, int[]> differences = new HashMap<>();
    private final Map<Integer, WeekSlots> shifted = new HashMap<>();

    /** The year that begins with the week of a day. */
    YearOfClocks(WeeklyHours hours, LocalDate from) {
        LocalDate wednesday =
                from.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)).plusDays(2);
        this.firstNoon = wednesday.atTime(LocalTime.NOON).toInstant(ZoneOffset.UTC);
        this.slots = hours.slots();
        this.offsets = offsets(hours.timeZone()).toArray();
    }

    /** Minutes in common in the poorest week. */
    int leastMinutesInCommon(WeeklyHours other) {
        WeekSlots others = other.slots();
        int least = Integer.MAX_VALUE;
        for (int difference : differences.computeIfAbsent(other.timeZone(), this::differences)) {
            WeekSlots moved = shifted.computeIfAbsent(difference, slots::shiftedBy);
            least = Math.min(least, moved.minutesInCommon(others));
        }
        return least;
    }

    /** A year sees two or three of them. */
    private int[] differences(ZoneId zone) {
        int[] there = offsets(zone).toArray();
        return IntStream.range(0, WEEKS)
                .map(week -> there[week] - offsets[week])
                .distinct()
                .toArray();
    }

    private IntStream offsets(ZoneId zone) {
        return IntStream.range(0, WEEKS)
                .mapToLong(week -> week * 7L * 24 * 60 * 60)
                .mapToInt(seconds -> zone.getRules()
                        .getOffset(firstNoon.plusSeconds(seconds))
                        .getTotalSeconds())
                .map(seconds -> Math.floorDiv(seconds, SECONDS_PER_QUARTER));
    }
}
