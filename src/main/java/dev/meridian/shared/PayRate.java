package dev.meridian.shared;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * One rate of pay.
 *
 * @param amount over 0 and at most 10^12 units of the currency, at most 6 decimals; trailing zeros are dropped
 * @param currency ISO 4217, three capital letters
 * @param unit what one amount pays for
 * @param hoursPerWeek the working week that a weekly, monthly or yearly amount covers: 1 to 168, in quarter hours
 */
public record PayRate(BigDecimal amount, String currency, PayUnit unit, BigDecimal hoursPerWeek) {

    /** The working week of a rate that names none. */
    public static final BigDecimal USUAL_HOURS_PER_WEEK = HourlyPay.DEFAULT_HOURS_PER_WEEK;

    private static final BigDecimal DAYS_PER_WEEK = BigDecimal.valueOf(7);

    /**
     * Checks every component.
     *
     * @throws IllegalArgumentException if a component is outside its range
     */
    public PayRate {
        amount = HourlyPay.checkedAmount(amount);
        Require.currency(currency);
        hoursPerWeek = HourlyPay.checkedHours(hoursPerWeek);
    }

    /** A rate for the usual week of 40 hours. */
    public PayRate(BigDecimal amount, String currency, PayUnit unit) {
        this(amount, currency, unit, HourlyPay.DEFAULT_HOURS_PER_WEEK);
    }

    /** This rate in millionths of its currency per hour, rounded half up; at most 10^18. */
    public long hourlyMicros() {
        return HourlyPay.micros(amount, unit, hoursPerWeek);
    }

    /**
     * What this rate comes to in another currency and unit, for the same working week: exact up to the one rounding, half
     * up, to whole minor units of that currency.
     *
     * @param perEuro units of this rate's currency for one euro, above 0
     * @param otherPerEuro units of the other currency for one euro, above 0
     * @return 0 where it is less than half a minor unit
     */
    public BigDecimal amountIn(PayUnit otherUnit, String otherCurrency, BigDecimal perEuro, BigDecimal otherPerEuro) {
        Require.currency(otherCurrency);
        Require.that(perEuro.signum() > 0 && otherPerEuro.signum() > 0, "an exchange rate must be above 0");
        return HourlyPay.restated(amount.multiply(otherPerEuro), perEuro, unit, otherUnit, hoursPerWeek, otherCurrency);
    }

    /**
     * What this rate comes to for so many calendar days, seven of which have one working week: exact up to the one rounding,
     * half up, to whole minor units of the currency.
     *
     * @param days 0 or more
     */
    public BigDecimal forDays(int days) {
        Require.that(days >= 0, "days must not be below 0");
        return HourlyPay.restated(
                amount.multiply(BigDecimal.valueOf(days)), DAYS_PER_WEEK, unit, PayUnit.WEEK, hoursPerWeek, currency);
    }

    /** In words, how this rate's unit relates to the others: "a day of 8 hours, a week of 40 hours, 52 weeks or 12 months a year". */
    public String basis() {
        return HourlyPay.basis(hoursPerWeek);
    }

    /** As {@link #basis()}, for a working week of so many hours. */
    public static String basisOf(BigDecimal hoursPerWeek) {
        return HourlyPay.basis(hoursPerWeek);
    }

    /** Whether two rates are stated alike, so that their amounts compare directly. */
    public boolean sameTermsAs(PayRate other) {
        return currency.equals(other.currency) && unit == other.unit && hoursPerWeek.compareTo(other.hoursPerWeek) == 0;
    }

    /**
     * The highest rate in whole minor units that is worth no more than the given hourly micros of the same currency.
     *
     * @param micros millionths of the currency per hour
     * @return empty when not even one minor unit fits, or when the amount would be beyond what a rate may state
     */
    public static Optional<PayRate> atMost(long micros, String currency, PayUnit unit, BigDecimal hoursPerWeek) {
        BigDecimal amount = HourlyPay.amountAtMost(micros, currency, unit, hoursPerWeek);
        return HourlyPay.isAllowed(amount)
                ? Optional.of(new PayRate(amount, currency, unit, hoursPerWeek))
                : Optional.empty();
    }
}
