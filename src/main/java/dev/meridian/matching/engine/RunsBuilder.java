package dev.meridian.matching.engine;

import java.util.Arrays;

/** Collects the {@link Runs} of a chunk, row by row. */
final class RunsBuilder {

    private int[] starts = new int[16];
    private int[] classes = new int[16];
    private int[] currencies = new int[16];
    private int[] countries = new int[16];
    private int runs;
    private int unmixed;
    private int[] mixedClasses = new int[0];
    private int firstMixedRow;
    private int size;

    /** Adds a row; those of mixed runs come behind all others. */
    void add(int hoursClass, int currency, int country, boolean mixed) {
        if (mixed && mixedClasses.length == 0) {
            firstMixedRow = size;
            mixedClasses = new int[16];
        }
        if (!continues(hoursClass, currency, country, mixed)) {
            begin(hoursClass, currency, country, mixed);
        }
        if (mixed) {
            int at = size - firstMixedRow;
            if (at == mixedClasses.length) {
                mixedClasses = Arrays.copyOf(mixedClasses, 2 * at);
            }
            mixedClasses[at] = hoursClass;
        }
        size++;
    }

    Runs build() {
        int[] withEnd = Arrays.copyOf(starts, runs + 1);
        withEnd[runs] = size;
        int mixedRows = mixedClasses.length == 0 ? 0 : size - firstMixedRow;
        return new Runs(
                withEnd,
                Arrays.copyOf(classes, unmixed),
                Arrays.copyOf(currencies, runs),
                Arrays.copyOf(countries, runs),
                Arrays.copyOf(mixedClasses, mixedRows));
    }

    private boolean continues(int hoursClass, int currency, int country, boolean mixed) {
        int last = runs - 1;
        return runs > 0
                && currencies[last] == currency
                && countries[last] == country
                && (mixed ? last >= unmixed : classes[last] == hoursClass);
    }

    private void begin(int hoursClass, int currency, int country, boolean mixed) {
        if (runs == starts.length) {
            starts = Arrays.copyOf(starts, 2 * runs);
            classes = Arrays.copyOf(classes, 2 * runs);
            currencies = Arrays.copyOf(currencies, 2 * runs);
            countries = Arrays.copyOf(countries, 2 * runs);
        }
        starts[runs] = size;
        currencies[runs] = currency;
        countries[runs] = country;
        if (!mixed) {
            classes[unmixed++] = hoursClass;
        }
        runs++;
    }
}
