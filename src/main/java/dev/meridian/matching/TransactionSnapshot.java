package dev.meridian.matching;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which transactions a reader sees, as PostgreSQL's {@code pg_snapshot} tells it. Transactions get their numbers when they
 * begin to write and become visible when they commit, so the highest number seen does not say that all lower ones were.
 *
 * @param xmin every transaction below is over
 * @param xmax none from here on is over
 * @param running those between the two that are not over
 */
record TransactionSnapshot(long xmin, long xmax, Set<Long> running) {
    /** From {@code xmin:xmax:running,running}. */
    static TransactionSnapshot of(String text) {
        String[] parts = text.split(":", -1);
        Set<Long> running = Stream.of(parts[2].split(","))
                .filter(xid -> !xid.isEmpty())
                .map(Long::valueOf)
                .collect(Collectors.toUnmodifiableSet());
        return new TransactionSnapshot(Long.parseLong(parts[0]), Long.parseLong(parts[1]), running);
    }

    /** Whether the transaction is over, and what it wrote, if it committed, is seen. */
    boolean sees(long xid) {
        return xid < xmin || (xid < xmax && !running.contains(xid));
    }

    /** As PostgreSQL reads it. */
    @Override
    public String toString() {
        return xmin + ":" + xmax + ":"
                + running.stream().sorted().map(String::valueOf).collect(Collectors.joining(","));
    }
}
