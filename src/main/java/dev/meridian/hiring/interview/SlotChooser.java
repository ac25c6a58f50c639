package dev.meridian.hiring.interview;

import dev.meridian.hiring.calendar.Stretch;
import dev.meridian.hiring.calendar.WorkingTime;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Chooses times for an interview that both sides can keep: preferred hours first, then acceptable ones; of each kind one time
 * a day before a second one on any; by turns early and late in the day, so that whoever is never free at one hour finds
 * another; and on the full or half hour where that is possible.
 */
final class SlotChooser {
    private static final int HALF_HOUR = 30;

    private final SlotSearch search;
    private final List<Slot> chosen = new ArrayList<>();

    private SlotChooser(SlotSearch search) {
        this.search = search;
    }

    /** As many as were asked for, or as there are, the earliest first; no two of them overlap. */
    static List<Slot> choose(SlotSearch search) {
        SlotChooser chooser = new SlotChooser(search);
        chooser.chooseWithin(search.preferred(), true);
        chooser.chooseWithin(search.candidate(), false);
        return chooser.chosen.stream().sorted(Comparator.comparing(Slot::start)).toList();
    }

    private void chooseWithin(WorkingTime hours, boolean preferred) {
        TreeMap<LocalDate, List<Stretch>> days = possible(hours).stream()
                .collect(Collectors.groupingBy(
                        time -> search.interviewers().dateAt(time.start()), TreeMap::new, Collectors.toList()));
        int before;
        do {
            before = chosen.size();
            for (List<Stretch> day : days.values()) {
                if (chosen.size() < search.count()) {
                    oneOf(day).ifPresent(time -> chosen.add(Slot.of(time, preferred)));
                }
            }
        } while (chosen.size() > before && chosen.size() < search.count());
    }

    /** Every time of the right length that both sides work through, and that begins after now. */
    private List<Stretch> possible(WorkingTime hours) {
        List<Stretch> shared = Stretch.where(
                search.from(),
                search.to(),
                quarter -> quarter.isAfter(search.now())
                        && search.interviewers().covers(quarter)
                        && hours.covers(quarter));
        List<Stretch> times = new ArrayList<>();
        for (Stretch stretch : shared) {
            Instant last = stretch.end().minus(search.length());
            for (Instant start = stretch.start(); !start.isAfter(last); start = start.plus(Stretch.QUARTER)) {
                times.add(Stretch.of(start, search.length()));
            }
        }
        return times;
    }

    private Optional<Stretch> oneOf(List<Stretch> day) {
        Comparator<Stretch> byTime = Comparator.comparing(Stretch::start);
        boolean early = chosen.size() % 2 == 0;
        return day.stream()
                .filter(this::isFree)
                .min(Comparator.comparingInt(this::oddness).thenComparing(early ? byTime : byTime.reversed()));
    }

    private boolean isFree(Stretch time) {
        return search.taken().stream().noneMatch(time::overlaps)
                && chosen.stream().map(Slot::time).noneMatch(time::overlaps);
    }

    /** 0 on the full hour, 1 on the half hour, else 2; on the interviewers' clock. */
    private int oddness(Stretch time) {
        int minute = time.start().atZone(search.interviewers().zone()).getMinute();
        return minute == 0 ? 0 : minute == HALF_HOUR ? 1 : 2;
    }
}
