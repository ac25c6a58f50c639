package dev.meridian.matching.engine;

import static dev.meridian.matching.engine.Samples.officeHours;
import static org.assertj.core.api.Assertions.assertThat;

import dev.meridian.shared.HoursInterval;
import dev.meridian.shared.WeeklyHours;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.zone.ZoneOffsetTransition;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HoursOverlapTest {

    private static final List<String> ZONES = List.of(
            "Europe/Berlin",
            "America/New_York",
            "America/Los_Angeles",
            "Asia/Kolkata",
            "Asia/Kathmandu",
            "Australia/Lord_Howe",
            "Pacific/Chatham",
            "Pacific/Kiritimati",
            "Pacific/Pago_Pago",
            "America/St_Johns",
            "Africa/Casablanca",
            "UTC");

    private final WeeklyHours berlin = officeHours("Europe/Berlin", "09:00", "17:00");
    private final WeeklyHours newYork = officeHours("America/New_York", "09:00", "17:00");

    @ParameterizedTest(name = "the week of {0}: {1} minutes a day")
    @CsvSource({
        "2026-03-02, 120",
        "2026-03-16, 180",
        "2026-04-06, 120",
        "2026-10-26, 180",
        "2026-11-02, 120",
        "2026-03-08, 120",
        "2026-03-09, 180"
    })
    void berlin_and_new_york_come_closer_while_only_one_has_changed_its_clock(LocalDate week, int minutesADay) {
        assertThat(HoursOverlap.minutesInWeek(berlin, newYork, week)).isEqualTo(5 * minutesADay);
        assertThat(HoursOverlap.minutesInWeek(newYork, berlin, week)).isEqualTo(5 * minutesADay);
    }

    @Test
    void a_year_is_cut_where_a_clock_changes() {
        assertThat(HoursOverlap.regimes(berlin, newYork, LocalDate.of(2026, 1, 7)))
                .containsExactly(
                        regime("2026-01-05", "2026-03-08", 600),
                        regime("2026-03-09", "2026-03-29", 900),
                        regime("2026-03-30", "2026-10-25", 600),
                        regime("2026-10-26", "2026-11-01", 900),
                        regime("2026-11-02", "2027-01-03", 600));
    }

    @Test
    void clocks_that_change_together_still_cut_the_year() {
        WeeklyHours paris = officeHours("Europe/Paris", "09:00", "17:00");

        assertThat(HoursOverlap.regimes(berlin, paris, LocalDate.of(2026, 1, 7)))
                .hasSize(3)
                .allMatch(regime -> regime.minutesPerWeek() == 2400);
    }

    @Test
    void two_names_of_one_zone_are_one_zone() {
        WeeklyHours calcutta = officeHours("Asia/Calcutta", "09:00", "17:00");
        WeeklyHours kolkata = officeHours("Asia/Kolkata", "09:00", "17:00");

        assertThat(HoursOverlap.regimes(newYork, calcutta, Samples.START))
                .isEqualTo(HoursOverlap.regimes(newYork, kolkata, Samples.START));
    }

    @Test
    void shifting_both_sides_alike_changes_nothing_where_no_clock_changes() {
        Random random = seeded(7);
        for (int i = 0; i < 500; i++) {
            WeeklyHours a = randomHours(random, "Asia/Kolkata");
            WeeklyHours b = randomHours(random, "Africa/Lagos");
            int shift = random.nextInt(672);

            assertThat(HoursOverlap.minutesInWeek(shifted(a, shift), shifted(b, shift), Samples.START))
                    .isEqualTo(HoursOverlap.minutesInWeek(a, b, Samples.START));
        }
    }

    @Test
    void slots_agree_with_the_minutes_of_a_real_week() {
        Random random = seeded(11);
        int compared = 0;
        while (compared < 300) {
            WeeklyHours a = randomHours(random, ZONES.get(random.nextInt(ZONES.size())));
            WeeklyHours b = randomHours(random, ZONES.get(random.nextInt(ZONES.size())));
            LocalDate monday = LocalDate.of(2025, 12, 29).plusWeeks(random.nextInt(52));
            if (isSteady(a.timeZone(), monday) && isSteady(b.timeZone(), monday)) {
                int expected = minutesByTheClock(a, b, monday);
                assertThat(HoursOverlap.minutesInWeek(a, b, monday))
                        .as("%s and %s in the week of %s", a, b, monday)
                        .isEqualTo(expected)
                        .isLessThanOrEqualTo(Math.min(a.minutesPerWeek(), b.minutesPerWeek()));
                compared++;
            }
        }
    }

    /** Walks through the week minute by minute and reads both clocks. */
    private static int minutesByTheClock(WeeklyHours a, WeeklyHours b, LocalDate monday) {
        Instant first = monday.atStartOfDay(ZoneOffset.UTC).toInstant();
        int minutes = 0;
        for (int minute = 0; minute < 7 * 24 * 60; minute++) {
            Instant now = first.plusSeconds(60L * minute);
            if (works(a, now) && works(b, now)) {
                minutes++;
            }
        }
        return minutes;
    }

    private static boolean works(WeeklyHours hours, Instant now) {
        ZonedDateTime local = now.atZone(hours.timeZone());
        return hours.intervals().stream()
                .anyMatch(interval -> covers(interval, local, 0) || covers(interval, local, 1));
    }

    private static boolean covers(HoursInterval interval, ZonedDateTime local, int daysAgo) {
        LocalDate day = local.toLocalDate().minusDays(daysAgo);
        boolean nextDay = !interval.end().isAfter(interval.start());
        return day.getDayOfWeek() == interval.day()
                && !local.toLocalDateTime().isBefore(day.atTime(interval.start()))
                && local.toLocalDateTime()
                        .isBefore(day.plusDays(nextDay ? 1 : 0).atTime(interval.end()));
    }

    /** Whether no clock changes in the week or within a day of it, where one offset a week is the plain truth. */
    private static boolean isSteady(ZoneId zone, LocalDate monday) {
        Instant from = monday.minusDays(2).atStartOfDay(ZoneOffset.UTC).toInstant();
        Instant to = monday.plusDays(9).atStartOfDay(ZoneOffset.UTC).toInstant();
        ZoneOffsetTransition next = zone.getRules().nextTransition(from);
        return next == null || next.getInstant().isAfter(to);
    }

    private static WeeklyHours randomHours(Random random, String zone) {
        List<HoursInterval> intervals = new ArrayList<>();
        int count = 1 + random.nextInt(6);
        for (int i = 0; i < count; i++) {
            intervals.add(new HoursInterval(
                    DayOfWeek.of(1 + random.nextInt(7)), quarter(random.nextInt(96)), quarter(random.nextInt(96))));
        }
        return new WeeklyHours(ZoneId.of(zone), intervals);
    }

    private static WeeklyHours shifted(WeeklyHours hours, int quarters) {
        return new WeeklyHours(
                hours.timeZone(),
                hours.intervals().stream()
                        .map(interval -> shifted(interval, quarters))
                        .toList());
    }

    private static HoursInterval shifted(HoursInterval interval, int quarters) {
        int start = interval.start().toSecondOfDay() / 900 + quarters;
        int end = interval.end().toSecondOfDay() / 900 + quarters;
        return new HoursInterval(interval.day().plus(start / 96), quarter(start % 96), quarter(end % 96));
    }

    private static LocalTime quarter(int quarterOfDay) {
        return LocalTime.MIN.plusMinutes(15L * quarterOfDay);
    }

    private static OverlapRegime regime(String from, String to, int minutes) {
        return new OverlapRegime(LocalDate.parse(from), LocalDate.parse(to), minutes, minutes);
    }

    private static Random seeded(long seed) {
        System.out.println("seed " + seed);
        return new Random(seed);
    }
}
