package dev.meridian.matching.engine;

import static dev.meridian.matching.engine.Samples.officeHours;
import static org.assertj.core.api.Assertions.assertThat;

import dev.meridian.shared.HoursInterval;
import dev.meridian.shared.WeeklyHours;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@TestMethodOrder(MethodOrderer.MethodName.class)
class HoursAxiomsTest {

    private static final List<List<String>> ALIASES = List.of(
            List.of("Asia/Calcutta", "Asia/Kolkata"),
            List.of("US/Eastern", "America/New_York"),
            List.of("Asia/Saigon", "Asia/Ho_Chi_Minh"),
            List.of("Asia/Katmandu", "Asia/Kathmandu"),
            List.of("Pacific/Samoa", "Pacific/Pago_Pago"),
            List.of("America/Buenos_Aires", "America/Argentina/Buenos_Aires"),
            List.of("GB", "Europe/London"),
            List.of("Australia/LHI", "Australia/Lord_Howe"),
            List.of("Etc/UTC", "UTC"));

    @Test
    void axiom_05_hours_extended_into_the_posting_s_never_lower_the_overlap() {
        RandomCases.ofOnePair(drawn -> {
            WeeklyHours work = drawn.posting().workHours();
            WeeklyHours now = drawn.candidate().preferredHours();
            if (work == null || now == null) {
                return false;
            }
            ZoneId zone = now.timeZone();
            WeeklyHours more = drawn.world().chance(50) ? work : drawn.world().scatteredHours(zone.getId());
            CandidateBuilder changed = drawn.candidate().toBuilder();
            Candidate extended = drawn.world().chance(50)
                    ? changed.preferredHours(extended(now, more, zone)).build()
                    : changed.acceptableHours(extended(drawn.candidate().acceptableHours(), more, zone))
                            .build();

            OverlapTotals before = totals(drawn, drawn.candidate());
            OverlapTotals after = totals(drawn, extended);
            assertThat(after.preferredMinutes()).isGreaterThanOrEqualTo(before.preferredMinutes());
            assertThat(after.allMinutes()).isGreaterThanOrEqualTo(before.allMinutes());
            assertThat(after.leastWeekMinutes()).isGreaterThanOrEqualTo(before.leastWeekMinutes());
            assertThat(drawn.assess(extended).overlapCredit())
                    .isGreaterThanOrEqualTo(drawn.assess().overlapCredit());
            return true;
        });
    }

    @Test
    void axiom_05_an_intersection_is_symmetric_and_no_longer_than_either_side() {
        RandomCases.ofAWorld(world -> {
            WeeklyHours a = world.scatteredHours(world.zone());
            WeeklyHours b = world.hours(world.zone());
            LocalDate day = LocalDate.of(2025, 1, 1).plusDays(world.random.nextInt(1500));

            int minutes = HoursOverlap.minutesInWeek(a, b, day);

            assertThat(minutes)
                    .isEqualTo(HoursOverlap.minutesInWeek(b, a, day))
                    .isBetween(0, Math.min(a.minutesPerWeek(), b.minutesPerWeek()));
            return minutes > 0;
        });
    }

    @Test
    void axiom_06_two_names_of_one_zone_are_one_zone() {
        RandomCases.ofOnePair(drawn -> {
            WeeklyHours work = drawn.posting().workHours();
            WeeklyHours hours = drawn.candidate().preferredHours();
            if (work == null || hours == null) {
                return false;
            }
            List<String> here = drawn.world().any(ALIASES);
            List<String> there = drawn.world().any(ALIASES);

            assertThat(explained(drawn, work, here.get(0), hours, there.get(0)))
                    .isEqualTo(explained(drawn, work, here.get(1), hours, there.get(1)));
            return true;
        });
    }

    @ParameterizedTest(name = "the week of {0}: {1} minutes a day")
    @CsvSource({
        "2026-03-02, 120",
        "2026-03-08, 120",
        "2026-03-09, 180",
        "2026-03-16, 180",
        "2026-04-06, 120",
        "2026-10-26, 180",
        "2026-11-02, 120"
    })
    void axiom_06_berlin_and_new_york_come_closer_while_one_alone_has_changed_its_clock(LocalDate week, int minutes) {
        WeeklyHours berlin = officeHours("Europe/Berlin", "09:00", "17:00");
        WeeklyHours newYork = officeHours("America/New_York", "09:00", "17:00");

        assertThat(HoursOverlap.minutesInWeek(berlin, newYork, week)).isEqualTo(5 * minutes);
        assertThat(HoursOverlap.minutesInWeek(newYork, berlin, week)).isEqualTo(5 * minutes);
    }

    @Test
    void axiom_07_both_sides_shifted_alike_have_the_same_minutes_where_no_clock_changes() {
        RandomCases.ofOnePair(drawn -> {
            RandomWorld world = drawn.world();
            WeeklyHours work = world.scatteredHours(world.any(RandomWorld.STEADY_ZONES));
            WeeklyHours hours = world.hours(world.any(RandomWorld.STEADY_ZONES));
            int quarters = 1 + world.random.nextInt(671);

            Assessment before = meeting(drawn, work, hours);
            Assessment after = meeting(drawn, shifted(work, quarters), shifted(hours, quarters));

            assertThat(after.overlapCredit()).isEqualTo(before.overlapCredit());
            assertThat(HoursOverlap.minutesInWeek(shifted(work, quarters), shifted(hours, quarters), Samples.START))
                    .isEqualTo(HoursOverlap.minutesInWeek(work, hours, Samples.START));
            return before.overlapCredit() > 0;
        });
    }

    private static OverlapTotals totals(Drawn drawn, Candidate candidate) {
        return drawn.compiled().overlap().totals(PreparedCandidate.of(candidate));
    }

    private static WeeklyHours extended(@Nullable WeeklyHours now, WeeklyHours more, ZoneId zone) {
        List<HoursInterval> all = new ArrayList<>(more.intervals());
        if (now != null) {
            all.addAll(now.intervals());
        }
        return new WeeklyHours(zone, all);
    }

    private static Explanation explained(
            Drawn drawn, WeeklyHours work, String workZone, WeeklyHours hours, String hoursZone) {
        Posting posting =
                drawn.posting().toBuilder().workHours(in(workZone, work)).build();
        Candidate candidate = drawn.candidate().toBuilder()
                .preferredHours(in(hoursZone, hours))
                .acceptableHours(null)
                .build();
        return drawn.compile(posting).explain(candidate);
    }

    private static Assessment meeting(Drawn drawn, WeeklyHours work, WeeklyHours hours) {
        Posting posting = drawn.posting().toBuilder()
                .workHours(work)
                .asynchronous(false)
                .desiredOverlapMinutesPerDay(null)
                .build();
        return drawn.compile(posting)
                .assess(drawn.candidate().toBuilder()
                        .preferredHours(hours)
                        .acceptableHours(null)
                        .build());
    }

    private static WeeklyHours in(String zone, WeeklyHours hours) {
        return new WeeklyHours(ZoneId.of(zone), hours.intervals());
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
        return new HoursInterval(
                interval.day().plus(start / 96), RandomWorld.quarter(start % 96), RandomWorld.quarter(end % 96));
    }
}
