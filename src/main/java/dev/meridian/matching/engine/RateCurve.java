package dev.meridian.matching.engine;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Credit for an ask, in hourly millionths of one currency: full up to {@code low}, falling in a straight line to
 * {@code high}, and from there to nothing at a quarter above it. Who asks less than {@code low} gains nothing by it.
 */
final class RateCurve {

    // No rate is above 10^18, so that a budget cut down to this figure still gives full credit to every ask.
    private static final BigDecimal CEILING = BigDecimal.valueOf(2_000_000_000_000_000_000L);
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
        // 1000 minimum > 1005 maximum, solved for a whole minimum
        this.highestMinimum = hasMaximum ? Exact.floor(1005, statedMaximum, 1000) : Long.MAX_VALUE;
        this.highestMinimumKey = MinimumKey.of(highestMinimum);
    }

    /** A curve for a budget of which at least one end is given, already in the candidate's currency. */
    static RateCurve of(@Nullable BigDecimal minimum, @Nullable BigDecimal maximum) {
        return new RateCurve(cut(minimum), cut(maximum));
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

    private static long cut(@Nullable BigDecimal micros) {
        return micros == null ? PreparedCandidate.UNSTATED : micros.min(CEILING).longValueExact();
    }
}
