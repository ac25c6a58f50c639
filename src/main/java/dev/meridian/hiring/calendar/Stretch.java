package dev.meridian.hiring.calendar;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of real time.
 *
 * @param start on a quarter hour
 * @param end on a quarter hour, after the start, not included
 */
public record Stretch(Instant start, Instant end) {
    /** The grain of all hours. Every zone's offset is a multiple of it, so a quarter hour is one on every clock. */
    public static final Duration QUARTER = Duration.ofMinutes(15);

    /** A stretch of this length. */
    public static Stretch of(Instant start, Duration length) {
        return new Stretch(start, start.plus(length));
    }

    /** The longest stretches between two instants whose quarter hours all pass, the earliest first. */
    public static List<Stretch> where(Instant from, Instant to, Predicate<Instant> inside) {
        List<Stretch> found = new ArrayList<>();
        @Nullable Instant begun = null;
        Instant end = ceiling(to);
        for (Instant quarter = ceiling(from); quarter.isBefore(end); quarter = quarter.plus(QUARTER)) {
            if (inside.test(quarter)) {
                begun = begun == null ? quarter : begun;
            } else if (begun != null) {
                found.add(new Stretch(begun, quarter));
                begun = null;
            }
        }
        if (begun != null) {
            found.add(new Stretch(begun, end));
        }
        return found;
    }

    /** The first quarter hour that is not before this instant. */
    public static Instant ceiling(Instant instant) {
        long seconds = instant.getEpochSecond() + (instant.getNano() > 0 ? 1 : 0);
        return Instant.ofEpochSecond(-Math.floorDiv(-seconds, QUARTER.toSeconds()) * QUARTER.toSeconds());
    }

    /** How long it is. */
    public Duration length() {
        return Duration.between(start, end);
    }

    /** Whether the two have time in common. */
    public boolean overlaps(Stretch other) {
        return start.isBefore(other.end) && other.start.isBefore(end);
    }

    /** Whether every quarter hour of it passes. */
    public boolean isAll(Predicate<Instant> inside) {
        for (Instant quarter = start; quarter.isBefore(end); quarter = quarter.plus(QUARTER)) {
            if (!inside.test(quarter)) {
                return false;
            }
        }
        return true;
    }
}
