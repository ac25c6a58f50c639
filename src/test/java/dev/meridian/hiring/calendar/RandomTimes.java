package dev.meridian.hiring.calendar;

import dev.meridian.shared.HoursInterval;
import dev.meridian.shared.WeeklyHours;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Hours, zones, dates and holidays by chance, and a plain way to ask whether an instant is worked. */
public final class RandomTimes {
    /** Whole and broken offsets, clocks that change by an hour, by half of one, in the other half of the year, and never. */
    private static final List<String> ZONES = List.of(
            "America/New_York",
            "America/St_Johns",
            "Europe/Lisbon",
            "Europe/Berlin",
            "Africa/Casablanca",
            "Asia/Kolkata",
            "Asia/Kathmandu",
            "Asia/Tokyo",
            "Australia/Lord_Howe",
            "Pacific/Chatham",
            "Pacific/Kiritimati",
            "America/Santiago",
            "UTC");

    /** Weeks in which clocks change somewhere, and one in which none does. */
    private static final List<LocalDate> DATES = List.of(
            LocalDate.of(2027, 3, 10),
            LocalDate.of(2027, 3, 24),
            LocalDate.of(2027, 4, 1),
            LocalDate.of(2027, 9, 22),
            LocalDate.of(2027, 10, 1),
            LocalDate.of(2027, 10, 27),
            LocalDate.of(2027, 11, 3),
            LocalDate.of(2027, 7, 14));

    private final Random random;

    /**
     * Hours with the dates that are off.
     *
     * @param hours as stated
     * @param off local dates
     */
    public record Side(WeeklyHours hours, Set<LocalDate> off) {
        /** As the code under test has it. */
        public WorkingTime toWorkingTime() {
            return new WorkingTime(hours.timeZone(), hours.slots(), off);
        }

        /** The same, looked up in the stated intervals one by one. */
        public boolean works(Instant quarter) {
            LocalDateTime local = LocalDateTime.ofInstant(quarter, hours.timeZone());
            return !off.contains(local.toLocalDate())
                    && Stream.of(local.toLocalDate(), local.toLocalDate().minusDays(1))
                            .anyMatch(day -> hours.intervals().stream()
                                    .filter(interval -> interval.day() == day.getDayOfWeek())
                                    .anyMatch(interval -> holds(interval, day, local)));
        }

        /** Whether a stretch is worked from its beginning to its end. */
        public boolean works(Instant start, Instant end) {
            return Stream.iterate(start, q -> q.isBefore(end), q -> q.plusSeconds(900))
                    .allMatch(this::works);
        }

        private static boolean holds(HoursInterval interval, LocalDate day, LocalDateTime local) {
            LocalDateTime begins = day.atTime(interval.start());
            return !local.isBefore(begins) && local.isBefore(begins.plusMinutes(interval.minutes()));
        }
    }

    /** What a seed gives. */
    public RandomTimes(long seed) {
        random = new Random(seed);
    }

    /** Runs a property over so many seeds; a failure names its own. */
    public static void each(int cases, Consumer<RandomTimes> property) {
        for (long seed = 0; seed < cases; seed++) {
            try {
                property.accept(new RandomTimes(seed));
            } catch (AssertionError | RuntimeException e) {
                throw new AssertionError("fails with seed " + seed + ": " + e.getMessage(), e);
            }
        }
    }

    /** A number from 0 to below this. */
    public int below(int bound) {
        return random.nextInt(bound);
    }

    /** A date near a change of clocks, or away from any. */
    public LocalDate date() {
        return DATES.get(below(DATES.size())).plusDays(below(5));
    }

    /** A zone. */
    public ZoneId zone() {
        return ZoneId.of(ZONES.get(below(ZONES.size())));
    }

    /** Hours in a zone: the same on some days, or one stretch here and there, also through midnight. */
    public WeeklyHours hours(ZoneId zone) {
        List<HoursInterval> intervals = new ArrayList<>();
        if (below(3) == 0) {
            for (int i = 0; i <= below(6); i++) {
                intervals.add(new HoursInterval(DayOfWeek.of(1 + below(7)), quarter(), quarter()));
            }
        } else {
            LocalTime start = quarter();
            LocalTime end = start.plusMinutes(15L * (1 + below(40)));
            for (DayOfWeek day : DayOfWeek.values()) {
                if (below(4) > 0) {
                    intervals.add(new HoursInterval(day, start, end));
                }
            }
        }
        return intervals.isEmpty() ? hours(zone) : new WeeklyHours(zone, intervals);
    }

    /** A side that works such hours, but not on some of the days after a date. */
    public Side side(WeeklyHours hours, LocalDate from) {
        return new Side(
                hours,
                Stream.generate(() -> from.plusDays(below(14))).limit(below(4)).collect(Collectors.toSet()));
    }

    private LocalTime quarter() {
        return LocalTime.MIDNIGHT.plusMinutes(15L * below(96));
    }
}
