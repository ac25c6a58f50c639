package dev.meridian.matching.engine;

import java.util.Arrays;

/**
 * How the rows of a chunk lie: stretches of candidates with the same currency and country, within each the least rate
 * rising, those without one first. What depends on a country is therefore decided for a whole stretch at once, and whom a
 * budget is too low for are the end of one. In most stretches all have the same hours as well; hours that few share stand
 * in mixed stretches behind all others, and are known row by row. Immutable; 16 bytes a run and 4 a row that is mixed.
 */
final class Runs {

    /** Fewer candidates than this with the same hours, currency and country are no run of their own. */
    static final int SHORT = 24;

    private final int[] starts;
    private final int[] hoursClasses; // of the runs that are not mixed
    private final int[] currencies;
    private final int[] countries;
    private final int firstMixedRow;
    private final int[] mixedClasses; // of the rows from there on

    /**
     * Takes the arrays over.
     *
     * @param starts of each run, and behind the last the number of rows
     */
    Runs(int[] starts, int[] hoursClasses, int[] currencies, int[] countries, int[] mixedClasses) {
        this.starts = starts;
        this.hoursClasses = hoursClasses;
        this.currencies = currencies;
        this.countries = countries;
        this.mixedClasses = mixedClasses;
        this.firstMixedRow = starts[hoursClasses.length];
    }

    int count() {
        return currencies.length;
    }

    int start(int run) {
        return starts[run];
    }

    int end(int run) {
        return starts[run + 1];
    }

    /** Whether there are different hours in a run. */
    boolean isMixed(int run) {
        return run >= hoursClasses.length;
    }

    /** From where on all rows are in mixed runs; the number of rows where none is. */
    int firstMixedRow() {
        return firstMixedRow;
    }

    /** The number of the class of hours, or {@link Interned#NONE}, that all of a run have; it is not mixed. */
    int hoursClass(int run) {
        return hoursClasses[run];
    }

    /** The number of the class of hours, or {@link Interned#NONE}, that a row of a mixed run has. */
    int mixedClass(int row) {
        return mixedClasses[row - firstMixedRow];
    }

    /** The number of the class of hours, or {@link Interned#NONE}, that a row of a run has. */
    int hoursClass(int run, int row) {
        return isMixed(run) ? mixedClass(row) : hoursClasses[run];
    }

    /** The number of the currency, or {@link Interned#NONE}. */
    int currency(int run) {
        return currencies[run];
    }

    /** The number of the country, or {@link Interned#NONE}. */
    int country(int run) {
        return countries[run];
    }

    /** The run that a row is in. */
    int at(int row) {
        int found = Arrays.binarySearch(starts, 0, count(), row);
        return found >= 0 ? found : -found - 2;
    }

    long bytes() {
        return 4L * (starts.length + hoursClasses.length + currencies.length + countries.length + mixedClasses.length);
    }
}
