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
