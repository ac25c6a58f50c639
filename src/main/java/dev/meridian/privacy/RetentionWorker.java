package dev.meridian.privacy;

import dev.meridian.platform.caller.SystemCaller;
import dev.meridian.platform.privacy.ExpiringData;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.arc.All;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jboss.logging.Logger;

/**
 * Deletes what has been kept long enough, a batch to a transaction. Every replica has this worker; a lock of the database's
 * sees to it that at any moment one of them works.
 */
@ApplicationScoped
class RetentionWorker {
    private static final Logger LOG = Logger.getLogger(RetentionWorker.class);
    private static final String WORKER = "retention";
    private static final int BATCH = 1_000;

    /** What a batch comes to where another replica is at work. */
    private static final int ANOTHER_WORKS = -1;

    private final List<ExpiringData> expiring;
    private final SystemCaller system;
    private final EntityManager entityManager;
    private final MeterRegistry meters;
    private final Clock clock;

    @Inject
    RetentionWorker(
            @All List<ExpiringData> expiring,
            SystemCaller system,
            EntityManager entityManager,
            MeterRegistry meters,
            Clock clock) {
        this.expiring = expiring;
        this.system = system;
        this.entityManager = entityManager;
        this.meters = meters;
        this.clock = clock;
    }

    /** Has every counter there from the start, so that nobody takes a worker that never came for one that found nothing. */
    void count(@Observes StartupEvent start) {
        expiring.forEach(this::deleted);
    }

    @Scheduled(every = "10m", delayed = "2m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void work() {
        deleteAsOf(clock.instant());
    }

    /** Deletes whatever is past its time at an instant. What cannot be deleted keeps nothing else from being. */
    void deleteAsOf(Instant now) {
        for (ExpiringData data : expiring) {
            try {
                delete(data, now.minus(data.kept()));
            } catch (RuntimeException e) {
                LOG.errorf(e, "Could not delete what is old of %s", data.name());
            }
        }
    }

    private void delete(ExpiringData data, Instant before) {
        int last;
        do {
            last = system.call(WORKER, () -> isAlone() ? data.deleteBefore(before, BATCH) : ANOTHER_WORKS);
            deleted(data).increment(Math.max(last, 0));
        } while (last == BATCH);
    }

    /** Whether no other replica is at work, which it then cannot be until the transaction ends. */
    private boolean isAlone() {
        return (boolean) entityManager
                .createNativeQuery("select pg_try_advisory_xact_lock(31)")
                .getSingleResult();
    }

    private Counter deleted(ExpiringData data) {
        return Counter.builder("meridian.retention.deleted")
                .description("Rows deleted because they had been kept long enough")
                .tag("data", data.name())
                .register(meters);
    }
}
