package dev.meridian.hiring.onboarding;

import static org.assertj.core.api.Assertions.assertThat;

import dev.meridian.hiring.application.Side;
import dev.meridian.hiring.calendar.RandomTimes;
import dev.meridian.hiring.calendar.Stretch;
import dev.meridian.hiring.calendar.WorkingTime;
import dev.meridian.shared.EngagementKind;
import dev.meridian.shared.HireStructure;
import dev.meridian.shared.HoursInterval;
import dev.meridian.shared.WeekSlots;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class OnboardingPlannerTest {
    private static final int CASES = 2000;
    private static final LocalDate MONDAY = LocalDate.of(2027, 2, 1);

    @Test
    void every_meeting_lies_in_hours_that_both_sides_work_and_none_overlaps_another() {
        int[] placed = new int[1];
        RandomTimes.each(CASES, random -> {
            LocalDate start = random.date();
            RandomTimes.Side employer = random.side(random.hours(random.zone()), start);
            RandomTimes.Side candidate = random.side(random.hours(random.zone()), start);
            SharedWeek week = new SharedWeek(start, employer.toWorkingTime(), candidate.toWorkingTime());
            List<Meeting> meetings = OnboardingPlanner.meetings(week, UUID::randomUUID);
            List<Stretch> times = meetings.stream()
                    .flatMap(meeting -> meeting.time().stream())
                    .toList();
            for (Stretch time : times) {
                assertThat(employer.works(time.start(), time.end())).isTrue();
                assertThat(candidate.works(time.start(), time.end())).isTrue();
                assertThat(times).filteredOn(time::overlaps).containsExactly(time);
                assertThat(LocalDate.ofInstant(time.start(), candidate.hours().timeZone()))
                        .isBetween(start, start.plusDays(6));
            }
            assertThat(meetings.stream().map(Meeting::kind))
                    .contains(MeetingKind.WELCOME, MeetingKind.BUDDY, MeetingKind.REVIEW);
            List<List<Stretch>> days = week.sharedDays();
            if (!days.isEmpty()) {
                assertThat(first(meetings, MeetingKind.WELCOME).start())
                        .as("the welcome comes first")
                        .isEqualTo(days.get(0).get(0).start());
                assertThat(meetings.stream().filter(meeting -> meeting.kind() == MeetingKind.CHECK_IN))
                        .hasSize(days.size() - 1)
                        .allMatch(meeting -> meeting.start() != null);
                placed[0]++;
            }
        });
        assertThat(placed[0]).as("weeks with shared hours").isGreaterThan(CASES / 3);
    }

    @Test
    void each_hand_over_is_the_end_of_one_side_s_day_while_the_other_works_on() {
        int[] found = new int[1];
        RandomTimes.each(CASES, random -> {
            LocalDate start = random.date();
            RandomTimes.Side employer = random.side(random.hours(random.zone()), start);
            RandomTimes.Side candidate = random.side(random.hours(random.zone()), start);
            SharedWeek week = new SharedWeek(start, employer.toWorkingTime(), candidate.toWorkingTime());
            for (Handover handover : week.handovers()) {
                RandomTimes.Side leaving = handover.from() == Side.EMPLOYER ? employer : candidate;
                RandomTimes.Side staying = handover.from() == Side.EMPLOYER ? candidate : employer;
                Stretch time = handover.time();
                assertThat(time.length()).isEqualTo(Stretch.QUARTER);
                assertThat(leaving.works(time.start())).isTrue();
                assertThat(leaving.works(time.end())).isFalse();
                assertThat(staying.works(time.start(), time.end().plus(Stretch.QUARTER)))
                        .isTrue();
                found[0]++;
            }
        });
        assertThat(found[0]).isGreaterThan(CASES);
    }

    @Test
    void a_first_week_of_lisbon_and_new_york_is_laid_into_their_afternoon_and_morning() {
        WorkingTime newYork = week("America/New_York", "09:00", "17:00");
        WorkingTime lisbon = week("Europe/Lisbon", "09:00", "17:00");
        SharedWeek week = new SharedWeek(MONDAY, newYork, lisbon);
        assertThat(week.sharedMinutes()).isEqualTo(5 * 3 * 60);
        assertThat(OnboardingPlanner.meetings(week, UUID::randomUUID).stream()
                        .map(meeting -> meeting.kind() + " " + meeting.start() + " " + meeting.durationMinutes()))
                .containsExactly(
                        "WELCOME 2027-02-01T14:00:00Z 60",
                        "CHECK_IN 2027-02-02T14:00:00Z 15",
                        "BUDDY 2027-02-02T14:15:00Z 30",
                        "CHECK_IN 2027-02-03T14:00:00Z 15",
                        "CHECK_IN 2027-02-04T14:00:00Z 15",
                        "CHECK_IN 2027-02-05T14:00:00Z 15",
                        "REVIEW 2027-02-05T14:15:00Z 45");
        assertThat(week.handovers()).hasSize(5).allSatisfy(handover -> {
            assertThat(handover.from()).isEqualTo(Side.CANDIDATE);
            assertThat(handover.time().end().atZone(lisbon.zone()).toLocalTime())
                    .isEqualTo(LocalTime.of(17, 0));
        });
    }

    @Test
    void a_meal_in_the_middle_of_the_day_is_no_end_of_it() {
        List<HoursInterval> around = List.of(
                new HoursInterval(DayOfWeek.MONDAY, LocalTime.of(9, 0), LocalTime.of(12, 0)),
                new HoursInterval(DayOfWeek.MONDAY, LocalTime.of(13, 0), LocalTime.of(16, 0)));
        WorkingTime candidate = new WorkingTime(ZoneId.of("Europe/Lisbon"), WeekSlots.of(around), Set.of());
        SharedWeek week = new SharedWeek(MONDAY, week("Europe/Lisbon", "09:00", "17:00"), candidate);
        assertThat(week.handovers().stream()
                        .map(handover -> handover.time().end().toString()))
                .containsExactly("2027-02-01T16:00:00Z");
    }

    @Test
    void a_first_day_on_a_holiday_moves_the_welcome_to_the_next_day() {
        WorkingTime lisbon = week("Europe/Lisbon", "09:00", "17:00");
        WorkingTime off = new WorkingTime(lisbon.zone(), lisbon.hours(), Set.of(MONDAY));
        List<Meeting> meetings = OnboardingPlanner.meetings(new SharedWeek(MONDAY, off, lisbon), UUID::randomUUID);
        assertThat(first(meetings, MeetingKind.WELCOME).start()).hasToString("2027-02-02T09:00:00Z");
    }

    @Test
    void too_little_shared_time_shortens_meetings_and_none_leaves_them_without_a_time() {
        WorkingTime lisbon = week("Europe/Lisbon", "09:00", "17:00");
        SharedWeek brief = new SharedWeek(MONDAY, lisbon, week("Europe/Lisbon", "16:30", "20:00"));
        assertThat(OnboardingPlanner.meetings(brief, UUID::randomUUID).stream()
                        .map(meeting -> meeting.kind() + " " + meeting.durationMinutes()))
                .containsExactly(
                        "WELCOME 30",
                        "CHECK_IN 15",
                        "BUDDY 15",
                        "CHECK_IN 15",
                        "CHECK_IN 15",
                        "CHECK_IN 15",
                        "REVIEW 15");
        SharedWeek none = new SharedWeek(MONDAY, lisbon, week("Europe/Lisbon", "18:00", "20:00"));
        assertThat(OnboardingPlanner.meetings(none, UUID::randomUUID))
                .hasSize(3)
                .allMatch(meeting -> meeting.start() == null);
    }

    @Test
    void every_kind_and_structure_has_a_checklist_of_its_own_for_both_sides() {
        Set<String> lists = new HashSet<>();
        for (EngagementKind kind : EngagementKind.values()) {
            for (HireStructure structure : HireStructure.values()) {
                List<Item> items = Checklist.of(kind, structure, MONDAY, MONDAY.minusDays(4), UUID::randomUUID);
                assertThat(items.stream().map(Item::title))
                        .doesNotHaveDuplicates()
                        .allMatch(title -> title.length() < 120);
                assertThat(items.stream().map(Item::owner)).contains(ItemOwner.values());
                assertThat(items).isSortedAccordingTo(Comparator.comparing(Item::dueOn));
                assertThat(items.get(0).dueOn())
                        .as("nothing is due before it was planned")
                        .isEqualTo(MONDAY.minusDays(4));
                lists.add(items.stream().map(Item::title).sorted().toList().toString());
            }
        }
        assertThat(lists).hasSize(EngagementKind.values().length * HireStructure.values().length);
    }

    @Test
    void who_is_employed_signs_another_contract_than_who_invoices() {
        assertThat(titles(EngagementKind.FULL_TIME))
                .contains("Sign the contract of employment")
                .doesNotContain("Sign the contract for services: scope, pay, notice");
        assertThat(titles(EngagementKind.CONTRACTOR))
                .contains("Sign the contract for services: scope, pay, notice")
                .doesNotContain("Sign the contract of employment");
    }

    private static Stream<String> titles(EngagementKind kind) {
        return Checklist.of(kind, HireStructure.INDIVIDUAL, MONDAY, MONDAY, UUID::randomUUID).stream()
                .map(Item::title);
    }

    private static Meeting first(List<Meeting> meetings, MeetingKind kind) {
        return meetings.stream()
                .filter(meeting -> meeting.kind() == kind)
                .findFirst()
                .orElseThrow();
    }

    private static WorkingTime week(String zone, String start, String end) {
        List<HoursInterval> days = Stream.of(DayOfWeek.values())
                .filter(day -> day.getValue() <= 5)
                .map(day -> new HoursInterval(day, LocalTime.parse(start), LocalTime.parse(end)))
                .toList();
        return new WorkingTime(ZoneId.of(zone), WeekSlots.of(days), Set.of());
    }
}
