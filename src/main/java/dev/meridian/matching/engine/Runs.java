package dev.meridian.matching.engine;

import java.util.Arrays;

/**
 * How the rows of a chunk lie: stretches of candidates with the same hours, currency and country, within each the least
 * rate rising, those without one first. What depends on hours is therefore decided for a whole stretch at once, and whom a
 * budget is too low for are the end of one. Immutable.
 */
final class Runs {

    /**
     * A run shorter than this is not worth computing what its hours earn before it is known that somebody in it counts. The
     * short ones stand behind all others, but that the end of a chunk may cut a long one.
     */
    static final int SHORT = 24;

    private final int[] starts;
    private final int[] hoursClasses;
    private final int[] currencies;
    private final int[] countries;

    /**
     * Takes the arrays over.
     *
     * @param starts of each run, and behind the last the number of rows
     */
    Runs(int[] starts, int[] hoursClasses, int[] currencies, int[] countries) {
        this.starts = starts;
        this.hoursClasses = hoursClasses;
        this.currencies = currencies;
        this.countries = countries;
    }

    int count() {
        return hoursClasses.length;
    }

    int start(int run) {
        return starts[run];
    }

    int end(int run) {
        return starts[run + 1];
    }

    /** The number of the hours' class, or {@link Interned#NONE}. */
    int hoursClass(int run) {
        return hoursClasses[run];
    }

    /** The number of the currency, or {@link Interned#NONE}. */
    int currency(int run) {
        return currencies[run];
    }

    /** The number of the country, or {@link Interned#NONE}. */
    int country(int run) {
        return countries[run];
    }

    boolean isShort(int run) {
        return starts[run + 1] - starts[run] < SHORT;
    }

    /** The run that a row is in. */
    int at(int row) {
        int found = Arrays.binarySearch(starts, 0, count(), row);
        return found >= 0 ? found : -found - 2;
    }

    long bytes() {
        return 4L * starts.length + 12L * hoursClasses.length;
    }
}
