package dev.meridian.market;

import java.time.LocalDate;
import java.util.TreeSet;
import java.util.UUID;

/** Counts what an import does, for its report. */
final class RateTally {
    private static final int SOURCES = 100;

    private final RateSheet sheet;
    private final RateRemarks warnings = new RateRemarks();
    private int added;
    private int replaced;
    private int unchanged;

    RateTally(RateSheet sheet) {
        this.sheet = sheet;
    }

    void added() {
        added++;
    }

    void replaced() {
        replaced++;
    }

    void unchanged() {
        unchanged++;
    }

    void warn(long line, String currency, String code, String message) {
        warnings.add(line, currency, code, message);
    }

    boolean changed() {
        return added + replaced > 0;
    }

    RateImportReport report(UUID id, RateFormat format) {
        TreeSet<LocalDate> days = new TreeSet<>();
        TreeSet<String> sources = new TreeSet<>();
        for (RateSheet.Line line : sheet.lines()) {
            days.add(line.rate().day());
            sources.add(line.rate().source());
        }
        return new RateImportReport(
                id,
                format,
                sources.stream().limit(SOURCES).toList(),
                days.size(),
                days.isEmpty() ? null : days.first(),
                days.isEmpty() ? null : days.last(),
                added + replaced + unchanged + sheet.refused().count(),
                added,
                replaced,
                unchanged,
                sheet.refused().count(),
                sheet.refused().first(),
                warnings.count(),
                warnings.first());
    }
}
