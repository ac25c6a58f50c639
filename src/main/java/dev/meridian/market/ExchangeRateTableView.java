package dev.meridian.market;

import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The exchange rates in force on a day.
 *
 * @param asOf the day that was asked for
 * @param date the latest day on which any of them was quoted; null where none was yet
 * @param base the currency that all are quoted against, the euro; it is not among them
 * @param rates in the order of the codes
 */
@Schema(name = "ExchangeRates", description = "The exchange rates in force on a day")
public record ExchangeRateTableView(
        @Schema(description = "The day that was asked for") LocalDate asOf,
        @Schema(
                        description = "The latest day on which any was quoted: the date that a ranking names and its"
                                + " cursor keeps; null where none was quoted yet")
                @Nullable
                LocalDate date,
        @Schema(description = "What all are quoted against; always EUR, and not among them", examples = "EUR")
                String base,
        @Schema(description = "By currency") List<QuotedRate> rates) {

    static ExchangeRateTableView of(RateTable table, LocalDate asOf) {
        return new ExchangeRateTableView(
                asOf,
                table.quotes().isEmpty() ? null : table.date(),
                RateTable.BASE,
                table.quotes().entrySet().stream()
                        .map(e -> QuotedRate.of(e.getKey(), e.getValue()))
                        .toList());
    }
}
