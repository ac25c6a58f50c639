package dev.meridian.market;

import dev.meridian.platform.problem.Violations;
import dev.meridian.shared.PayRate;
import dev.meridian.shared.PayUnit;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Restates one figure by one table of rates. What an hour, a day and a year are to each other is {@link PayRate}'s matter. */
final class Converter {
    private static final MathContext SHOWN = new MathContext(12, RoundingMode.HALF_UP);

    private Converter() {}

    static ConversionView convert(ConversionParameters asked, RateTable table, LocalDate asOf) {
        String from = Objects.requireNonNull(asked.from);
        String to = Objects.requireNonNull(asked.to);
        BigDecimal perEuro = table.perEuro(from).orElse(null);
        BigDecimal otherPerEuro = table.perEuro(to).orElse(null);
        Violations violations = new Violations()
                .check(perEuro != null, "from", "NO_RATE", "has no exchange rate on or before " + asOf)
                .check(otherPerEuro != null, "to", "NO_RATE", "has no exchange rate on or before " + asOf);
        if (asked.unit == null) {
            violations
                    .check(asked.toUnit == null, "toUnit", "WITHOUT_UNIT", "needs the unit of the amount too")
                    .check(
                            asked.hoursPerWeek == null,
                            "hoursPerWeek",
                            "WITHOUT_UNIT",
                            "needs the unit of the amount too");
        }
        violations.throwIfAny();
        BigDecimal here = Objects.requireNonNull(perEuro);
        BigDecimal there = Objects.requireNonNull(otherPerEuro);
        PayRate rate = original(asked);
        PayUnit unit = asked.toUnit == null ? rate.unit() : asked.toUnit;
        boolean pay = asked.unit != null;
        return new ConversionView(
                figure(new BigDecimal(asked.amount), from, pay ? rate.unit() : null, rate),
                figure(rate.amountIn(unit, to, here, there), to, pay ? unit : null, rate),
                there.divide(here, SHOWN),
                asOf,
                QuotedRate.of(table.quotes(), List.of(from, to)),
                pay ? rate.basis() : null);
    }

    /** Money that is no pay converts like pay whose unit stays. */
    private static PayRate original(ConversionParameters asked) {
        return new PayRate(
                new BigDecimal(asked.amount),
                Objects.requireNonNull(asked.from),
                asked.unit == null ? PayUnit.HOUR : asked.unit,
                asked.hoursPerWeek == null ? PayRate.USUAL_HOURS_PER_WEEK : new BigDecimal(asked.hoursPerWeek));
    }

    private static ConversionView.Figure figure(
            BigDecimal amount, String currency, @Nullable PayUnit unit, PayRate rate) {
        return new ConversionView.Figure(amount, currency, unit, unit == null ? null : rate.hoursPerWeek());
    }
}
