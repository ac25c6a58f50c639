package dev.meridian.platform.form;

import dev.meridian.platform.problem.Violations;
import dev.meridian.shared.PayRate;
import java.math.BigDecimal;
import java.util.Currency;
import org.jspecify.annotations.Nullable;

/** Rules that every amount of pay has. */
final class Amounts {
    private static final BigDecimal QUARTER = new BigDecimal("0.25");
    private static final BigDecimal MAX_HOURS = new BigDecimal(168);

    private Amounts() {}

    static void checkAmount(@Nullable BigDecimal amount, String currency, String field, Violations violations) {
        if (amount == null) {
            return;
        }
        int digits = Currency.getInstance(currency).getDefaultFractionDigits();
        violations
                .check(amount.signum() > 0, field, "NOT_POSITIVE", "must be above 0")
                .check(
                        amount.stripTrailingZeros().scale() <= digits,
                        field,
                        "TOO_PRECISE",
                        "must have at most the " + digits + " decimals that " + currency + " has");
    }

    static void checkHours(@Nullable BigDecimal hours, String field, Violations violations) {
        boolean sensible = hours == null
                || (hours.compareTo(BigDecimal.ONE) >= 0
                        && hours.compareTo(MAX_HOURS) <= 0
                        && hours.remainder(QUARTER).signum() == 0);
        violations.check(sensible, field, "OUT_OF_RANGE", "must be 1 to 168 hours, in quarter-hour steps");
    }

    static BigDecimal hoursOrDefault(@Nullable BigDecimal hours) {
        return hours == null ? PayRate.USUAL_HOURS_PER_WEEK : hours;
    }
}
