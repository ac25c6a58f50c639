package dev.meridian.matching.engine;

import java.math.BigInteger;

/** Products and quotients of whole numbers at or above 0, whose intermediate results may not fit 64 bits. */
final class Exact {

    private Exact() {}

    /** a * b / c, rounded down. */
    static long floor(long a, long b, long c) {
        if (fits(a, b)) {
            return a * b / c;
        }
        return product(a, b).divide(BigInteger.valueOf(c)).longValueExact();
    }

    /** a * b / c, rounded half up. */
    static long halfUp(long a, long b, long c) {
        if (fits(a, b)) {
            long quotient = a * b / c;
            long rest = a * b % c;
            return rest >= c - rest ? quotient + 1 : quotient;
        }
        BigInteger twice = product(a, b).shiftLeft(1).add(BigInteger.valueOf(c));
        return twice.divide(BigInteger.valueOf(c).shiftLeft(1)).longValueExact();
    }

    /** Whether a * b is a long. */
    static boolean fits(long a, long b) {
        return Math.multiplyHigh(a, b) == 0 && a * b >= 0;
    }

    private static BigInteger product(long a, long b) {
        return BigInteger.valueOf(a).multiply(BigInteger.valueOf(b));
    }
}
