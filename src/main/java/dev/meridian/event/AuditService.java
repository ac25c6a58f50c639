package dev.meridian.event;

import dev.meridian.platform.caller.Caller;
import dev.meridian.platform.caller.SystemCaller;
import dev.meridian.platform.paging.Keyset;
import dev.meridian.platform.paging.Page;
import dev.meridian.platform.paging.Paging;
import dev.meridian.shared.EmployerRole;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.Session;
import org.hibernate.query.Order;
import org.hibernate.query.SelectionQuery;
import org.jspecify.annotations.Nullable;

/** Reads the audit. That an administrator read it is an entry of its own. */
@ApplicationScoped
public class AuditService {
    private final Session session;
    private final Keyset keyset;
    private final EventLog events;
    private final SystemCaller system;
    private final Caller caller;

    @Inject
    AuditService(Session session, Keyset keyset, EventLog events, SystemCaller system, Caller caller) {
        this.session = session;
        this.keyset = keyset;
        this.events = events;
        this.system = system;
        this.caller = caller;
    }

    /** Everybody's entries, or one employer's. */
    public AuditPage all(@Nullable UUID employerId, AuditFilter filter, Paging paging) {
        events.append(DomainEvent.of("audit.read", employerId == null ? caller.accountId() : employerId, 0));
        // Administrators work for no employer; the policies would show them nothing.
        return system.call(
                "administration",
                () -> AuditPage.of(page(employerId, filter, paging).map(AuditEntry::forAdministrators)));
    }

    /** What concerns an employer, for its owners. */
    public AuditPage ofEmployer(UUID employerId, AuditFilter filter, Paging paging) {
        caller.requireRole(employerId, EmployerRole.OWNER);
        return AuditPage.of(page(employerId, filter, paging).map(AuditEntry::forEmployers));
    }

    private Page<EventEntity> page(@Nullable UUID employerId, AuditFilter filter, Paging paging) {
        Map<String, AuditFilter.Condition> conditions = filter.conditions();
        AuditFilter.add(conditions, "employer", "e.employerId = :employer", employerId);
        SelectionQuery<EventEntity> query =
                session.createSelectionQuery("from EventEntity e" + AuditFilter.where(conditions), EventEntity.class);
        conditions.forEach((name, condition) -> query.setParameter(name, condition.value()));
        return keyset.page(query, "audit " + conditions.values(), List.of(Order.desc(EventEntity.class, "id")), paging);
    }
}
