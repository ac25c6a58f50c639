package dev.meridian.matching.engine;

import static dev.meridian.matching.engine.Samples.officeHours;
import static org.assertj.core.api.Assertions.assertThat;

import dev.meridian.shared.HoursInterval;
import dev.meridian.shared.WeeklyHours;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.zone.ZoneOffsetTransition;
import org.junit.jupiter.api.Test;

class HoursOverlapTest {

    private final WeeklyHours berlin = officeHours("Europe/Berlin", "09:00", "17:00");
    private final WeeklyHours newYork = officeHours("America/New_York", "09:00", "17:00");

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
    void slots_agree_with_the_minutes_of_a_real_week() {
        RandomCases.oneIn(30, world -> {
            WeeklyHours a = world.scatteredHours(world.zone());
            WeeklyHours b = world.scatteredHours(world.zone());
            LocalDate monday = LocalDate.of(2025, 12, 29).plusWeeks(world.random.nextInt(52));
            if (!isSteady(a.timeZone(), monday) || !isSteady(b.timeZone(), monday)) {
                return false;
            }
            assertThat(HoursOverlap.minutesInWeek(a, b, monday))
                    .as("%s and %s in the week of %s", a, b, monday)
                    .isEqualTo(minutesByTheClock(a, b, monday));
            return true;
        });
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

    private static OverlapRegime regime(String from, String to, int minutes) {
        return new OverlapRegime(LocalDate.parse(from), LocalDate.parse(to), minutes, minutes);
    }
}
