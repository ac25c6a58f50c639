package dev.meridian.posting;

import dev.meridian.platform.caller.Caller;
import dev.meridian.platform.paging.Keyset;
import dev.meridian.platform.paging.Page;
import dev.meridian.platform.paging.Paging;
import dev.meridian.shared.EmployerRole;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;
import org.hibernate.query.Order;
import org.hibernate.query.SelectionQuery;
import org.jspecify.annotations.Nullable;

/** Lists of postings: an employer's own, and everyone's. */
@ApplicationScoped
public class PostingLists {
    private final Session session;
    private final Keyset keyset;
    private final PostingViews views;
    private final Caller caller;
    private final Clock clock;

    /** What an employer's list may be narrowed to. */
    public record Filter(@Nullable PostingState status, @Nullable Instant updatedAfter, PostingSort sort) {}

    @Inject
    PostingLists(Session session, Keyset keyset, PostingViews views, Caller caller, Clock clock) {
        this.session = session;
        this.keyset = keyset;
        this.views = views;
        this.caller = caller;
        this.clock = clock;
    }

    /** Published postings, the latest first. */
    public PostingPage everyones(Paging paging) {
        SelectionQuery<PublishedPostingEntity> query = session.createSelectionQuery(
                        "from PublishedPostingEntity where validThrough is null or validThrough > :now",
                        PublishedPostingEntity.class)
                .setParameter("now", clock.instant());
        List<Order<? super PublishedPostingEntity>> orders = List.of(
                Order.desc(PublishedPostingEntity.class, "publishedAt"),
                Order.desc(PublishedPostingEntity.class, "postingId"));
        Page<PublishedPostingEntity> page = keyset.page(query, "job-postings", orders, paging);
        return PostingPage.of(new Page<>(views.everyones(page.items()), page.nextCursor()));
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
        Page<PostingEntity> page = keyset.page(query, list, filter.sort().orders(), paging);
        return PostingPage.of(new Page<>(views.members(page.items()), page.nextCursor()));
    }
}
