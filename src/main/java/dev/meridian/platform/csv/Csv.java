package dev.meridian.platform.csv;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Reads CSV files with a header line (RFC 4180): those that ship with the service, and those that somebody sends. */
public final class Csv {
    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();

    /** Others' files: text after a closing quote, or a quote that is never closed, spoils a row and not the file. */
    private static final CSVFormat TOLERANT = FORMAT.builder()
            .setTrailingData(true)
            .setLenientEof(true)
            .setIgnoreEmptyLines(true)
            .get();

    private static final String BYTE_ORDER_MARK = "\ufeff";

    private Csv() {}

    /** All rows of a resource. */
    public static List<CSVRecord> read(String resource) {
        try (var in = Objects.requireNonNull(Csv.class.getResourceAsStream(resource), resource);
                CSVParser parser = FORMAT.parse(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return parser.getRecords();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + resource, e);
        }
    }

    /** All rows of a resource; none where it does not exist. */
    public static List<CSVRecord> readIfThere(String resource) {
        return Csv.class.getResource(resource) == null ? List.of() : read(resource);
    }

    /**
     * A file that somebody sent, each row with its line.
     *
     * @throws IllegalArgumentException if it has no header line, or one with a blank or repeated name; says why
     */
    public static CsvFile parse(String content) {
        String text = content.startsWith(BYTE_ORDER_MARK) ? content.substring(1) : content;
        try (CSVParser parser = TOLERANT.parse(new StringReader(text))) {
            List<CsvFile.Row> rows = new ArrayList<>();
            long line = 1;
            int counted = 0;
            for (CSVRecord row : parser) {
                int start = (int) row.getCharacterPosition();
                line += text.substring(counted, start)
                        .chars()
                        .filter(c -> c == '\n')
                        .count();
                counted = start;
                rows.add(new CsvFile.Row(line, row));
            }
            return new CsvFile(parser.getHeaderNames(), rows);
        } catch (IOException | UncheckedIOException e) {
            throw new IllegalArgumentException("cannot be read as CSV: " + e.getMessage(), e);
        }
    }
}
