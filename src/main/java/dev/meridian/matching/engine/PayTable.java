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
    private final int[] roughLeast;

    PayTable(PreparedCandidate candidate, ExchangeRates rates, Codes<String> currencies) {
        this.candidate = candidate;
        this.conversions = new Conversion[currencies.size()];
        this.leastMaximum = new long[conversions.length];
        this.roughLeast = new int[conversions.length];
        String currency = candidate.currency();
        for (int code = 0; currency != null && code < conversions.length; code++) {
            if (rates.canConvert(currencies.value(code), currency)) {
                Conversion conversion = rates.conversion(currencies.value(code), currency);
                conversions[code] = conversion;
                leastMaximum[code] = leastMaximum(conversion, candidate.hourlyMinimum());
                roughLeast[code] = PostingColumns.roughly(leastMaximum[code]);
            }
        }
    }

    /** Whether both sides state what a rate credit takes; without it there is none, and no filter. */
    boolean compares(int currency) {
        return conversions[currency] != null;
    }

    /** Below 0 where the filter surely fails, above 0 where it surely does not; 0 asks for a closer look. */
    int room(int currency, int roughMaximum) {
        return roughMaximum - roughLeast[currency];
    }

    boolean aboveBudget(int currency, long maximum) {
        return maximum < leastMaximum[currency];
    }

    int credit(int currency, long minimum, long maximum) {
        Conversion conversion = conversions[currency];
        return conversion == null
                ? 0
                : RateCurve.of(figure(minimum), figure(maximum), conversion).credit(candidate.hourlyAsk());
    }

    private static long figure(long micros) {
        return micros == PostingColumns.UNSTATED ? PreparedCandidate.UNSTATED : micros;
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
