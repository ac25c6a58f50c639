package dev.meridian.matching.engine;

import java.util.Arrays;

/** A zone's offsets from UTC in the weeks of a horizon, in quarter hours. Immutable. */
final class ClockOffsets {

    private final int[] quarterHours;
    private final int hash;

    ClockOffsets(int[] quarterHours) {
        this.quarterHours = quarterHours;
        this.hash = Arrays.hashCode(quarterHours);
    }

    int inWeek(int week) {
        return quarterHours[week];
    }

    @Override
    public boolean equals(Object other) {
        return other == this
                || (other instanceof ClockOffsets that
                        && hash == that.hash
                        && Arrays.equals(quarterHours, that.quarterHours));
    }

    @Override
    public int hashCode() {
        return hash;
    }
}
