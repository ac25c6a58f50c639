package dev.meridian.market;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The ECB's CSV files: {@code eurofxref.csv} with one day, written {@code 13 April 2026}, and {@code eurofxref-hist.csv}
 * with all of them, written {@code 2026-04-13}. Both end each line with an empty column; {@code N/A} is not quoted.
 */
final class EcbCsv {
    static final String FIRST_COLUMN = "Date";
    private static final String NOT_QUOTED = "N/A";
    private static final DateTimeFormatter IN_WORDS =
            DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH).withResolverStyle(ResolverStyle.STRICT);

    private EcbCsv() {}

    static void read(List<String> lines, RateSheet sheet) {
        List<String> header = lines.isEmpty() ? List.of() : cells(lines.get(0));
        if (header.size() < 2 || !header.get(0).equals(FIRST_COLUMN)) {
            throw RateFiles.notOfThisForm("must begin with a line such as Date,USD,JPY,");
        }
        Set<Integer> columns = columns(header, sheet);
        for (int i = 1; i < lines.size(); i++) {
            if (!lines.get(i).isBlank()) {
                line(i + 1, cells(lines.get(i)), header, columns, sheet);
            }
        }
    }

    /** Those that can be taken; the others are refused once, not once a day. */
    private static Set<Integer> columns(List<String> header, RateSheet sheet) {
        Set<Integer> columns = new HashSet<>();
        Set<String> seen = new HashSet<>();
        for (int i = 1; i < header.size(); i++) {
            if (!seen.add(header.get(i))) {
                sheet.refuse(1, header.get(i), "REPEATED", "has a column already; this one is left out");
            } else if (sheet.currency(1, header.get(i))) {
                columns.add(i);
            }
        }
        return columns;
    }

    private static void line(
            long number, List<String> cells, List<String> header, Set<Integer> columns, RateSheet sheet) {
        if (cells.size() != header.size()) {
            sheet.refuse(
                    number, null, "BAD_LINE", "has " + cells.size() + " columns where the header has " + header.size());
            return;
        }
        sheet.day(number, cells.get(0), EcbCsv::date).ifPresent(day -> {
            for (int i = 1; i < cells.size(); i++) {
                if (columns.contains(i) && !cells.get(i).equals(NOT_QUOTED)) {
                    sheet.take(number, header.get(i), day, Rate.ECB, cells.get(i));
                }
            }
        });
    }

    private static LocalDate date(String text) {
        return text.indexOf(' ') < 0 ? LocalDate.parse(text) : LocalDate.parse(text, IN_WORDS);
    }

    private static List<String> cells(String line) {
        List<String> cells =
                Arrays.stream(line.split(",", -1)).map(String::strip).toList();
        return cells.get(cells.size() - 1).isEmpty() ? cells.subList(0, cells.size() - 1) : cells;
    }
}
