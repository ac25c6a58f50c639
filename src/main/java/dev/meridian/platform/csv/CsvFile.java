package dev.meridian.platform.csv;

import java.util.List;
import java.util.Optional;
import org.apache.commons.csv.CSVRecord;

/**
 * A CSV file that somebody sent.
 *
 * @param columns the names of the header line
 */
public record CsvFile(List<String> columns, List<Row> rows) {
    /**
     * A row of it.
     *
     * @param line where it begins, the header being line 1
     */
    public record Row(long line, CSVRecord values) {
        /** The value of a column without surrounding blanks; empty where the row ends before it. */
        public Optional<String> get(String column) {
            return values.isSet(column) ? Optional.of(values.get(column).strip()) : Optional.empty();
        }

        /** Whether it has as many values as the header line has names. */
        public boolean isWhole() {
            return values.isConsistent();
        }
    }
}
