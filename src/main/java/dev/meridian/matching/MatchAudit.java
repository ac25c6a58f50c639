package dev.meridian.matching;

import dev.meridian.event.DomainEvent;
import dev.meridian.event.EventLog;
import dev.meridian.platform.caller.SystemCaller;
import dev.meridian.platform.paging.Keyset;
import dev.meridian.platform.paging.Page;
import dev.meridian.platform.paging.Paged;
import dev.meridian.platform.paging.Paging;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.Session;
import org.hibernate.query.Order;
import org.jspecify.annotations.Nullable;

/** Reads what {@link MatchGuard} wrote down. */
@ApplicationScoped
public class MatchAudit {
    private final Session session;
    private final Keyset keyset;
    private final EventLog events;
    private final SystemCaller system;

    /** What an employer asked of matching, the latest first. */
    @Schema(name = "MatchAuditPage")
    public record AuditPage(List<AuditEntry> items, @Nullable String nextCursor) implements Paged {}

    /** One thing that was asked. */
    @Schema(name = "MatchAuditEntry")
    public record AuditEntry(
            UUID id,
            Instant at,
            @Schema(description = "account:id or client:id") String actor,
            UUID employerId,
            @Schema(description = "EXPLANATION of one candidate, or a ranking for UNSAVED requirements") String kind,
            @Nullable UUID postingId,
            @Schema(description = "The candidate's own id") @Nullable UUID candidateId,
            @Schema(description = "The greatest pay asked with: currency and millionths of it an hour") @Nullable
                    String budget) {
        static AuditEntry of(MatchAuditEntity e) {
            return new AuditEntry(e.id, e.at, e.actor, e.employerId, e.kind, e.postingId, e.candidateId, e.budget);
        }
    }

    @Inject
    MatchAudit(Session session, Keyset keyset, EventLog events, SystemCaller system) {
        this.session = session;
        this.keyset = keyset;
        this.events = events;
        this.system = system;
    }

    /** One employer's entries. */
    public AuditPage of(UUID employerId, Paging paging) {
        events.append(DomainEvent.of("match-audit.read", employerId, 0));
        // Administrators work for no employer; the policies would show them nothing.
        Page<AuditEntry> page = system.call("administration", () -> keyset.page(
                        session.createSelectionQuery(
                                        "from MatchAuditEntity where employerId = :employer", MatchAuditEntity.class)
                                .setParameter("employer", employerId),
                        "match audit of " + employerId,
                        List.of(Order.desc(MatchAuditEntity.class, "id")),
                        paging)
                .map(AuditEntry::of));
        return new AuditPage(page.items(), page.nextCursor());
    }
}
