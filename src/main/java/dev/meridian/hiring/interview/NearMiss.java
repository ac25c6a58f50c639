package dev.meridian.hiring.interview;

import dev.meridian.hiring.calendar.Stretch;
import dev.meridian.hiring.calendar.WorkingTime;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Why no time was found, and what came nearest, in a sentence for the employer. */
final class NearMiss {
    private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("EEEE uuuu-MM-dd HH:mm", Locale.ENGLISH);

    private final SlotSearch search;

    private NearMiss(SlotSearch search) {
        this.search = search;
    }

    /** What is said where {@link SlotChooser} found nothing. */
    static String of(SlotSearch search) {
        return new NearMiss(search).sentence();
    }

    private String sentence() {
        // As if nothing were ever in the way but the hours themselves.
        List<Stretch> interviewers = hours(search.interviewers());
        List<Stretch> candidate = hours(search.candidate());
        if (interviewers.isEmpty()) {
            return "The interviewers have no hours within these dates";
        }
        if (candidate.isEmpty()) {
            return "The candidate has no hours within these dates";
        }
        WorkingTime one = search.interviewers().withoutDaysOff();
        WorkingTime other = search.candidate().withoutDaysOff();
        List<Stretch> shared = Stretch.where(search.from(), search.to(), q -> one.covers(q) && other.covers(q));
        return shared.stream()
                .max(Comparator.comparing(Stretch::length))
                .map(this::tooShort)
                .orElseGet(() -> apart(interviewers, candidate));
    }

    private List<Stretch> hours(WorkingTime time) {
        return Stretch.where(search.from(), search.to(), time.withoutDaysOff()::covers);
    }

    private String tooShort(Stretch longest) {
        if (longest.length().compareTo(search.length()) >= 0) {
            return "All hours in common within these dates are past, on public holidays or taken";
        }
        return "The longest stretch in common within these dates is " + words(longest.length()) + ", from "
                + local(longest.start()) + "; the interview takes " + words(search.length());
    }

    private String apart(List<Stretch> interviewers, List<Stretch> candidate) {
        Stretch least = new Stretch(search.from(), search.to());
        for (Stretch one : interviewers) {
            for (Stretch other : candidate) {
                boolean first = one.start().isBefore(other.start());
                Instant from = first ? one.end() : other.end();
                Instant to = first ? other.start() : one.start();
                Stretch between = new Stretch(from, to);
                least = between.length().compareTo(least.length()) < 0 ? between : least;
            }
        }
        return "The two sides have no hours in common within these dates; the nearest are " + words(least.length())
                + " apart, from " + local(least.start()) + " to " + local(least.end());
    }

    private String local(Instant instant) {
        return LOCAL.format(instant.atZone(search.interviewers().zone())) + " "
                + search.interviewers().zone();
    }

    private static String words(Duration length) {
        return length.toMinutes() + " minutes";
    }
}
