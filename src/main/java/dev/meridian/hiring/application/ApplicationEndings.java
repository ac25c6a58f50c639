package dev.meridian.hiring.application;

import dev.meridian.candidate.CandidateRemoved;
import dev.meridian.employer.EmployerDeleted;
import dev.meridian.platform.caller.SystemCaller;
import io.quarkus.scheduler.Scheduled;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/** Ends applications when one of their sides is no more, and invitations when their time is over. */
@ApplicationScoped
class ApplicationEndings {
    private static final String WORKER = "hiring";
    private static final int MOST = 500;
    private static final int FIRST = 1;

    private final ApplicationRepository applications;
    private final ApplicationSteps steps;
    private final EntityManager entityManager;
    private final SystemCaller system;
    private final Clock clock;

    @Inject
    ApplicationEndings(
            ApplicationRepository applications,
            ApplicationSteps steps,
            EntityManager entityManager,
            SystemCaller system,
            Clock clock) {
        this.applications = applications;
        this.steps = steps;
        this.entityManager = entityManager;
        this.system = system;
        this.clock = clock;
    }

    void rejectAllOf(@Observes EmployerDeleted deleted) {
        end(
                applications.openOfEmployer(deleted.employerId()),
                ApplicationAction.REJECT,
                RejectionReason.POSTING_CLOSED);
    }

    /**
     * What others need stays: that there was an application, and what became of it. What the candidate wrote goes. Before what came
     * of the applications is forgotten: whoever is at work on any of it holds the application, and nothing new follows it.
     */
    void forget(@Observes @Priority(FIRST) CandidateRemoved removed) {
        system.within(WORKER, () -> {
            // Each as it is now: the employer may be at work on it.
            applications
                    .idsOfCandidate(removed.id())
                    .forEach(id -> applications.lockFresh(id).ifPresent(this::forget));
            applications.flush();
            entityManager
                    .createNativeQuery("select 1 from (select erase_application_words(:candidate)) done")
                    .setParameter("candidate", removed.id())
                    .getResultList();
            return true;
        });
    }

    private void forget(ApplicationEntity application) {
        if (application.state.isOpen()) {
            steps.take(
                    application,
                    application.state == ApplicationState.INVITED
                            ? ApplicationAction.DECLINE_INVITATION
                            : ApplicationAction.WITHDRAW,
                    Reason.of(WithdrawalReason.PERSONAL.name()));
        }
        application.profile = null;
        application.match = null;
        application.coverNote = null;
        application.answers = List.of();
        application.invitation = null;
        application.reasonWords = null;
        application.updatedAt = clock.instant();
    }

    @Scheduled(every = "30s", delayed = "10s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void expire() {
        system.run(
                "expiry", () -> applications.unanswered(clock.instant(), MOST).forEach(id -> applications
                        .lockFresh(id)
                        .filter(application -> application.state == ApplicationState.INVITED)
                        .ifPresent(application -> steps.take(application, ApplicationAction.EXPIRE, Reason.NONE))));
    }

    private void end(List<UUID> ids, ApplicationAction action, RejectionReason reason) {
        for (UUID id : ids) {
            applications
                    .lockFresh(id)
                    .filter(application -> action.isPossibleFrom(application.state))
                    .ifPresent(application -> steps.take(application, action, Reason.of(reason.name())));
        }
    }
}
