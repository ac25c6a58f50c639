package dev.meridian.matching;

import dev.meridian.platform.caller.SystemConnection;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads and clears the table {@code match_change}, which the database itself fills. */
@ApplicationScoped
class MatchChanges {
    /** The channel on which replicas hint to each other that there is something to read. */
    static final String CHANNEL = "match_change";

    private static final String WORKER = "follow";
    private static final String HINT = "select pg_notify('" + CHANNEL + "', ?)";
    private static final String SNAPSHOT = "select cast(pg_current_snapshot() as text)";

    // One statement, so one snapshot: what it sees of the table, and what it says that it sees, are the same. Numbers
    // beyond it are none of this server's: they came with a copy of another one's data.
    private static final String SINCE =
            """
            select cast(s.now as text), clock_timestamp(), k.since > pg_snapshot_xmin(cast(? as pg_snapshot)),
                   c.kind, c.subject, c.version, c.at, c.number
              from (select pg_current_snapshot() as now) s cross join match_change_kept k
              left join lateral (
                   select kind, subject, max(version) as version, min(at) as at, count(*) as number from match_change
                    where xid >= pg_snapshot_xmin(cast(? as pg_snapshot)) and xid < pg_snapshot_xmax(s.now)
                      and not pg_visible_in_snapshot(xid, cast(? as pg_snapshot))
                    group by kind, subject) c on true
            """;

    private static final String CLEAR =
            """
            with turned as (
                update match_change_kept
                   set since = next, next = pg_snapshot_xmin(pg_current_snapshot()), next_at = now()
                 where next_at < now() - make_interval(secs => ?)
                returning since)
            delete from match_change c using turned t
             where c.xid < t.since or c.xid >= pg_snapshot_xmax(pg_current_snapshot())
            """;

    private final SystemConnection connections;

    /**
     * What was written between two snapshots.
     *
     * @param now up to which it was read
     * @param at when, by the database's clock
     * @param incomplete whether rows may be gone that the reader has not seen
     * @param rows of the table; several may tell of one subject
     */
    record News(TransactionSnapshot now, Instant at, boolean incomplete, int rows, List<MatchChange> changes) {}

    @Inject
    MatchChanges(SystemConnection connections) {
        this.connections = connections;
    }

    /** What a reader who begins now sees. */
    TransactionSnapshot now() throws SQLException {
        return connections.call(WORKER, MatchChanges::snapshot);
    }

    private static TransactionSnapshot snapshot(Connection connection) throws SQLException {
        try (PreparedStatement sql = connection.prepareStatement(SNAPSHOT);
                ResultSet row = sql.executeQuery()) {
            row.next();
            return TransactionSnapshot.of(row.getString(1));
        }
    }

    /**
     * What has become visible since a snapshot, late commits of low numbers too.
     *
     * @param hint null, or who tells the others that they should look too
     */
    News since(TransactionSnapshot last, @Nullable String hint) throws SQLException {
        return connections.call(WORKER, connection -> {
            if (hint != null) {
                try (PreparedStatement notify = connection.prepareStatement(HINT)) {
                    notify.setString(1, hint);
                    notify.execute();
                }
            }
            try (PreparedStatement sql = connection.prepareStatement(SINCE)) {
                for (int i = 1; i <= 3; i++) {
                    sql.setString(i, last.toString());
                }
                try (ResultSet rows = sql.executeQuery()) {
                    return news(rows);
                }
            }
        });
    }

    private static News news(ResultSet rows) throws SQLException {
        List<MatchChange> changes = new ArrayList<>();
        int number = 0;
        rows.next();
        News head =
                new News(TransactionSnapshot.of(rows.getString(1)), instant(rows, 2), rows.getBoolean(3), 0, List.of());
        do {
            if (rows.getString(4) != null) {
                changes.add(new MatchChange(
                        MatchChange.Kind.valueOf(rows.getString(4)),
                        rows.getObject(5, UUID.class),
                        rows.getLong(6),
                        instant(rows, 7)));
                number += rows.getInt(8);
            }
        } while (rows.next());
        return new News(head.now(), head.at(), head.incomplete(), number, List.copyOf(changes));
    }

    private static Instant instant(ResultSet rows, int column) throws SQLException {
        return rows.getObject(column, OffsetDateTime.class).toInstant();
    }

    /** Gives an order to all replicas. */
    void order(MatchChange.Kind order) throws SQLException {
        connections.call(WORKER, connection -> {
            try (PreparedStatement sql = connection.prepareStatement(
                    "insert into match_change (kind, subject, version) values (?, gen_random_uuid(), 0)")) {
                sql.setString(1, order.name());
                return sql.executeUpdate();
            }
        });
    }

    /**
     * Removes rows that every reader has seen who has looked within the retention. A number noted now becomes the border
     * once it is that old: whoever has looked since sees all transactions below it. Rows stay for one retention to two.
     *
     * @return how many
     */
    int clear(Duration retention) throws SQLException {
        return connections.call(WORKER, connection -> {
            try (PreparedStatement sql = connection.prepareStatement(CLEAR)) {
                sql.setDouble(1, retention.toMillis() / 1000.0);
                return sql.executeUpdate();
            }
        });
    }
}
