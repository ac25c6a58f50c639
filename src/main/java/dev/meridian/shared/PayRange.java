package dev.meridian.shared;

import java.math.BigDecimal;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * What a posting offers to pay: a minimum, a maximum or both. A posting that says nothing has no range at all.
 *
 * @param min the least offered, as {@link PayRate#amount()}, or null
 * @param max the most offered, not under {@code min}, or null
 * @param currency ISO 4217, three capital letters
 * @param unit what one amount pays for
 * @param hoursPerWeek the working week that the amounts cover: 1 to 168, in quarter hours
 */
public record PayRange(
        @Nullable BigDecimal min, @Nullable BigDecimal max, String currency, PayUnit unit, BigDecimal hoursPerWeek) {

    /**
     * Checks every component.
     *
     * @throws IllegalArgumentException if a component is outside its range, or neither end is given
     */
    public PayRange {
        min = min == null ? null : HourlyPay.checkedAmount(min);
        max = max == null ? null : HourlyPay.checkedAmount(max);
        Require.that(min != null || max != null, "a pay range gives a minimum, a maximum or both");
        Require.that(
                min == null || max == null || min.compareTo(max) <= 0,
                "the minimum of a pay range must not be above its maximum");
        Require.currency(currency);
        hoursPerWeek = HourlyPay.checkedHours(hoursPerWeek);
    }

    /** A range for the usual week of 40 hours. */
    public PayRange(@Nullable BigDecimal min, @Nullable BigDecimal max, String currency, PayUnit unit) {
        this(min, max, currency, unit, HourlyPay.DEFAULT_HOURS_PER_WEEK);
    }

    /** The minimum in millionths of the currency per hour, rounded half up; empty when none is given. */
    public OptionalLong minHourlyMicros() {
        return micros(min);
    }

    /** The maximum in millionths of the currency per hour, rounded half up; empty when none is given. */
    public OptionalLong maxHourlyMicros() {
        return micros(max);
    }

    private OptionalLong micros(@Nullable BigDecimal amount) {
        return amount == null ? OptionalLong.empty() : OptionalLong.of(HourlyPay.micros(amount, unit, hoursPerWeek));
    }
}
