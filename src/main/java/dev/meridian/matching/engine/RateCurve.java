package dev.meridian.matching.engine;

/**
 * Credit for an ask, in hourly millionths of one currency: full up to {@code low}, falling in a straight line to
 * {@code high}, and from there to nothing at a quarter above it. Who asks less than {@code low} gains nothing by it.
 */
final class RateCurve {

    private static final int HALF = Weights.FULL / 2;

    private final long low;
    private final long high;
    private final long fall;
    private final long tail;
    private final long creditAtHigh;
    private final long statedMinimum;
    private final long highestMinimum;
    private final int highestMinimumKey;

    private RateCurve(long statedMinimum, long statedMaximum) {
        boolean hasMinimum = statedMinimum != PreparedCandidate.UNSTATED;
        boolean hasMaximum = statedMaximum != PreparedCandidate.UNSTATED;
        this.statedMinimum = statedMinimum;
        this.high = hasMaximum ? statedMaximum : Exact.floor(5, statedMinimum, 4);
        this.low = hasMinimum ? Math.max(statedMinimum, high / 2) : Exact.floor(4, high, 5);
        this.fall = Math.max(high - low, high / 5);
        this.tail = high / 4;
        this.creditAtHigh = high <= low ? Weights.FULL : Weights.FULL - Exact.halfUp(HALF, high - low, fall);
        this.highestMinimum = highestMinimum(statedMaximum);
        this.highestMinimumKey = MinimumKey.of(highestMinimum);
    }

    /**
     * A curve for a budget of which at least one end is given.
     *
     * @param minimum hourly millionths in the posting's currency, or {@link PreparedCandidate#UNSTATED}
     * @param maximum likewise
     * @param conversion to the candidate's currency
     */
    static RateCurve of(long minimum, long maximum, Conversion conversion) {
        return new RateCurve(conversion.micros(minimum), conversion.micros(maximum));
    }

    /** The most that a candidate's minimum may be under this maximum, in the same currency, or UNSTATED. */
    static long highestMinimum(long statedMaximum) {
        // 1000 minimum > 1005 maximum, solved for a whole minimum
        return statedMaximum == PreparedCandidate.UNSTATED ? Long.MAX_VALUE : Exact.floor(1005, statedMaximum, 1000);
    }

    int credit(long ask) {
        if (ask <= low) {
            return Weights.FULL;
        }
        if (ask <= high) {
            return (int) (Weights.FULL - Exact.halfUp(HALF, ask - low, fall));
        }
        return ask < high + tail ? (int) Exact.halfUp(creditAtHigh, high + tail - ask, tail) : 0;
    }

    /** How content the candidate is with the budget: full when it covers the ask, nothing when it is a fifth short. */
    int contentment(long ask) {
        if (ask <= high) {
            return Weights.FULL;
        }
        return (int) Math.max(0, Weights.FULL - Exact.floor(5 * Weights.FULL, ask - high, ask));
    }

    /** Whether the least that a candidate takes is more than half a percent over the stated maximum. */
    boolean aboveBudget(long minimum) {
        return minimum > highestMinimum;
    }

    /** Whether an ask is so low that its unit is probably wrong. */
    boolean suspiciouslyLow(long ask) {
        return statedMinimum != PreparedCandidate.UNSTATED && 2 * ask < statedMinimum;
    }

    /** {@link MinimumKey} of the greatest minimum that is not above the budget. */
    int highestMinimumKey() {
        return highestMinimumKey;
    }

    long low() {
        return low;
    }

    long high() {
        return high;
    }
}
