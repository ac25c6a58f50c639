package dev.meridian.hiring.engagement;

import dev.meridian.candidate.CandidateService;
import dev.meridian.hiring.application.Side;
import dev.meridian.platform.caller.Caller;
import dev.meridian.platform.paging.Keyset;
import dev.meridian.platform.paging.ListSort;
import dev.meridian.platform.paging.Page;
import dev.meridian.platform.paging.Paging;
import dev.meridian.platform.problem.ProblemException;
import dev.meridian.shared.EmployerRole;
import dev.meridian.shared.HireStructure;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.hibernate.Session;
import org.hibernate.query.SelectionQuery;
import org.jspecify.annotations.Nullable;

/** Engagements of one side. */
@ApplicationScoped
public class EngagementLists {
    private final Session session;
    private final Keyset keyset;
    private final EngagementViews views;
    private final CandidateService candidates;
    private final Caller caller;

    /** What a list may be narrowed to; null narrows nothing. */
    public record EngagementFilter(
            @Nullable EngagementState state,
            @Nullable UUID postingId,
            @Nullable HireStructure hireStructure,
            @Nullable Instant updatedAfter,
            ListSort sort) {}

    @Inject
    EngagementLists(Session session, Keyset keyset, EngagementViews views, CandidateService candidates, Caller caller) {
        this.session = session;
        this.keyset = keyset;
        this.views = views;
        this.candidates = candidates;
        this.caller = caller;
    }

    /** An employer's. */
    public EngagementPage ofEmployer(UUID employerId, EngagementFilter filter, Paging paging) {
        caller.requireRole(employerId, EmployerRole.VIEWER);
        return page("employerId", employerId, filter, Side.EMPLOYER, paging);
    }

    /** The caller's own. */
    public EngagementPage mine(EngagementFilter filter, Paging paging) {
        UUID me = candidates.findMine().orElseThrow(ProblemException::notFound).id();
        return page("candidateId", me, filter, Side.CANDIDATE, paging);
    }

    private EngagementPage page(String column, UUID owner, EngagementFilter filter, Side side, Paging paging) {
        StringBuilder where = new StringBuilder("from EngagementEntity where " + column + " = :owner");
        Map<String, Object> parameters = new HashMap<>(Map.of("owner", owner));
        narrow("state", filter.state(), where, parameters);
        narrow("postingId", filter.postingId(), where, parameters);
        narrow("hireStructure", filter.hireStructure(), where, parameters);
        if (filter.updatedAfter() != null) {
            where.append(" and updatedAt > :updatedAfter");
            parameters.put("updatedAfter", filter.updatedAfter());
        }
        SelectionQuery<EngagementEntity> query = session.createSelectionQuery(where.toString(), EngagementEntity.class);
        parameters.forEach(query::setParameter);
        Page<EngagementEntity> page = keyset.page(
                query, "engagements of " + owner + " " + filter, filter.sort().orders(EngagementEntity.class), paging);
        return new EngagementPage(views.of(page.items(), side), page.nextCursor());
    }

    private static void narrow(
            String column, @Nullable Object value, StringBuilder where, Map<String, Object> parameters) {
        if (value != null) {
            where.append(" and ").append(column).append(" = :").append(column);
            parameters.put(column, value);
        }
    }
}
