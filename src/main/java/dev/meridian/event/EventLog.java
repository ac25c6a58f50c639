package dev.meridian.event;

import dev.meridian.platform.Ids;
import dev.meridian.platform.trace.RequestId;
import io.quarkus.arc.Arc;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Appends events to the transaction at hand; a change that rolls back takes its event with it. */
@ApplicationScoped
public class EventLog {
    private final EntityManager entityManager;
    private final RequestId requestId;

    @Inject
    EventLog(EntityManager entityManager, RequestId requestId) {
        this.entityManager = entityManager;
        this.requestId = requestId;
    }

    /** Appends what happened, done by the transaction's caller. */
    public void append(DomainEvent event) {
        entityManager
                .createNativeQuery("insert into event (id, type, subject, version, actor, employer_id, candidate_id,"
                        + " account_id, detail, request_id)"
                        + " values (:id, :type, :subject, :version, caller_name(), cast(:employer as uuid),"
                        + " cast(:candidate as uuid), cast(:account as uuid), :detail, :request)")
                .setParameter("id", Ids.next())
                .setParameter("type", event.type())
                .setParameter("subject", event.subject())
                .setParameter("version", event.version())
                .setParameter("employer", text(event.employerId()))
                .setParameter("candidate", text(event.candidateId()))
                .setParameter("account", text(event.accountId()))
                .setParameter("detail", event.detail())
                .setParameter("request", request())
                .executeUpdate();
    }

    private static @Nullable String text(@Nullable UUID id) {
        return id == null ? null : id.toString();
    }

    /** None where a worker of the service's own is at work. */
    private @Nullable String request() {
        return Arc.container().requestContext().isActive() ? requestId.known() : null;
    }
}
