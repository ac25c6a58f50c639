package dev.meridian.hiring.application;

import dev.meridian.event.DomainEvent;
import dev.meridian.event.EventLog;
import dev.meridian.platform.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;

/** The story of an application: one row for each thing that happens, in the transaction in which it does. */
@ApplicationScoped
public class ApplicationLog {
    private final EntityManager entityManager;
    private final EventLog events;
    private final Sides sides;
    private final Clock clock;

    @Inject
    ApplicationLog(EntityManager entityManager, EventLog events, Sides sides, Clock clock) {
        this.entityManager = entityManager;
        this.events = events;
        this.sides = sides;
        this.clock = clock;
    }

    /**
     * Tells what happened to something of an application's, which stays where it is.
     *
     * @param type dotted and in the past tense, such as {@code interview.proposed}
     */
    public void append(ApplicationRef application, String type, Reason reason) {
        append(application, application, type, reason);
    }

    void append(ApplicationRef before, ApplicationRef after, String type, Reason reason) {
        Side side = sides.ofCaller(after);
        entityManager
                .createNativeQuery(
                        """
                        insert into application_event (id, application_id, posting_id, employer_id, candidate_id, type, actor,
                            side, from_state, to_state, from_stage, to_stage, reason_code, reason_words, at)
                        values (:id, :application, :posting, :employer, :candidate, :type, caller_name(),
                            :side, :fromState, :toState, :fromStage, :toStage, :code, :words, :at)
                        """)
                .setParameter("id", Ids.next())
                .setParameter("application", after.id())
                .setParameter("posting", after.postingId())
                .setParameter("employer", after.employerId())
                .setParameter("candidate", after.candidateId())
                .setParameter("type", type)
                .setParameter("side", side.name())
                .setParameter("fromState", before.state().name())
                .setParameter("toState", after.state().name())
                .setParameter("fromStage", before.stage())
                .setParameter("toStage", after.stage())
                .setParameter("code", reason.code())
                .setParameter("words", reason.words())
                .setParameter("at", clock.instant())
                .executeUpdate();
        events.append(audit(side, after, type, reason));
    }

    /** Each side notes what it did itself: nobody writes into the other's history. */
    private static DomainEvent audit(Side side, ApplicationRef application, String type, Reason reason) {
        DomainEvent event = side == Side.CANDIDATE
                ? new DomainEvent(
                        type, application.id(), application.version(), null, application.candidateId(), null, null)
                : DomainEvent.ofEmployer(type, application.id(), application.version(), application.employerId());
        return reason.code() == null ? event : event.with(reason.code());
    }
}
