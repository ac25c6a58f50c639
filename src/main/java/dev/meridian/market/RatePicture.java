package dev.meridian.market;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The rates of one revision: the table in force, and the few older ones that cursors were last read by. Forgotten as a
 * whole when the rates change.
 */
final class RatePicture {
    private static final int OLDER_TABLES = 16;

    private final long revision;
    private final RateTable current;
    private final Set<String> currencies;
    private final Map<LocalDate, RateTable> older = new LinkedHashMap<>(OLDER_TABLES, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<LocalDate, RateTable> eldest) {
            return size() > OLDER_TABLES;
        }
    };

    RatePicture(long revision, RateTable current) {
        this.revision = revision;
        this.current = current;
        Set<String> known = new TreeSet<>(current.quotes().keySet());
        known.add(RateTable.BASE);
        this.currencies = Set.copyOf(known);
    }

    long revision() {
        return revision;
    }

    RateTable current() {
        return current;
    }

    Set<String> currencies() {
        return currencies;
    }

    @Nullable
    RateTable older(LocalDate day) {
        synchronized (older) {
            return older.get(day);
        }
    }

    void remember(LocalDate day, RateTable table) {
        synchronized (older) {
            older.put(day, table);
        }
    }
}
