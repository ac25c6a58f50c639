package dev.meridian.shared;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Currency;
import java.util.Locale;

/**
 * Restates pay as millionths of a currency unit per hour, and back.
 *
 * <p>An hour counts 1, a day 1/8, a week 1/H, a month 12/(52 H) and a year 1/(52 H), H being the weekly hours that the
 * pay covers. H moves in quarter hours, so with q = 4 H every factor is a fraction of whole numbers and nothing is
 * rounded before the last step.
 */
final class HourlyPay {

    static final BigDecimal DEFAULT_HOURS_PER_WEEK = BigDecimal.valueOf(40);

    private static final BigDecimal MAX_AMOUNT = BigDecimal.valueOf(1_000_000_000_000L);
    private static final BigDecimal MAX_HOURS = BigDecimal.valueOf(168);
    private static final BigDecimal HALF = new BigDecimal("0.5");
    private static final BigDecimal FOUR = BigDecimal.valueOf(4);
    private static final int MAX_DECIMALS = 6;
    private static final int MICRO_DIGITS = 6;
    private static final int USUAL_DECIMALS = 2;

    private HourlyPay() {}

    /** Checks an amount (over 0, at most 10^12, at most 6 decimals) and drops trailing zeros, so that equals works. */
    static BigDecimal checkedAmount(BigDecimal amount) {
        Require.that(amount.signum() > 0, "an amount of pay must be above 0");
        Require.that(amount.compareTo(MAX_AMOUNT) <= 0, "an amount of pay must be at most 1,000,000,000,000");
        return normalised(amount, MAX_DECIMALS, "an amount of pay has at most 6 decimals");
    }

    static boolean isAllowed(BigDecimal amount) {
        return amount.signum() > 0 && amount.compareTo(MAX_AMOUNT) <= 0;
    }

    /** Checks weekly hours (1 to 168 in quarter hours) and drops trailing zeros, so that equals works. */
    static BigDecimal checkedHours(BigDecimal hours) {
        Require.that(
                hours.compareTo(BigDecimal.ONE) >= 0 && hours.compareTo(MAX_HOURS) <= 0,
                "hours per week must be between 1 and 168");
        BigDecimal plain = normalised(hours, USUAL_DECIMALS, "hours per week go in quarter hours");
        Require.that(isWhole(plain.multiply(FOUR)), "hours per week go in quarter hours");
        return plain;
    }

    /** Rounds half up; at most 10^18 for any amount and hours that passed the checks. */
    static long micros(BigDecimal amount, PayUnit unit, BigDecimal hoursPerWeek) {
        BigDecimal divided = amount.movePointRight(MICRO_DIGITS).multiply(numerator(unit));
        return divided.divide(denominator(unit, hoursPerWeek), 0, RoundingMode.HALF_UP)
                .longValueExact();
    }

    /** The greatest amount, in whole minor units of the currency, whose hourly micros are no more than these. */
    static BigDecimal amountAtMost(long micros, String currency, PayUnit unit, BigDecimal hoursPerWeek) {
        int decimals = decimals(currency);
        // Everything under the next half rounds to the same micros, so that 80,000 a year is found again as 80,000.
        BigDecimal bound = BigDecimal.valueOf(micros).add(HALF).movePointLeft(MICRO_DIGITS);
        BigDecimal amount =
                bound.multiply(denominator(unit, hoursPerWeek)).divide(numerator(unit), decimals, RoundingMode.FLOOR);
        return micros(amount, unit, hoursPerWeek) <= micros
                ? amount
                : amount.subtract(BigDecimal.ONE.movePointLeft(decimals));
    }

    /** An amount divided by another, taken from one unit to another, rounded half up to the currency's minor units. */
    static BigDecimal restated(
            BigDecimal dividend,
            BigDecimal divisor,
            PayUnit from,
            PayUnit to,
            BigDecimal hoursPerWeek,
            String currency) {
        BigDecimal above = dividend.multiply(numerator(from)).multiply(denominator(to, hoursPerWeek));
        BigDecimal below = divisor.multiply(denominator(from, hoursPerWeek)).multiply(numerator(to));
        return above.divide(below, decimals(currency), RoundingMode.HALF_UP);
    }

    static String basis(BigDecimal hoursPerWeek) {
        return "a day of 8 hours, a week of " + hoursPerWeek.toPlainString()
                + (hoursPerWeek.compareTo(BigDecimal.ONE) == 0 ? " hour" : " hours") + ", 52 weeks or 12 months a year";
    }

    private static BigDecimal numerator(PayUnit unit) {
        return BigDecimal.valueOf(
                switch (unit) {
                    case HOUR, DAY, YEAR -> 1;
                    case WEEK -> 4;
                    case MONTH -> 12;
                });
    }

    private static BigDecimal denominator(PayUnit unit, BigDecimal hoursPerWeek) {
        BigInteger quarters = hoursPerWeek.multiply(FOUR).toBigIntegerExact();
        return new BigDecimal(
                switch (unit) {
                    case HOUR -> BigInteger.ONE;
                    case DAY -> BigInteger.valueOf(8);
                    case WEEK -> quarters;
                    // 12/(52 H) = 12/(13 q) and 1/(52 H) = 1/(13 q)
                    case MONTH, YEAR -> quarters.multiply(BigInteger.valueOf(13));
                });
    }

    private static int decimals(String currency) {
        return Currency.getAvailableCurrencies().stream()
                .filter(known -> known.getCurrencyCode().equals(currency.toUpperCase(Locale.ROOT)))
                .mapToInt(Currency::getDefaultFractionDigits)
                .filter(digits -> digits >= 0)
                .findFirst()
                .orElse(USUAL_DECIMALS);
    }

    private static BigDecimal normalised(BigDecimal value, int maxDecimals, String otherwise) {
        BigDecimal stripped = value.stripTrailingZeros();
        Require.that(stripped.scale() <= maxDecimals, otherwise);
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    private static boolean isWhole(BigDecimal value) {
        return value.stripTrailingZeros().scale() <= 0;
    }
}
