package dev.meridian.hiring.interview;

import static org.assertj.core.api.Assertions.assertThat;

import dev.meridian.hiring.calendar.RandomTimes;
import dev.meridian.hiring.calendar.Stretch;
import dev.meridian.hiring.calendar.WorkingTime;
import dev.meridian.shared.HoursInterval;
import dev.meridian.shared.WeekSlots;
import dev.meridian.shared.WeeklyHours;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SlotChooserTest {
    private static final int CASES = 3000;
    private static final LocalDate MONDAY = LocalDate.of(2027, 2, 1);
    private static final Instant BEFORE = Instant.parse("2027-01-01T00:00:00Z");

    /** A search by chance, with what it was made of. */
    private record Drawn(
            RandomTimes.Side interviewers, RandomTimes.Side candidate, RandomTimes.Side preferred, SlotSearch search) {

        static Drawn from(RandomTimes random) {
            LocalDate earliest = random.date();
            LocalDate latest = earliest.plusDays(random.below(12));
            RandomTimes.Side interviewers = random.side(random.hours(random.zone()), earliest);
            ZoneId zone = random.zone();
            WeeklyHours preferredHours = random.hours(zone);
            List<HoursInterval> all = new ArrayList<>(preferredHours.intervals());
            all.addAll(random.hours(zone).intervals());
            RandomTimes.Side candidate = random.side(new WeeklyHours(zone, all), earliest);
            RandomTimes.Side preferred = new RandomTimes.Side(preferredHours, candidate.off());
            WorkingTime there = interviewers.toWorkingTime();
            List<Stretch> taken = Stream.generate(() -> Stretch.of(
                            there.startOf(earliest).plusSeconds(900L * random.below(1000)),
                            Duration.ofMinutes(15L * (1 + random.below(12)))))
                    .limit(random.below(4))
                    .toList();
            SlotSearch search = new SlotSearch(
                    there,
                    candidate.toWorkingTime(),
                    preferred.toWorkingTime(),
                    taken,
                    Duration.ofMinutes(15L * (1 + random.below(8))),
                    1 + random.below(10),
                    earliest,
                    latest,
                    there.startOf(earliest).plusSeconds(random.below(3 * 86_400) - 86_400L));
            return new Drawn(interviewers, candidate, preferred, search);
        }

        /** Every time that would do beside these, found one by one. */
        List<Stretch> possibleBeside(List<Slot> chosen) {
            return Stream.iterate(search.from(), q -> q.isBefore(search.to()), q -> q.plusSeconds(900))
                    .map(start -> Stretch.of(start, search.length()))
                    .filter(time ->
                            time.start().isAfter(search.now()) && !time.end().isAfter(search.to()))
                    .filter(time -> interviewers.works(time.start(), time.end()))
                    .filter(time -> candidate.works(time.start(), time.end()))
                    .filter(time -> search.taken().stream().noneMatch(time::overlaps))
                    .filter(time -> chosen.stream().map(Slot::time).noneMatch(time::overlaps))
                    .toList();
        }

        boolean prefers(Stretch time) {
            return preferred.works(time.start(), time.end());
        }

        LocalDate day(Instant instant) {
            return LocalDate.ofInstant(instant, search.interviewers().zone());
        }
    }

    @Test
    void every_time_lies_in_both_sides_hours_on_no_holiday_of_either_in_the_future_and_beside_all_others() {
        int[] found = new int[1];
        RandomTimes.each(CASES, random -> {
            Drawn drawn = Drawn.from(random);
            SlotSearch search = drawn.search();
            List<Slot> slots = SlotChooser.choose(search);
            assertThat(slots).hasSizeLessThanOrEqualTo(search.count());
            for (Slot slot : slots) {
                assertThat(drawn.interviewers().works(slot.start(), slot.end())).isTrue();
                assertThat(drawn.candidate().works(slot.start(), slot.end())).isTrue();
                assertThat(slot.preferred()).isEqualTo(drawn.prefers(slot.time()));
                assertThat(slot.time().length()).isEqualTo(search.length());
                assertThat(slot.start()).isAfter(search.now());
                assertThat(drawn.day(slot.start())).isBetween(search.earliest(), search.latest());
                assertThat(search.taken()).noneMatch(slot.time()::overlaps);
                assertThat(slots)
                        .filteredOn(other -> other.time().overlaps(slot.time()))
                        .containsExactly(slot);
                for (ZoneId zone :
                        List.of(search.interviewers().zone(), search.candidate().zone())) {
                    assertThat(slot.start().atZone(zone).getMinute() % 15).isZero();
                }
            }
            assertThat(slots).isSortedAccordingTo((a, b) -> a.start().compareTo(b.start()));
            found[0] += slots.isEmpty() ? 0 : 1;
        });
        assertThat(found[0]).as("cases with times").isGreaterThan(CASES / 3);
    }

    @Test
    void fewer_times_than_asked_for_mean_that_there_is_no_other() {
        int[] few = new int[1];
        RandomTimes.each(CASES, random -> {
            Drawn drawn = Drawn.from(random);
            List<Slot> slots = SlotChooser.choose(drawn.search());
            if (slots.size() < drawn.search().count()) {
                assertThat(drawn.possibleBeside(slots)).isEmpty();
                few[0]++;
            }
        });
        assertThat(few[0]).isGreaterThan(CASES / 10);
    }

    @Test
    void acceptable_hours_come_in_only_where_no_preferred_time_is_left() {
        int[] mixed = new int[1];
        RandomTimes.each(CASES, random -> {
            Drawn drawn = Drawn.from(random);
            List<Slot> slots = SlotChooser.choose(drawn.search());
            List<Slot> preferred = slots.stream().filter(Slot::preferred).toList();
            if (preferred.size() < slots.size()) {
                assertThat(drawn.possibleBeside(preferred)).noneMatch(drawn::prefers);
                mixed[0]++;
            }
        });
        assertThat(mixed[0]).isGreaterThan(CASES / 20);
    }

    @Test
    void where_there_are_days_enough_each_time_is_on_another() {
        int[] spread = new int[1];
        RandomTimes.each(CASES, random -> {
            Drawn drawn = Drawn.from(random);
            List<Slot> slots = SlotChooser.choose(drawn.search());
            long days = drawn.possibleBeside(List.of()).stream()
                    .filter(drawn::prefers)
                    .map(time -> drawn.day(time.start()))
                    .distinct()
                    .count();
            // Hours through midnight: a time on one day may take the only one of the next.
            boolean withinDays = drawn.possibleBeside(List.of()).stream().allMatch(time -> drawn.day(time.start())
                    .equals(drawn.day(time.end().minusSeconds(1))));
            if (withinDays && days >= drawn.search().count()) {
                assertThat(slots.stream().map(slot -> drawn.day(slot.start()))).doesNotHaveDuplicates();
                spread[0]++;
            }
        });
        assertThat(spread[0]).isGreaterThan(CASES / 20);
    }

    @Test
    void times_are_on_the_full_hour_where_they_can_be_and_early_and_late_by_turns() {
        List<Slot> slots = SlotChooser.choose(
                search(week("Europe/Lisbon", "09:15", "17:45"), week("Europe/Lisbon", "09:15", "17:45"), 60, 3));
        assertThat(slots.stream().map(slot -> slot.start().toString()))
                .containsExactly("2027-02-01T10:00:00Z", "2027-02-02T16:00:00Z", "2027-02-03T10:00:00Z");
    }

    @Test
    void a_time_that_a_clock_jumps_over_is_never_proposed_and_one_that_comes_twice_is_worked_twice() {
        WorkingTime night = new WorkingTime(
                ZoneId.of("Europe/Berlin"),
                WeekSlots.of(List.of(new HoursInterval(DayOfWeek.SUNDAY, LocalTime.of(2, 0), LocalTime.of(3, 0)))),
                Set.of());
        LocalDate spring = LocalDate.of(2027, 3, 28);
        LocalDate autumn = LocalDate.of(2027, 10, 31);
        assertThat(SlotChooser.choose(on(spring, night))).isEmpty();
        assertThat(SlotChooser.choose(on(autumn, night)).stream().map(Slot::start))
                .containsExactly(Instant.parse("2027-10-31T00:00:00Z"), Instant.parse("2027-10-31T01:00:00Z"));
    }

    private static SlotSearch on(LocalDate day, WorkingTime both) {
        return new SlotSearch(both, both, both, List.of(), Duration.ofHours(1), 5, day, day, BEFORE);
    }

    @Test
    void who_works_nowhere_near_the_other_is_told_the_nearest_hours() {
        SlotSearch apart =
                search(week("Europe/Lisbon", "09:00", "12:00"), week("Europe/Lisbon", "14:30", "18:00"), 30, 3);
        assertThat(SlotChooser.choose(apart)).isEmpty();
        assertThat(NearMiss.of(apart))
                .isEqualTo(
                        "The two sides have no hours in common within these dates; the nearest are 150 minutes apart,"
                                + " from Monday 2027-02-01 12:00 Europe/Lisbon to Monday 2027-02-01 14:30 Europe/Lisbon");
    }

    @Test
    void who_shares_too_little_time_is_told_how_much_there_is() {
        SlotSearch brief =
                search(week("Europe/Lisbon", "09:00", "12:00"), week("Europe/Lisbon", "11:30", "18:00"), 45, 3);
        assertThat(SlotChooser.choose(brief)).isEmpty();
        assertThat(NearMiss.of(brief))
                .isEqualTo(
                        "The longest stretch in common within these dates is 30 minutes, from Monday 2027-02-01 11:30"
                                + " Europe/Lisbon; the interview takes 45 minutes");
    }

    @Test
    void what_is_past_off_or_taken_is_said_to_be_that() {
        WorkingTime lisbon = week("Europe/Lisbon", "09:00", "12:00");
        SlotSearch past = new SlotSearch(
                lisbon,
                lisbon,
                lisbon,
                List.of(),
                Duration.ofHours(1),
                1,
                MONDAY,
                MONDAY,
                Instant.parse("2027-02-02T00:00:00Z"));
        WorkingTime off = new WorkingTime(lisbon.zone(), lisbon.hours(), Set.of(MONDAY));
        SlotSearch holiday =
                new SlotSearch(lisbon, off, off, List.of(), Duration.ofHours(1), 1, MONDAY, MONDAY, BEFORE);
        for (SlotSearch search : List.of(past, holiday)) {
            assertThat(SlotChooser.choose(search)).isEmpty();
            assertThat(NearMiss.of(search))
                    .isEqualTo("All hours in common within these dates are past, on public holidays or taken");
        }
    }

    @Test
    void a_side_without_hours_within_the_dates_is_named() {
        WorkingTime lisbon = week("Europe/Lisbon", "09:00", "12:00");
        WorkingTime never = new WorkingTime(lisbon.zone(), WeekSlots.NONE, Set.of());
        assertThat(NearMiss.of(search(lisbon, never, 30, 1)))
                .isEqualTo("The candidate has no hours within these dates");
        assertThat(NearMiss.of(search(never, lisbon, 30, 1)))
                .isEqualTo("The interviewers have no hours within these dates");
    }

    private static SlotSearch search(WorkingTime interviewers, WorkingTime candidate, int minutes, int count) {
        return new SlotSearch(
                interviewers,
                candidate,
                candidate,
                List.of(),
                Duration.ofMinutes(minutes),
                count,
                MONDAY,
                MONDAY.plusDays(4),
                BEFORE);
    }

    private static WorkingTime week(String zone, String start, String end) {
        List<HoursInterval> days = Stream.of(DayOfWeek.values())
                .filter(day -> day.getValue() <= 5)
                .map(day -> new HoursInterval(day, LocalTime.parse(start), LocalTime.parse(end)))
                .toList();
        return new WorkingTime(ZoneId.of(zone), WeekSlots.of(days), Set.of());
    }
}
