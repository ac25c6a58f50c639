package dev.meridian.platform;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduler;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

/**
 * Lets scheduled work begin once the service may start and has got ready, and end before it shuts down. Quarkus would begin it
 * first of all, so that a start which is then refused might have sent mails before.
 */
@ApplicationScoped
class ScheduledWork {
    private final Scheduler scheduler;

    @Inject
    ScheduledWork(Scheduler scheduler) {
        this.scheduler = scheduler;
    }

    void begin(@Observes @Priority(Startup.SCHEDULED_WORK) StartupEvent start) {
        // A task of the command line has none.
        if (scheduler.isStarted()) {
            scheduler.resume();
        }
    }

    void end(@Observes @Priority(1) ShutdownEvent end) {
        if (scheduler.isStarted()) {
            scheduler.pause();
        }
    }
}
