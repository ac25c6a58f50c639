package dev.meridian.matching.engine;

import dev.meridian.shared.HoursInterval;
import dev.meridian.shared.WeeklyHours;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Hours in common once more, by every minute of a week. */
final class PlainOverlap {

    private final Posting posting;
    private final Candidate candidate;
    private final MatchContext context;

    PlainOverlap(Posting posting, Candidate candidate, MatchContext context) {
        this.posting = posting;
        this.candidate = candidate;
        this.context = context;
    }

    int credit() {
        WeeklyHours work = posting.workHours();
        if (posting.asynchronous()) {
            return 10_000;
        }
        if (work == null) {
            return 0;
        }
        long sum = weeks(work).stream()
                .mapToLong(week -> week.preferred() + week.any())
                .sum();
        Integer desired = posting.desiredOverlapMinutesPerDay();
        int all = minutes(work, LocalDateTime.of(2026, 1, 1, 0, 0)).cardinality();
        int full = desired == null ? all : Math.min(all, desired * days(work));
        return (int) Math.min(10_000, 10_000 * sum / (104L * full));
    }

    boolean tooShort() {
        WeeklyHours work = posting.workHours();
        Integer least = posting.minOverlapMinutesPerDay();
        if (posting.asynchronous() || work == null || least == null) {
            return false;
        }
        return weeks(work).stream().anyMatch(week -> week.any() < least * days(work));
    }

    int preferredShare() {
        WeeklyHours work = posting.workHours();
        if (posting.asynchronous() || work == null) {
            return posting.asynchronous() ? 10_000 : 0;
        }
        long sum = weeks(work).stream().mapToLong(Week::preferred).sum();
        return (int) (10_000 * sum / (52L * work.minutesPerWeek()));
    }

    private LocalDate horizonStart() {
        return Stream.of(
                        Optional.ofNullable(posting.startDate()),
                        Optional.ofNullable(posting.firstPublished()),
                        Optional.of(context.asOf()))
                .flatMap(Optional::stream)
                .findFirst()
                .orElseThrow();
    }

    /** What both sides have in common in each of the 52 weeks; weeks with the same clocks are computed once. */
    private List<Week> weeks(WeeklyHours work) {
        LocalDateTime first = horizonStart().with(DayOfWeek.MONDAY).plusDays(2).atTime(12, 0);
        Map<List<Integer>, Week> known = new HashMap<>();
        List<Week> weeks = new ArrayList<>();
        for (int i = 0; i < 52; i++) {
            LocalDateTime wednesday = first.plusWeeks(i);
            List<Integer> clocks = List.of(
                    offset(work, wednesday),
                    offset(candidate.preferredHours(), wednesday),
                    offset(candidate.acceptableHours(), wednesday));
            weeks.add(known.computeIfAbsent(clocks, same -> week(work, wednesday)));
        }
        return weeks;
    }

    private Week week(WeeklyHours work, LocalDateTime wednesday) {
        BitSet asked = minutes(work, wednesday);
        BitSet preferred = minutes(candidate.preferredHours(), wednesday);
        BitSet any = minutes(candidate.acceptableHours(), wednesday);
        any.or(preferred);
        preferred.and(asked);
        any.and(asked);
        return new Week(preferred.cardinality(), any.cardinality());
    }

    private static int days(WeeklyHours work) {
        Set<DayOfWeek> days = new HashSet<>();
        work.intervals().forEach(interval -> days.add(interval.day()));
        return days.size();
    }

    private static int offset(@Nullable WeeklyHours hours, LocalDateTime utc) {
        return hours == null
                ? 0
                : hours.timeZone()
                                .getRules()
                                .getOffset(utc.toInstant(ZoneOffset.UTC))
                                .getTotalSeconds()
                        / 60;
    }

    /** Minutes after Monday 00:00 UTC, with the offset that the zone has at the given moment. */
    private static BitSet minutes(@Nullable WeeklyHours hours, LocalDateTime utc) {
        BitSet minutes = new BitSet();
        if (hours == null) {
            return minutes;
        }
        int offset = offset(hours, utc);
        for (HoursInterval interval : hours.intervals()) {
            int start =
                    24 * 60 * (interval.day().getValue() - 1) + interval.start().toSecondOfDay() / 60;
            int end = 24 * 60 * (interval.day().getValue() - 1) + interval.end().toSecondOfDay() / 60;
            for (int minute = start; minute < (end > start ? end : end + 24 * 60); minute++) {
                minutes.set(Math.floorMod(minute - offset, 7 * 24 * 60));
            }
        }
        return minutes;
    }

    private record Week(int preferred, int any) {}
}
