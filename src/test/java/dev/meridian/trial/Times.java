package dev.meridian.trial;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/** How long calls took, seen from the client. Safe for use by many threads. */
final class Times {
    private static final double NANOS_PER_MILLI = 1e6;

    private final List<Long> nanos = new ArrayList<>();

    synchronized void add(long taken) {
        nanos.add(taken);
    }

    /** Milliseconds which the given share of the calls did not exceed: the nearest rank. */
    synchronized double percentile(double share) {
        List<Long> sorted = new ArrayList<>(nanos);
        if (sorted.isEmpty()) {
            return 0;
        }
        Collections.sort(sorted);
        int rank = (int) Math.ceil(share * sorted.size());
        return sorted.get(Math.max(0, rank - 1)) / NANOS_PER_MILLI;
    }

    synchronized String summary() {
        return String.format(
                Locale.ROOT,
                "%d calls, p50 %.1f ms, p95 %.1f ms, slowest %.1f ms",
                nanos.size(),
                percentile(0.5),
                percentile(0.95),
                percentile(1));
    }
}
