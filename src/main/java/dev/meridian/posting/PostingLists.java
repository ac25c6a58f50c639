package dev.meridian.posting;

import dev.meridian.platform.caller.Caller;
import dev.meridian.platform.paging.Keyset;
import dev.meridian.platform.paging.ListSort;
import dev.meridian.platform.paging.Page;
import dev.meridian.platform.paging.Paging;
import dev.meridian.shared.EmployerRole;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.Session;
import org.hibernate.query.SelectionQuery;
import org.jspecify.annotations.Nullable;

/** An employer's own postings. */
@ApplicationScoped
public class PostingLists {
    private final Session session;
    private final Keyset keyset;
    private final PostingViews views;
    private final Caller caller;

    /** What an employer's list may be narrowed to. */
    public record Filter(@Nullable PostingState status, @Nullable Instant updatedAfter, ListSort sort) {}

    @Inject
    PostingLists(Session session, Keyset keyset, PostingViews views, Caller caller) {
        this.session = session;
        this.keyset = keyset;
        this.views = views;
        this.caller = caller;
    }

    /** An employer's postings in all states. */
    public PostingPage of(UUID employerId, Filter filter, Paging paging) {
        caller.requireRole(employerId, EmployerRole.VIEWER);
        SelectionQuery<PostingEntity> query = session.createSelectionQuery(
                        "from PostingEntity where employerId = :employer"
                                + " and (:anyStatus = true or state = :status)"
                                + " and updatedAt > :updatedAfter",
                        PostingEntity.class)
                .setParameter("employer", employerId)
                .setParameter("anyStatus", filter.status() == null)
                .setParameter("status", filter.status() == null ? PostingState.DRAFT : filter.status())
                .setParameter("updatedAfter", filter.updatedAfter() == null ? Instant.EPOCH : filter.updatedAfter());
        String list = "postings of " + employerId + " " + filter;
        Page<PostingEntity> page = keyset.page(query, list, filter.sort().orders(PostingEntity.class), paging);
        return PostingPage.of(new Page<>(views.members(page.items()), page.nextCursor()));
    }
}
