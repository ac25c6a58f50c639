package dev.meridian.event;

import dev.meridian.platform.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

/** Appends events to the transaction at hand; a change that rolls back takes its event with it. */
@ApplicationScoped
public class EventLog {
    private final EntityManager entityManager;

    @Inject
    EventLog(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /** Appends what happened, done by the transaction's caller. */
    public void append(DomainEvent event) {
        entityManager
                .createNativeQuery("insert into event (id, type, subject, version, actor, employer_id, candidate_id)"
                        + " values (:id, :type, :subject, :version, caller_name(), cast(:employer as uuid),"
                        + " cast(:candidate as uuid))")
                .setParameter("id", Ids.next())
                .setParameter("type", event.type())
                .setParameter("subject", event.subject())
                .setParameter("version", event.version())
                .setParameter(
                        "employer",
                        event.employerId() == null ? null : event.employerId().toString())
                .setParameter(
                        "candidate",
                        event.candidateId() == null ? null : event.candidateId().toString())
                .executeUpdate();
    }
}
