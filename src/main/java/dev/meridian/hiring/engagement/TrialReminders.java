package dev.meridian.hiring.engagement;

import dev.meridian.hiring.application.ApplicationLog;
import dev.meridian.hiring.application.Reason;
import dev.meridian.platform.caller.SystemCaller;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/** Tells once of each trial whose end has passed undecided. It is never decided by itself. */
@ApplicationScoped
class TrialReminders {
    private static final String WORKER = "trial-reminders";
    private static final int MOST = 200;

    private final EngagementRepository repository;
    private final Engagements engagements;
    private final ApplicationLog log;
    private final SystemCaller system;
    private final Clock clock;

    @Inject
    TrialReminders(
            EngagementRepository repository,
            Engagements engagements,
            ApplicationLog log,
            SystemCaller system,
            Clock clock) {
        this.repository = repository;
        this.engagements = engagements;
        this.log = log;
        this.system = system;
        this.clock = clock;
    }

    @Scheduled(every = "60s", delayed = "20s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void remind() {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        List<UUID> undecided = system.call(WORKER, () -> repository.undecided(today, MOST));
        undecided.forEach(id -> system.run(WORKER, () -> remind(id, today)));
    }

    /** Looked at once more under the lock: the employer may have decided meanwhile, or another replica reminded it. */
    private void remind(UUID id, LocalDate today) {
        Engagements.Held held = engagements.heldByService(id);
        EngagementEntity engagement = held.engagement();
        LocalDate endsOn = Objects.requireNonNull(engagement.trialEndsOn, "only trials are undecided");
        if (engagement.state == EngagementState.TRIAL
                && endsOn.isBefore(today)
                && !endsOn.equals(engagement.remindedOf)) {
            engagement.remindedOf = endsOn;
            repository.flush();
            log.append(held.application(), "engagement.decision-overdue", Reason.NONE);
        }
    }
}
