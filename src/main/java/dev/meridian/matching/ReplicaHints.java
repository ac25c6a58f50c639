package dev.meridian.matching;

import io.agroal.api.AgroalDataSource;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;

/**
 * Listens to other replicas' hints that they wrote. A hint may be lost, with the connection or behind a pooler that passes
 * none on; then the follower's own interval is what counts.
 */
@ApplicationScoped
class ReplicaHints {
    private static final Logger LOG = Logger.getLogger(ReplicaHints.class);
    private static final int LISTEN_MILLIS = 500;
    private static final int RETRY_SECONDS = 2;

    private final AgroalDataSource dataSource;
    private final ReplicaFollower follower;
    private final CountDownLatch stopped = new CountDownLatch(1);
    private @Nullable Thread thread;

    @Inject
    ReplicaHints(AgroalDataSource dataSource, ReplicaFollower follower) {
        this.dataSource = dataSource;
        this.follower = follower;
    }

    void listen() {
        thread = new Thread(this::run, "replica-hints");
        thread.setDaemon(true);
        thread.start();
    }

    void stop(@Observes ShutdownEvent end) throws InterruptedException {
        stopped.countDown();
        if (thread != null) {
            thread.join(TimeUnit.SECONDS.toMillis(5));
        }
    }

    private void run() {
        try {
            do {
                try (Connection connection = dataSource.getConnection()) {
                    pass(connection);
                } catch (SQLException e) {
                    LOG.debugf("No hints for now: %s", e.getMessage());
                }
            } while (!stopped.await(RETRY_SECONDS, TimeUnit.SECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void pass(Connection connection) throws SQLException {
        try (Statement sql = connection.createStatement()) {
            sql.execute("listen " + MatchChanges.CHANNEL);
            PGConnection postgres = connection.unwrap(PGConnection.class);
            while (stopped.getCount() > 0) {
                PGNotification[] hints = postgres.getNotifications(LISTEN_MILLIS);
                if (hints != null
                        && !Stream.of(hints)
                                .allMatch(hint -> hint.getParameter().equals(follower.name()))) {
                    follower.look();
                }
            }
            sql.execute("unlisten *");
        }
    }
}
