package dev.meridian.matching;

import dev.meridian.platform.Startup;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.sql.SQLException;

/** Has the read models read at start, and kept level from then on. */
@ApplicationScoped
class ReplicaStart {
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

    void start(@Observes @Priority(Startup.READ_MODELS) StartupEvent start) throws SQLException {
        if (config.ranks()) {
            follower.follow(models.rebuild());
            hints.listen();
        }
    }
}
