package dev.meridian.hiring.interview;

import dev.meridian.hiring.calendar.Stretch;
import java.time.Instant;

/**
 * A time at which an interview could be held.
 *
 * @param start on a quarter hour
 * @param end not included
 * @param preferred whether all of it lies in the hours that the candidate prefers
 */
record Slot(Instant start, Instant end, boolean preferred) {
    static Slot of(Stretch time, boolean preferred) {
        return new Slot(time.start(), time.end(), preferred);
    }

    Stretch time() {
        return new Stretch(start, end);
    }
}
