package dev.meridian.matching;

import dev.meridian.platform.Startup;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/** Has the read models read at start, and kept level from then on. */
@ApplicationScoped
class ReplicaStart {
    private static final Logger LOG = Logger.getLogger(ReplicaStart.class);
    private static final Duration AT_ONCE = Duration.ofSeconds(10);
    private static final int RETRY_SECONDS = 2;

    private final CountDownLatch stopped = new CountDownLatch(1);
    private final ReadModels models;
    private final ReplicaFollower follower;
    private final ReplicaHints hints;
    private final ReplicaConfig config;

    @Inject
    ReplicaStart(ReadModels models, ReplicaFollower follower, ReplicaHints hints, ReplicaConfig config) {
        this.models = models;
        this.follower = follower;
        this.hints = hints;
        this.config = config;
    }

    /** Small marketplaces are read before anyone can ask; while a large one is read, the service is up, but not ready. */
    void start(@Observes @Priority(Startup.READ_MODELS) StartupEvent start) throws InterruptedException {
        if (config.ranks()) {
            Thread reader = new Thread(this::read, "read-models");
            reader.setDaemon(true);
            reader.start();
            reader.join(AT_ONCE.toMillis());
        }
    }

    void stop(@Observes ShutdownEvent end) {
        stopped.countDown();
    }

    private void read() {
        try {
            do {
                try {
                    follower.follow(models.rebuild());
                    hints.listen();
                    return;
                } catch (SQLException | RuntimeException e) {
                    LOG.error("The candidates could not be read; trying again", e);
                }
            } while (!stopped.await(RETRY_SECONDS, TimeUnit.SECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
