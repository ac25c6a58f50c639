package dev.meridian.matching.engine;

/**
 * What a ranking reads of each posting, one array for each fact and one place for each row. Room for more rows is made by
 * copying; a row is written once, before any reader hears of it, and after that only {@link #died} changes.
 */
final class PostingColumns {

    static final int LIVING = Integer.MAX_VALUE;

    /** Stands in {@link #timing} where hours in common do not matter. */
    static final int ASYNCHRONOUS = -2;

    /** Stands in {@link #timing} or {@link #currency} where nothing is stated. */
    static final int NONE = -1;

    /** What was put. */
    final OpenPosting[] postings;
    /** The number of the write that took the row out, or LIVING. */
    final int[] died;
    /** The sum of all shares of its requirements. */
    final int[] shares;
    /** Requirements that are must-haves. */
    final short[] mustHaves;
    /** The most points for skills and for hours. */
    final short[] maxSkills;

    final short[] maxOverlap;
    /** Codes: countries; languages and kinds together; employer. */
    final int[] location;

    final int[] demands;
    final int[] employer;
    /** As {@link Filters#startDay}, and the days after it on which a candidate may still begin. */
    final int[] start;

    final short[] tolerance;
    /** Microseconds since 1970, rounded down; the greatest number for no end. */
    final long[] end;
    /** Codes of the year's clocks and of the local hours. */
    final int[] timing;

    final int[] slots;
    /** Minutes in a week that earn full credit, and the least that the filter lets through. */
    final short[] fullMinutes;

    final short[] leastMinutes;
    /** Code of the currency, and hourly millionths of it or {@link PreparedCandidate#UNSTATED}. */
    final int[] currency;

    final long[] minimum;
    final long[] maximum;

    PostingColumns(int capacity) {
        this.postings = new OpenPosting[capacity];
        this.died = new int[capacity];
        this.shares = new int[capacity];
        this.mustHaves = new short[capacity];
        this.maxSkills = new short[capacity];
        this.maxOverlap = new short[capacity];
        this.location = new int[capacity];
        this.demands = new int[capacity];
        this.start = new int[capacity];
        this.tolerance = new short[capacity];
        this.employer = new int[capacity];
        this.end = new long[capacity];
        this.timing = new int[capacity];
        this.slots = new int[capacity];
        this.fullMinutes = new short[capacity];
        this.leastMinutes = new short[capacity];
        this.currency = new int[capacity];
        this.minimum = new long[capacity];
        this.maximum = new long[capacity];
    }

    /** A copy with room for half as many rows more. */
    PostingColumns grown() {
        int length = postings.length;
        PostingColumns copy = new PostingColumns(length + (length >> 1));
        System.arraycopy(postings, 0, copy.postings, 0, length);
        System.arraycopy(died, 0, copy.died, 0, length);
        System.arraycopy(shares, 0, copy.shares, 0, length);
        System.arraycopy(mustHaves, 0, copy.mustHaves, 0, length);
        System.arraycopy(maxSkills, 0, copy.maxSkills, 0, length);
        System.arraycopy(maxOverlap, 0, copy.maxOverlap, 0, length);
        System.arraycopy(location, 0, copy.location, 0, length);
        System.arraycopy(demands, 0, copy.demands, 0, length);
        System.arraycopy(start, 0, copy.start, 0, length);
        System.arraycopy(tolerance, 0, copy.tolerance, 0, length);
        System.arraycopy(employer, 0, copy.employer, 0, length);
        System.arraycopy(end, 0, copy.end, 0, length);
        System.arraycopy(timing, 0, copy.timing, 0, length);
        System.arraycopy(slots, 0, copy.slots, 0, length);
        System.arraycopy(fullMinutes, 0, copy.fullMinutes, 0, length);
        System.arraycopy(leastMinutes, 0, copy.leastMinutes, 0, length);
        System.arraycopy(currency, 0, copy.currency, 0, length);
        System.arraycopy(minimum, 0, copy.minimum, 0, length);
        System.arraycopy(maximum, 0, copy.maximum, 0, length);
        return copy;
    }
}
