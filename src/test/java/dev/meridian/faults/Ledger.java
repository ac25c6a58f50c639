package dev.meridian.faults;

import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** What callers were told, and so may rely on. */
final class Ledger {
    private static final long PATIENCE_SECONDS = 120;

    private final Set<Write> writes = ConcurrentHashMap.newKeySet();
    private final Set<Entry> shortlisted = ConcurrentHashMap.newKeySet();
    private final Map<UUID, Integer> explained = new ConcurrentHashMap<>();
    private final Set<String> emails = ConcurrentHashMap.newKeySet();
    private final Map<Integer, Integer> statuses = new ConcurrentHashMap<>();
    private final Queue<String> faults = new ConcurrentLinkedQueue<>();
    private long acknowledged;

    /** A version of a row of a table. */
    record Write(String table, UUID id, long version) {}

    /** A candidate on a posting's shortlist. */
    record Entry(UUID posting, UUID candidate) {}

    void wrote(String table, UUID id, long version) {
        if (!writes.add(new Write(table, id, version))) {
            faults.add("Version " + version + " of " + table + " " + id + " was acknowledged twice");
        }
        count();
    }

    void listed(UUID posting, UUID candidate) {
        shortlisted.add(new Entry(posting, candidate));
        count();
    }

    void explained(UUID employer) {
        explained.merge(employer, 1, Integer::sum);
        count();
    }

    void signedUp(String email) {
        emails.add(email);
        count();
    }

    /** Every answer; one of 5xx that is no 503, or a 503 that does not say when to come back, is a fault. */
    synchronized void answered(int status, String body, boolean saysWhen) {
        statuses.merge(status, 1, Integer::sum);
        notifyAll();
        if (status >= 500 && (status != 503 || !saysWhen)) {
            faults.add(status + " " + body);
        }
    }

    Set<Write> writes() {
        return writes;
    }

    Set<Entry> shortlist() {
        return shortlisted;
    }

    Map<UUID, Integer> explanations() {
        return explained;
    }

    Set<String> emails() {
        return emails;
    }

    Map<Integer, Integer> statuses() {
        return statuses;
    }

    Queue<String> faults() {
        return faults;
    }

    synchronized long acknowledged() {
        return acknowledged;
    }

    /** Waits until so many more were acknowledged. */
    synchronized void awaitMore(int many) throws InterruptedException {
        long goal = acknowledged + many;
        await(() -> acknowledged >= goal);
    }

    /** Waits until so many more were refused for the time being. */
    synchronized void awaitRefusals(int many) throws InterruptedException {
        int goal = statuses.getOrDefault(503, 0) + many;
        await(() -> statuses.getOrDefault(503, 0) >= goal);
    }

    private synchronized void await(BooleanSupplier reached) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (!reached.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("No progress: " + statuses + " " + faults.peek());
            }
            wait(1_000);
        }
    }

    private synchronized void count() {
        acknowledged++;
        notifyAll();
    }
}
