package dev.meridian.market;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What one euro was worth on a day: each currency at its latest quotation until then.
 *
 * @param date the latest day of quotation; 1970-01-01 where nothing was quoted yet
 * @param quotes by currency (ISO 4217), in the order of the codes; the euro itself is not among them
 */
public record RateTable(LocalDate date, Map<String, Quote> quotes) {
    /** The currency that all others are quoted against. */
    public static final String BASE = "EUR";

    /** Keeps a copy of the quotes, in order. */
    public RateTable {
        quotes = Collections.unmodifiableMap(new TreeMap<>(quotes));
    }

    /**
     * The table of some rates, one a currency. What is quoted against another currency follows it through its own latest
     * rate: a currency pegged to the dollar stays pegged, however the dollar moves. Without one it is left out.
     */
    static RateTable of(Collection<Rate> rates) {
        Map<String, BigDecimal> againstEuro = new HashMap<>(Map.of(BASE, BigDecimal.ONE));
        LocalDate date = LocalDate.EPOCH;
        for (Rate rate : rates) {
            if (rate.base().equals(BASE)) {
                againstEuro.put(rate.currency(), rate.perBase());
            }
            date = rate.day().isAfter(date) ? rate.day() : date;
        }
        Map<String, Quote> quotes = new TreeMap<>();
        for (Rate rate : rates) {
            BigDecimal base = againstEuro.get(rate.base());
            if (base != null) {
                BigDecimal perEuro = rate.perBase().multiply(base).stripTrailingZeros();
                BigDecimal plain = perEuro.scale() < 0 ? perEuro.setScale(0) : perEuro;
                quotes.put(rate.currency(), new Quote(plain, rate.day(), rate.source(), rate.base(), rate.perBase()));
            }
        }
        return new RateTable(date, quotes);
    }

    /** Units of each currency for one euro, without the euro. */
    public Map<String, BigDecimal> perEuro() {
        Map<String, BigDecimal> rates = new LinkedHashMap<>();
        quotes.forEach((currency, quote) -> rates.put(currency, quote.perEuro()));
        return rates;
    }

    /** Units of a currency for one euro, 1 for the euro; empty where it has no rate. */
    public Optional<BigDecimal> perEuro(String currency) {
        return currency.equals(BASE)
                ? Optional.of(BigDecimal.ONE)
                : Optional.ofNullable(quotes.get(currency)).map(Quote::perEuro);
    }
}
