package dev.meridian.reference;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A currency.
 *
 * @param code ISO 4217
 * @param name in the language of the list
 * @param symbol as that language writes it, null where it writes the code
 * @param decimals digits of its minor unit: 0 to 4
 * @param convertible whether there is an exchange rate, so that pay in it can be compared with pay in others
 */
@Schema(name = "Currency")
public record CurrencyView(
        @Schema(description = "ISO 4217", examples = "EUR") String code,
        @Schema(examples = "Euro") String name,
        @Schema(description = "Null where the language has none and writes the code", examples = "€") @Nullable
                String symbol,
        @Schema(description = "Digits of the minor unit, 0 to 4", examples = "2") int decimals,
        @Schema(description = "Whether there is an exchange rate, so that pay in it compares with pay in others")
                boolean convertible) {}
