package dev.meridian.market;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What one euro is worth in a currency.
 *
 * @param currency ISO 4217
 * @param name in English
 * @param perEuro units of the currency for one euro
 * @param date when it was quoted; for a yearly mean the year's last day
 * @param source who said so
 * @param base what the source quotes against
 * @param perBase units of the currency for one of the base, as quoted
 */
public record QuotedRate(
        @Schema(description = "ISO 4217", examples = "USD") String currency,
        @Schema(description = "In English", examples = "US Dollar") String name,
        @Schema(
                        type = SchemaType.STRING,
                        format = "decimal",
                        description = "Units of the currency for one euro",
                        examples = "1.1684")
                BigDecimal perEuro,
        @Schema(description = "When it was quoted; for a yearly mean the year's last day") LocalDate date,
        @Schema(description = "Who said so", examples = Rate.ECB) String source,
        @Schema(
                        description = "What the source quotes against; perEuro follows from the base's own rate",
                        examples = "EUR")
                String base,
        @Schema(
                        type = SchemaType.STRING,
                        format = "decimal",
                        description = "Units of the currency for one of the base, as quoted",
                        examples = "1.1684")
                BigDecimal perBase) {

    static QuotedRate of(String currency, Quote quote) {
        return new QuotedRate(
                currency,
                Currency.getInstance(currency).getDisplayName(Locale.ENGLISH),
                quote.perEuro(),
                quote.day(),
                quote.source(),
                quote.base(),
                quote.perBase());
    }

    /** Those of some currencies, in their order; the euro has none. */
    public static List<QuotedRate> of(Map<String, Quote> quotes, List<String> currencies) {
        return currencies.stream()
                .distinct()
                .filter(quotes::containsKey)
                .map(currency -> of(currency, Objects.requireNonNull(quotes.get(currency))))
                .toList();
    }
}
