package dev.meridian.hiring.application;

import dev.meridian.hiring.application.ApplicationViews.EventView;
import dev.meridian.hiring.application.ApplicationViews.Feed;
import dev.meridian.platform.caller.Caller;
import dev.meridian.platform.paging.Cursors;
import dev.meridian.shared.EmployerRole;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What happened to all applications of an employer, for its system to follow. In the order of transactions, and only up to the
 * oldest one that is still under way: what it writes will stand behind everything that was read, however late it commits.
 */
@ApplicationScoped
public class ApplicationFeed {
    /** Behind no event. */
    private static final Position START = new Position("0", new UUID(0, 0));

    private static final String QUERY = "select cast(xid as text) as transaction, " + ApplicationHistory.COLUMNS
            + " from application_event where employer_id = :employer"
            + " and (xid, id) > (cast(:transaction as xid8), :id) and xid < pg_snapshot_xmin(pg_current_snapshot())"
            + " order by xid, id limit :limit";

    private final EntityManager entityManager;
    private final Cursors cursors;
    private final Caller caller;

    /** The last event that was read. */
    record Position(String transaction, UUID id) {}

    @Inject
    ApplicationFeed(EntityManager entityManager, Cursors cursors, Caller caller) {
        this.entityManager = entityManager;
        this.cursors = cursors;
        this.caller = caller;
    }

    /** The events behind a cursor; from the first on where there is none. */
    public Feed after(UUID employerId, @Nullable String cursor, int limit) {
        caller.requireRole(employerId, EmployerRole.VIEWER);
        String list = "application events of " + employerId;
        Position after = cursor == null ? START : cursors.open(list, cursor, Position.class);
        List<Tuple> rows = rows(employerId, after, limit);
        List<EventView> items =
                rows.stream().map(ApplicationHistory::forEmployer).toList();
        return new Feed(items, cursors.seal(list, rows.isEmpty() ? after : position(rows.get(rows.size() - 1))));
    }

    @SuppressWarnings("unchecked") // the query selects tuples
    private List<Tuple> rows(UUID employerId, Position after, int limit) {
        return entityManager
                .createNativeQuery(QUERY, Tuple.class)
                .setParameter("employer", employerId)
                .setParameter("transaction", after.transaction())
                .setParameter("id", after.id())
                .setParameter("limit", limit)
                .getResultList();
    }

    private static Position position(Tuple row) {
        return new Position(row.get("transaction", String.class), row.get("id", UUID.class));
    }
}
