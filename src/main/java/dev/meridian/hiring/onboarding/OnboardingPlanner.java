package dev.meridian.hiring.onboarding;

import dev.meridian.hiring.calendar.Stretch;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Lays the meetings of a first week into the hours that both sides share: a welcome on the first day, a check-in on each day
 * after it, a meeting with a buddy on the second day and a review on the last. Where a day has too little time for a meeting
 * it becomes shorter; where it has none, the meeting stays without a time.
 */
final class OnboardingPlanner {
    private static final int WELCOME_MINUTES = 60;
    private static final int CHECK_IN_MINUTES = 15;
    private static final int BUDDY_MINUTES = 30;
    private static final int REVIEW_MINUTES = 45;

    private final Supplier<UUID> ids;
    private final List<Meeting> meetings = new ArrayList<>();

    private OnboardingPlanner(Supplier<UUID> ids) {
        this.ids = ids;
    }

    /**
     * The meetings, the earliest first and those without a time last; no two of them overlap.
     *
     * @param ids gives a new id each time
     */
    static List<Meeting> meetings(SharedWeek week, Supplier<UUID> ids) {
        List<List<Stretch>> days = week.sharedDays();
        return new OnboardingPlanner(ids).plan(days.isEmpty() ? List.of(List.of()) : days);
    }

    private List<Meeting> plan(List<List<Stretch>> days) {
        // In the first stretch of the day, however short it is: nothing comes before the welcome.
        List<Stretch> first = days.get(0).stream().limit(1).toList();
        add(MeetingKind.WELCOME, "Welcome: who is who, and what the first week holds", WELCOME_MINUTES, first);
        for (List<Stretch> day : days.subList(1, days.size())) {
            add(MeetingKind.CHECK_IN, "Check-in: what is clear, what is in the way", CHECK_IN_MINUTES, day);
        }
        add(
                MeetingKind.BUDDY,
                "Meet the buddy, who can be asked anything",
                BUDDY_MINUTES,
                days.get(Math.min(1, days.size() - 1)));
        add(
                MeetingKind.REVIEW,
                "Review of the first week, and goals for the next",
                REVIEW_MINUTES,
                days.get(days.size() - 1));
        return Stream.concat(
                        meetings.stream()
                                .filter(meeting -> meeting.start() != null)
                                .sorted(OnboardingPlanner::byStart),
                        meetings.stream().filter(meeting -> meeting.start() == null))
                .toList();
    }

    private static int byStart(Meeting one, Meeting other) {
        return one.time()
                .orElseThrow()
                .start()
                .compareTo(other.time().orElseThrow().start());
    }

    private void add(MeetingKind kind, String title, int minutes, List<Stretch> day) {
        int quarter = (int) Stretch.QUARTER.toMinutes();
        for (int shorter = minutes; shorter >= quarter; shorter -= quarter) {
            Instant start = firstFree(day, Duration.ofMinutes(shorter));
            if (start != null) {
                meetings.add(new Meeting(ids.get(), kind, title, shorter, start));
                return;
            }
        }
        meetings.add(new Meeting(ids.get(), kind, title, minutes, null));
    }

    private @Nullable Instant firstFree(List<Stretch> day, Duration length) {
        for (Stretch shared : day) {
            Instant last = shared.end().minus(length);
            for (Instant start = shared.start(); !start.isAfter(last); start = start.plus(Stretch.QUARTER)) {
                Stretch time = Stretch.of(start, length);
                if (meetings.stream()
                        .flatMap(meeting -> meeting.time().stream())
                        .noneMatch(time::overlaps)) {
                    return start;
                }
            }
        }
        return null;
    }
}
