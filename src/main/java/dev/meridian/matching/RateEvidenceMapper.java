package dev.meridian.matching;

import dev.meridian.market.ExchangeRateService;
import dev.meridian.market.QuotedRate;
import dev.meridian.market.RateTable;
import dev.meridian.matching.MatchViews.RateEvidenceView;
import dev.meridian.matching.engine.RateEvidence;
import dev.meridian.platform.form.PayRangeForm;
import dev.meridian.platform.form.PayRateForm;
import dev.meridian.shared.PayRange;
import dev.meridian.shared.PayRate;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The ask against the budget, with all that a converted figure was made from: original, basis, rate, day, source. */
@ApplicationScoped
class RateEvidenceMapper {
    private static final MathContext SHOWN = new MathContext(12, RoundingMode.HALF_UP);

    private final ExchangeRateService rates;

    @Inject
    RateEvidenceMapper(ExchangeRateService rates) {
        this.rates = rates;
    }

    RateEvidenceView toView(RateEvidence e) {
        PayRange budget = e.budget();
        RateTable table = rates.on(e.exchangeRateDate());
        String from = budget == null || e.hourlyBudgetHigh() == null ? null : budget.currency();
        return new RateEvidenceView(
                form(e.ask()),
                e.ask() == null ? null : e.ask().basis(),
                form(budget),
                budget == null ? null : PayRate.basisOf(budget.hoursPerWeek()),
                e.currency(),
                e.hourlyAsk(),
                e.hourlyBudgetLow(),
                e.hourlyBudgetHigh(),
                from == null ? null : rate(table, from, e.currency()),
                from == null ? List.of() : QuotedRate.of(table.quotes(), List.of(from, e.currency())),
                e.checkUnit(),
                e.exchangeRateDate());
    }

    private static @Nullable BigDecimal rate(RateTable table, String from, String to) {
        BigDecimal here = table.perEuro(from).orElse(null);
        BigDecimal there = table.perEuro(to).orElse(null);
        return here == null || there == null ? null : there.divide(here, SHOWN);
    }

    private static @Nullable PayRateForm form(@Nullable PayRate rate) {
        return rate == null
                ? null
                : new PayRateForm(
                        shown(rate.amount(), rate.currency()), rate.currency(), rate.unit(), rate.hoursPerWeek());
    }

    private static @Nullable PayRangeForm form(@Nullable PayRange range) {
        return range == null
                ? null
                : new PayRangeForm(
                        range.min() == null ? null : shown(range.min(), range.currency()),
                        range.max() == null ? null : shown(range.max(), range.currency()),
                        range.currency(),
                        range.unit(),
                        range.hoursPerWeek());
    }

    /** Pure values have no trailing zeros; money is shown with its currency's minor units. */
    private static BigDecimal shown(BigDecimal amount, String currency) {
        int digits = Math.max(amount.scale(), Currency.getInstance(currency).getDefaultFractionDigits());
        return amount.setScale(digits, RoundingMode.UNNECESSARY);
    }
}
