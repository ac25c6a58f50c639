package dev.meridian.posting;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.meridian.market.ExchangeRateService;
import dev.meridian.market.RateTable;
import dev.meridian.platform.problem.Violations;
import dev.meridian.shared.PayRate;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import java.util.TreeMap;

/** The condition of the least pay: what it comes to in each currency, so that each posting is compared in its own. */
@ApplicationScoped
class PayFilter {
    private final ExchangeRateService rates;
    private final ObjectMapper mapper;

    @Inject
    PayFilter(ExchangeRateService rates, ObjectMapper mapper) {
        this.rates = rates;
        this.mapper = mapper;
    }

    void add(SearchQuery query, Violations violations, SearchConditions conditions) {
        if (query.minPay == null) {
            violations
                    .check(query.currency == null, "currency", "WITHOUT_MIN_PAY", "is of no use without minPay")
                    .check(query.unit == null, "unit", "WITHOUT_MIN_PAY", "is of no use without minPay")
                    .check(
                            query.hoursPerWeek == null,
                            "hoursPerWeek",
                            "WITHOUT_MIN_PAY",
                            "is of no use without minPay");
            return;
        }
        violations
                .check(query.currency != null, "currency", "REQUIRED", "is needed with minPay")
                .check(query.unit != null, "unit", "REQUIRED", "is needed with minPay");
        if (query.currency == null || query.unit == null) {
            return;
        }
        RateTable table = rates.current();
        BigDecimal perEuro = table.perEuro(query.currency).orElse(null);
        if (perEuro == null) {
            violations.add("currency", "NO_EXCHANGE_RATE", "has no exchange rate, so pay cannot be compared with it");
            return;
        }
        PayRate least = new PayRate(
                new BigDecimal(query.minPay),
                query.currency,
                query.unit,
                query.hoursPerWeek == null ? PayRate.USUAL_HOURS_PER_WEEK : new BigDecimal(query.hoursPerWeek));
        conditions.add(
                "p.pay_micros >= cast(cast(:leastPay as jsonb) ->> p.pay_currency as numeric)",
                "leastPay",
                json(inEachCurrency(least, perEuro, table)));
    }

    /** What the pay comes to an hour, in millionths, rounded half up as rankings round it; as text, without exponents. */
    private static Map<String, String> inEachCurrency(PayRate least, BigDecimal perEuro, RateTable table) {
        Map<String, String> micros = new TreeMap<>();
        BigDecimal hourly = BigDecimal.valueOf(least.hourlyMicros());
        table.perEuro().forEach((currency, other) -> micros.put(currency, divided(hourly.multiply(other), perEuro)));
        micros.put(RateTable.BASE, divided(hourly, perEuro));
        return micros;
    }

    private static String divided(BigDecimal amount, BigDecimal by) {
        return amount.divide(by, 0, RoundingMode.HALF_UP).toPlainString();
    }

    private String json(Map<String, String> values) {
        try {
            return mapper.writeValueAsString(values);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
