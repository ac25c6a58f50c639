package dev.meridian.matching;

import dev.meridian.candidate.CandidateChanged;
import dev.meridian.platform.written.AppliedWrites;
import dev.meridian.posting.PostingChanged;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.TimeGauge;
import io.micrometer.core.instrument.Timer;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Keeps this replica's read models level with what other replicas write. It looks at the changes since its last snapshot
 * whenever the poll interval is over, a hint arrives or a reader waits; between two looks nothing can be lost, since what
 * the last snapshot did not see is what the next look asks for.
 */
@ApplicationScoped
class ReplicaFollower implements AppliedWrites {
    private static final Logger LOG = Logger.getLogger(ReplicaFollower.class);

    /** Between two looks, so that a burst of writes is taken in together. */
    private static final Duration BREATH = Duration.ofMillis(5);

    private final MatchChanges changes;
    private final ReadModels models;
    private final ReplicaConfig config;
    private final String name = UUID.randomUUID().toString();
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition called = lock.newCondition();
    private final Condition advanced = lock.newCondition();
    private boolean isCalled;
    private boolean wroteItself;
    private boolean stopping;
    private boolean failing;
    private final Event<IndexOrder> orders;
    private final Timer visible;
    private volatile long completed;
    private volatile int rows;
    private long begun;
    private long done;
    private volatile @Nullable TransactionSnapshot seen;
    private @Nullable Thread thread;

    @Inject
    ReplicaFollower(
            MatchChanges changes,
            ReadModels models,
            ReplicaConfig config,
            Event<IndexOrder> orders,
            MeterRegistry meters) {
        this.changes = changes;
        this.models = models;
        this.config = config;
        this.orders = orders;
        this.visible = Timer.builder("meridian.match.follow.visible")
                .description("From the writing of a change, here or elsewhere, until the look that takes it in is done")
                .register(meters);
        TimeGauge.builder("meridian.match.follow.lag", this, TimeUnit.NANOSECONDS, ReplicaFollower::lag)
                .description("Everything that was committed so long ago has been taken in")
                .register(meters);
        Gauge.builder("meridian.match.follow.rows", this, follower -> follower.rows)
                .description("Changes that the last look found")
                .register(meters);
    }

    private double lag() {
        long last = completed;
        return last == 0 ? 0 : System.nanoTime() - last;
    }

    /** Who this replica is, among those that hint. */
    String name() {
        return name;
    }

    /** Follows from here on: the read models hold what this snapshot sees. */
    void follow(TransactionSnapshot from) {
        seen = from;
        thread = new Thread(this::run, "replica-follower");
        thread.setDaemon(true);
        thread.start();
    }

    void stop(@Observes ShutdownEvent end) throws InterruptedException {
        lock.lock();
        try {
            stopping = true;
            called.signalAll();
        } finally {
            lock.unlock();
        }
        if (thread != null) {
            thread.join(TimeUnit.SECONDS.toMillis(5));
        }
    }

    /** Has it look at once. */
    void look() {
        call(false);
    }

    void afterOwn(@Observes(during = TransactionPhase.AFTER_SUCCESS) CandidateChanged changed) {
        call(true);
    }

    void afterOwn(@Observes(during = TransactionPhase.AFTER_SUCCESS) PostingChanged changed) {
        call(true);
    }

    private void call(boolean wrote) {
        lock.lock();
        try {
            isCalled = true;
            wroteItself |= wrote;
            called.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Waits for a look that begins from now on, as long as the configuration allows a reader to wait. */
    void catchUp() {
        lock.lock();
        try {
            long wanted = begun + 1;
            long left = config.readAfterWait().toNanos();
            while (done < wanted && left > 0) {
                isCalled = true;
                called.signalAll();
                left = advanced.awaitNanos(left);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            lock.unlock();
        }
    }

    @Override
    public boolean await(long xid) {
        lock.lock();
        try {
            long left = config.readAfterWait().toNanos();
            while (!sees(xid)) {
                if (left <= 0) {
                    return false;
                }
                isCalled = true;
                called.signalAll();
                left = advanced.awaitNanos(left);
            }
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            lock.unlock();
        }
    }

    private boolean sees(long xid) {
        TransactionSnapshot snapshot = seen;
        return snapshot != null && snapshot.sees(xid);
    }

    private void run() {
        while (true) {
            try {
                if (!awaitCall()) {
                    return;
                }
                step();
                failing = false;
                TimeUnit.NANOSECONDS.sleep(BREATH.toNanos());
            } catch (InterruptedException e) {
                return;
            } catch (SQLException | RuntimeException e) {
                failed(e);
            }
        }
    }

    /** False where it is to end. */
    private boolean awaitCall() throws InterruptedException {
        lock.lock();
        try {
            long left = config.pollInterval().toNanos();
            // After a failure the calls of those who wait must not turn into a storm of tries.
            while (!stopping && (failing || !isCalled) && left > 0) {
                left = called.awaitNanos(left);
            }
            isCalled = false;
            begun++;
            return !stopping;
        } finally {
            lock.unlock();
        }
    }

    private void step() throws SQLException {
        TransactionSnapshot last = seen;
        if (last == null) {
            return;
        }
        long began = System.nanoTime();
        MatchChanges.News news = changes.since(last, takeOwn() ? name : null);
        if (news.incomplete()) {
            LOG.warn("This replica was away for longer than changes are kept; it reads everything anew");
            advance(models.rebuild());
        } else {
            models.take(news.changes());
            advance(news.now());
            watch(news, began);
            obey(news);
        }
    }

    private void watch(MatchChanges.News news, long began) {
        completed = began;
        rows = news.rows();
        Duration since = Duration.ofNanos(System.nanoTime() - began);
        news.changes()
                .forEach(change ->
                        visible.record(Duration.between(change.at(), news.at()).plus(since)));
    }

    private void obey(MatchChanges.News news) {
        for (MatchChange change : news.changes()) {
            switch (change.kind()) {
                case CHECK -> orders.fire(new IndexOrder(IndexView.Task.CHECK));
                case REBUILD -> orders.fire(new IndexOrder(IndexView.Task.REBUILD));
                case CANDIDATE, POSTING -> {} // taken in already
            }
        }
    }

    private boolean takeOwn() {
        lock.lock();
        try {
            boolean wrote = wroteItself;
            wroteItself = false;
            return wrote;
        } finally {
            lock.unlock();
        }
    }

    private void advance(TransactionSnapshot now) {
        lock.lock();
        try {
            seen = now;
            done = begun;
            advanced.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private void failed(Exception e) {
        if (failing) {
            LOG.debug("Still not following", e);
        } else {
            LOG.errorf("What other replicas write is not taken in: %s; trying again", e.getMessage());
            LOG.debug("The failure", e);
        }
        failing = true;
    }

    @Scheduled(every = "5m", delayed = "1m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void clear() throws SQLException {
        changes.clear(config.changeRetention());
    }
}
