package dev.meridian.market;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Our own CSV for any source: {@code currency,base,perBase,date,source} (RFC 4180, a source with a comma in quotes). */
final class RatesCsv {
    private static final List<String> HEADER = List.of("currency", "base", "perBase", "date", "source");

    private RatesCsv() {}

    static void read(List<String> lines, RateSheet sheet) {
        if (lines.isEmpty() || !List.of(lines.get(0).strip().split(",")).equals(HEADER)) {
            throw RateFiles.notOfThisForm(
                    "must begin with the line " + String.join(",", HEADER) + ", or be one of the ECB's files");
        }
        for (int i = 1; i < lines.size(); i++) {
            if (!lines.get(i).isBlank()) {
                line(i + 1, lines.get(i), sheet);
            }
        }
    }

    /** Each line by itself, so that a quote which nobody closes spoils no other. */
    private static void line(long number, String line, RateSheet sheet) {
        try (CSVParser parser = CSVFormat.RFC4180.parse(new StringReader(line))) {
            CSVRecord cells = parser.iterator().next();
            if (cells.size() == HEADER.size()) {
                take(number, cells, sheet);
                return;
            }
        } catch (IOException | UncheckedIOException e) {
            // Refused below, as any line that is not five cells.
        }
        sheet.refuse(number, null, "BAD_LINE", "must be five cells: " + String.join(",", HEADER));
    }

    private static void take(long number, CSVRecord cells, RateSheet sheet) {
        String currency = cells.get(0).strip();
        String base = cells.get(1).strip();
        if (sheet.currency(number, currency) && sheet.base(number, currency, base)) {
            sheet.day(number, cells.get(3).strip(), LocalDate::parse)
                    .ifPresent(day -> sheet.take(
                            number,
                            currency,
                            day,
                            cells.get(4).strip(),
                            base,
                            cells.get(2).strip()));
        }
    }
}
