package dev.meridian.market;

import dev.meridian.platform.csv.Csv;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** The rates that come with the service, so that it can compare pay before anybody imports a table. */
final class ShippedRates {
    private ShippedRates() {}

    static List<Rate> read() {
        return Csv.read("/reference/exchange-rates.csv").stream()
                .map(row -> new Rate(
                        row.get("currency"),
                        LocalDate.parse(row.get("date")),
                        row.get("source"),
                        row.get("base"),
                        new BigDecimal(row.get("perBase"))))
                .toList();
    }
}
