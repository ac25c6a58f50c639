package dev.meridian.hiring.application;

import dev.meridian.hiring.application.ApplicationViews.EventView;
import dev.meridian.hiring.application.ApplicationViews.Feed;
import dev.meridian.platform.caller.Caller;
import dev.meridian.platform.paging.Cursors;
import dev.meridian.shared.EmployerRole;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.Tuple;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;
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
            + " and (cast(:own as uuid) is null or candidate_id <> cast(:own as uuid)) order by xid, id limit :limit";

    private final Session session;
    private final Cursors cursors;
    private final Sides sides;
    private final Caller caller;

    /** The last event that was read. */
    record Position(String transaction, UUID id) {}

    @Inject
    ApplicationFeed(Session session, Cursors cursors, Sides sides, Caller caller) {
        this.session = session;
        this.cursors = cursors;
        this.sides = sides;
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
        return session.createNativeQuery(QUERY, Tuple.class)
                .setParameter("employer", employerId)
                .setParameter("transaction", after.transaction())
                .setParameter("id", after.id())
                .setParameter("own", sides.ownCandidate(), UUID.class)
                .setParameter("limit", limit)
                .getResultList();
    }

    private static Position position(Tuple row) {
        return new Position(row.get("transaction", String.class), row.get("id", UUID.class));
    }
}
