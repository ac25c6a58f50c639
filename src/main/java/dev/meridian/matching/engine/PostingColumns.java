package dev.meridian.matching.engine;

import java.time.Instant;
import java.util.Arrays;

/**
 * What a ranking reads of each posting. A row is written once, before any reader hears of it; after that only its death
 * changes. Room for more rows is made by copying, and whoever still reads the smaller copy misses only what came later.
 *
 * <p>Layout: what is read together lies side by side, and small numbers share an int. The filters that keep most postings
 * out read 8 bytes of a row, the others 24; the score reads 24 of those few that pass, and 16 of pay.
 */
final class PostingColumns {

    static final int LIVING = Integer.MAX_VALUE;

    /** The timing of a posting without hours. */
    static final int NO_HOURS = -1;

    /** The timing of a posting that says that hours in common do not matter. */
    static final int ASYNCHRONOUS = -2;

    /** The currency of a posting without pay: the code that comes first. */
    static final int NO_PAY = 0;

    /** A minimum or maximum that is not stated: above every figure. */
    static final long UNSTATED = Long.MAX_VALUE;

    private static final int SIFTED = 2;
    private static final int FILTERED = 6;
    private static final int SCORED = 6;
    private static final int PAID = 2;
    private static final int NO_END = 1 << 30; // so that no two differ by more than an int
    private static final int HALF = 16;
    private static final int LOW_HALF = (1 << HALF) - 1;
    private static final int MUST_HAVES = 10; // bits

    private final OpenPosting[] postings;
    private final int[] sifted;
    private final int[] filtered;
    private final int[] scored;
    private final long[] paid;

    PostingColumns(int capacity) {
        this(
                new OpenPosting[capacity],
                new int[SIFTED * capacity],
                new int[FILTERED * capacity],
                new int[SCORED * capacity],
                new long[PAID * capacity]);
    }

    private PostingColumns(OpenPosting[] postings, int[] sifted, int[] filtered, int[] scored, long[] paid) {
        this.postings = postings;
        this.sifted = sifted;
        this.filtered = filtered;
        this.scored = scored;
        this.paid = paid;
    }

    int capacity() {
        return postings.length;
    }

    /** A copy with room for half as many rows more. */
    PostingColumns grown() {
        int capacity = postings.length + (postings.length >> 1) + 1;
        return new PostingColumns(
                Arrays.copyOf(postings, capacity),
                Arrays.copyOf(sifted, SIFTED * capacity),
                Arrays.copyOf(filtered, FILTERED * capacity),
                Arrays.copyOf(scored, SCORED * capacity),
                Arrays.copyOf(paid, PAID * capacity));
    }

    /** What was put. */
    OpenPosting posting(int row) {
        return postings[row];
    }

    /** The number of the write that took the row out, or LIVING. */
    int died(int row) {
        return filtered[FILTERED * row];
    }

    /** The code of languages and kinds together. */
    int demands(int row) {
        return sifted[SIFTED * row] >>> MUST_HAVES;
    }

    /** The code of countries. */
    int location(int row) {
        return sifted[SIFTED * row + 1];
    }

    /** As {@link Filters#startDay}. */
    int startDay(int row) {
        return filtered[FILTERED * row + 1];
    }

    /** Minutes since 1970, rounded down; after everything for no end. */
    int endMinute(int row) {
        return filtered[FILTERED * row + 2];
    }

    /** Days after the start on which a candidate may still begin. */
    int tolerance(int row) {
        return filtered[FILTERED * row + 3];
    }

    /** Requirements that are must-haves. */
    int mustHaves(int row) {
        return sifted[SIFTED * row] & ((1 << MUST_HAVES) - 1);
    }

    int currency(int row) {
        return filtered[FILTERED * row + 4] >>> HALF;
    }

    /** The least minutes in common in a week that the filter lets through. */
    int leastMinutes(int row) {
        return filtered[FILTERED * row + 4] & LOW_HALF;
    }

    /** The maximum, {@link #roughly}. */
    int roughMaximum(int row) {
        return filtered[FILTERED * row + 5];
    }

    /** The sum of all shares of the requirements. */
    int shares(int row) {
        return scored[SCORED * row];
    }

    int maxSkills(int row) {
        return scored[SCORED * row + 1] >>> HALF;
    }

    int maxOverlap(int row) {
        return scored[SCORED * row + 1] & LOW_HALF;
    }

    /** The code of the year's clocks. */
    int timing(int row) {
        return scored[SCORED * row + 2];
    }

    /** The code of the local hours. */
    int slots(int row) {
        return scored[SCORED * row + 3];
    }

    /** Minutes in common in a week that earn full credit. */
    int fullMinutes(int row) {
        return scored[SCORED * row + 4];
    }

    /** The code of the employer. */
    int employer(int row) {
        return scored[SCORED * row + 5];
    }

    /** Hourly millionths of the currency, or UNSTATED. */
    long minimum(int row) {
        return paid[PAID * row];
    }

    /** Hourly millionths of the currency, or UNSTATED. */
    long maximum(int row) {
        return paid[PAID * row + 1];
    }

    void kill(int row, int write) {
        filtered[FILTERED * row] = write;
    }

    void setFilters(int row, OpenPosting posting, int demands, int location, int mustHaves) {
        Posting asked = posting.posting();
        int at = FILTERED * row;
        postings[row] = posting;
        filtered[at] = LIVING;
        filtered[at + 1] = Filters.startDay(asked);
        filtered[at + 2] = posting.validThrough() == null ? NO_END : minutes(posting.validThrough());
        filtered[at + 3] = asked.startToleranceDays();
        sifted[SIFTED * row] = demands << MUST_HAVES | mustHaves;
        sifted[SIFTED * row + 1] = location;
    }

    void setScore(int row, Weights weights, int shares, int employer) {
        int at = SCORED * row;
        scored[at] = shares;
        scored[at + 1] = weights.maxPoints(Criterion.SKILLS) << HALF | weights.maxPoints(Criterion.TIME_ZONE_OVERLAP);
        scored[at + 5] = employer;
    }

    void setHours(int row, int timing, int slots, int fullMinutes) {
        int at = SCORED * row;
        scored[at + 2] = timing;
        scored[at + 3] = slots;
        scored[at + 4] = fullMinutes;
    }

    void setPay(int row, int currency, int leastMinutes, long minimum, long maximum) {
        filtered[FILTERED * row + 4] = currency << HALF | leastMinutes;
        filtered[FILTERED * row + 5] = roughly(maximum);
        paid[PAID * row] = minimum;
        paid[PAID * row + 1] = maximum;
    }

    /** Minutes since 1970, rounded down and cut, so that none is that of no end. */
    static int minutes(Instant instant) {
        long minute = Math.floorDiv(instant.getEpochSecond(), 60);
        return (int) Math.max(1 - NO_END, Math.min(NO_END - 1, minute));
    }

    /** Half of the bits, in the same order: of two figures, the greater one never gives the lesser number. */
    static int roughly(long micros) {
        return Float.floatToIntBits((float) micros);
    }
}
