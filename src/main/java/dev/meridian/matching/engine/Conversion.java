package dev.meridian.matching.engine;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;

/**
 * Takes hourly millionths from one currency to another: exactly, then rounded half up. Both rates become one fraction of
 * whole numbers, so that amounts as they are usual take one multiplication and one division of longs;
 * what does not fit goes the long way and comes to the same.
 */
final class Conversion {

    // No rate is above 10^18, so that a budget cut down to this figure still gives full credit to every ask.
    private static final long CEILING = 2_000_000_000_000_000_000L;

    private final BigDecimal from;
    private final BigDecimal to;
    private final long multiplier;
    private final long divisor;

    /**
     * Prepares a conversion.
     *
     * @param from units of the first currency for one euro, above 0
     * @param to units of the second currency for one euro, above 0
     */
    Conversion(BigDecimal from, BigDecimal to) {
        this.from = from;
        this.to = to;
        int scale = Math.max(0, Math.max(from.scale(), to.scale()));
        this.multiplier = longOrZero(to.setScale(scale).unscaledValue());
        this.divisor = longOrZero(from.setScale(scale).unscaledValue());
    }

    /**
     * An amount in the second currency, cut down to 2*10^18.
     *
     * @param micros 0 or more, or {@link PreparedCandidate#UNSTATED}, which stays what it is
     */
    long micros(long micros) {
        if (micros == PreparedCandidate.UNSTATED) {
            return PreparedCandidate.UNSTATED;
        }
        if (multiplier != 0 && divisor != 0 && Exact.fits(micros, multiplier)) {
            return Math.min(CEILING, Exact.halfUp(micros, multiplier, divisor));
        }
        return BigDecimal.valueOf(micros)
                .multiply(to)
                .divide(from, 0, RoundingMode.HALF_UP)
                .min(BigDecimal.valueOf(CEILING))
                .longValueExact();
    }

    /** About how much of the second currency one unit of the first is. */
    double factor() {
        return to.doubleValue() / from.doubleValue();
    }

    private static long longOrZero(BigInteger value) {
        return value.bitLength() < Long.SIZE ? value.longValueExact() : 0;
    }
}
