package dev.meridian.market;

import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/** Remarks on a file: all are counted, the first 500 by line are kept, so that a broken file has a short report. */
final class RateRemarks {
    static final int KEPT = 500;
    private static final int QUOTED = 12;
    private static final Comparator<RateRemark> BY_LINE = Comparator.comparingLong(RateRemark::line);

    private final PriorityQueue<RateRemark> kept = new PriorityQueue<>(BY_LINE.reversed());
    private int count;

    void add(long line, @Nullable String currency, String code, String message) {
        count++;
        if (kept.size() == KEPT && kept.element().line() <= line) {
            return;
        }
        kept.add(new RateRemark(line, currency == null ? null : shortened(currency), code, message));
        if (kept.size() > KEPT) {
            kept.remove();
        }
    }

    /** What stands in a broken file may be long; it is cut between characters, never within one. */
    private static String shortened(String text) {
        return text.codePointCount(0, text.length()) <= QUOTED
                ? text
                : text.substring(0, text.offsetByCodePoints(0, QUOTED));
    }

    int count() {
        return count;
    }

    List<RateRemark> first() {
        return kept.stream()
                .sorted(BY_LINE.thenComparing(r -> String.valueOf(r.currency())))
                .toList();
    }
}
