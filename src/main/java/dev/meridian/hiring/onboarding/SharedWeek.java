package dev.meridian.hiring.onboarding;

import dev.meridian.hiring.application.Side;
import dev.meridian.hiring.calendar.Stretch;
import dev.meridian.hiring.calendar.WorkingTime;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The seven days from somebody's first day on, on the clock of their hours, as both sides share them.
 *
 * @param start the first day
 */
record SharedWeek(LocalDate start, WorkingTime employer, WorkingTime candidate) {
    private static final int DAYS = 7;

    static SharedWeek of(LocalDate start, PlanSide employer, PlanSide candidate) {
        LocalDate end = start.plusDays(DAYS);
        return new SharedWeek(start, employer.time(start, end), candidate.time(start, end));
    }

    /** What both work at, by day, the earliest first; days without any are left out. */
    List<List<Stretch>> sharedDays() {
        TreeMap<LocalDate, List<Stretch>> days = shared().stream()
                .collect(Collectors.groupingBy(
                        time -> candidate.dateAt(time.start()), TreeMap::new, Collectors.toList()));
        return List.copyOf(days.values());
    }

    /** Minutes that both work at. */
    int sharedMinutes() {
        return shared().stream()
                .mapToInt(time -> (int) time.length().toMinutes())
                .sum();
    }

    /** When each side hands over to the other, the earliest first. */
    List<Handover> handovers() {
        List<Handover> found = new ArrayList<>(handovers(Side.EMPLOYER, employer, candidate));
        found.addAll(handovers(Side.CANDIDATE, candidate, employer));
        found.sort(Comparator.comparing((Handover handover) -> handover.time().start())
                .thenComparing(Handover::from));
        return found;
    }

    private List<Stretch> shared() {
        return Stretch.where(from(), to(), quarter -> employer.covers(quarter) && candidate.covers(quarter));
    }

    private List<Handover> handovers(Side side, WorkingTime leaving, WorkingTime staying) {
        return lastQuarters(leaving).stream()
                .filter(last -> staying.covers(last.start()) && staying.covers(last.end()))
                .map(last -> new Handover(side, last))
                .toList();
    }

    /** The end of each day: of several stretches on one day, as around a meal, the last one's. */
    private Collection<Stretch> lastQuarters(WorkingTime side) {
        // A day longer than the week, so that work through its last midnight is not cut off there.
        return Stretch.where(from(), candidate.startOf(start.plusDays(DAYS + 1)), side::covers).stream()
                .filter(worked -> !worked.end().isAfter(to()))
                .map(worked -> Stretch.of(worked.end().minus(Stretch.QUARTER), Stretch.QUARTER))
                .collect(Collectors.toMap(
                        last -> side.dateAt(last.start()), last -> last, (earlier, later) -> later, TreeMap::new))
                .values();
    }

    private Instant from() {
        return candidate.startOf(start);
    }

    private Instant to() {
        return candidate.startOf(start.plusDays(DAYS));
    }
}
