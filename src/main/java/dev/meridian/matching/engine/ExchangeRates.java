package dev.meridian.matching.engine;

import dev.meridian.shared.Require;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

/**
 * What one euro was worth on a day.
 *
 * @param date the day of the table
 * @param perEuro units of each currency (ISO 4217) that one euro buys, above 0; the euro itself is always 1
 */
public record ExchangeRates(LocalDate date, Map<String, BigDecimal> perEuro) {

    /**
     * Checks every component.
     *
     * @throws IllegalArgumentException if a currency or a rate is malformed, or the euro is not 1
     */
    public ExchangeRates {
        Map<String, BigDecimal> table = new HashMap<>(perEuro);
        BigDecimal euro = table.put("EUR", BigDecimal.ONE);
        Require.that(euro == null || euro.compareTo(BigDecimal.ONE) == 0, "one euro is one euro");
        table.forEach((currency, rate) -> {
            Require.currency(currency);
            Require.that(rate.signum() > 0, "the exchange rate of " + currency + " must be above 0");
        });
        perEuro = Map.copyOf(table);
    }

    /** Whether amounts in both currencies can be compared: both stand in the table, even where they are the same. */
    boolean canConvert(String from, String to) {
        return perEuro.containsKey(from) && perEuro.containsKey(to);
    }

    /**
     * How amounts in one currency become amounts in another.
     *
     * @throws IllegalArgumentException if a currency is not in the table
     */
    Conversion conversion(String from, String to) {
        return new Conversion(rate(from), rate(to));
    }

    private BigDecimal rate(String currency) {
        BigDecimal rate = perEuro.get(currency);
        if (rate == null) {
            throw new IllegalArgumentException("there is no exchange rate for " + currency);
        }
        return rate;
    }
}
