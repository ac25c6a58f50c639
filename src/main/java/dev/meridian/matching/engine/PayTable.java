package dev.meridian.matching.engine;

import org.jspecify.annotations.Nullable;

/**
 * One candidate's ask and minimum against the pay of all postings. Rates enter once for each currency that postings pay
 * in. Since a higher maximum never keeps out whom a lower one lets in, there is one least maximum for each currency, in
 * its own millionths, and the filter is one comparison of whole numbers.
 */
final class PayTable {

    // What an hourly figure can come to at most.
    private static final long MOST_MICROS = 1_000_000_000_000_000_000L;

    private final PreparedCandidate candidate;
    private final @Nullable Conversion[] conversions;
    private final long[] leastMaximum;

    PayTable(PreparedCandidate candidate, ExchangeRates rates, Codes<String> currencies) {
        this.candidate = candidate;
        this.conversions = new Conversion[currencies.size()];
        this.leastMaximum = new long[conversions.length];
        String currency = candidate.currency();
        for (int code = 0; currency != null && code < conversions.length; code++) {
            if (rates.canConvert(currencies.value(code), currency)) {
                Conversion conversion = rates.conversion(currencies.value(code), currency);
                conversions[code] = conversion;
                leastMaximum[code] = leastMaximum(conversion, candidate.hourlyMinimum());
            }
        }
    }

    /** Whether both sides state what a rate credit takes; without it there is none, and no filter. */
    boolean compares(int currency) {
        return currency >= 0 && conversions[currency] != null;
    }

    /** Whether the filter of the budget fails. UNSTATED is the greatest of all unsigned numbers. */
    boolean aboveBudget(int currency, long maximum) {
        return currency >= 0 && Long.compareUnsigned(maximum, leastMaximum[currency]) < 0;
    }

    int credit(int currency, long minimum, long maximum) {
        Conversion conversion = currency < 0 ? null : conversions[currency];
        return conversion == null
                ? 0
                : RateCurve.of(minimum, maximum, conversion).credit(candidate.hourlyAsk());
    }

    /** The least stated maximum that lets the candidate's minimum through, found by halving around a good guess. */
    private static long leastMaximum(Conversion conversion, long minimum) {
        if (minimum == PreparedCandidate.UNSTATED || lets(conversion, 0, minimum)) {
            return 0;
        }
        if (!lets(conversion, MOST_MICROS, minimum)) {
            return Long.MAX_VALUE;
        }
        long guess = (long) Math.min(MOST_MICROS, minimum / 1.005 / conversion.factor());
        long fails = 0;
        long passes = MOST_MICROS;
        for (long step = 2; step < MOST_MICROS && passes - fails > 1; step *= 8) {
            long below = Math.max(fails, guess - step);
            long above = Math.min(passes, guess + step);
            boolean found = lets(conversion, above, minimum) && !lets(conversion, below, minimum);
            if (found) {
                fails = below;
                passes = above;
                break;
            }
        }
        while (passes - fails > 1) {
            long middle = fails + (passes - fails) / 2;
            if (lets(conversion, middle, minimum)) {
                passes = middle;
            } else {
                fails = middle;
            }
        }
        return passes;
    }

    private static boolean lets(Conversion conversion, long maximum, long minimum) {
        return minimum <= RateCurve.highestMinimum(conversion.micros(maximum));
    }
}
