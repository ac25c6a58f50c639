package dev.meridian.support;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.inject.spi.CDI;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Whether what is stored has changed: of each table the number of rows and a sum over the transactions that wrote them, so
 * that whatever is added, changed or taken away tells. Left out is what workers do in their own time, and that a try to sign
 * in failed, which is noted because it failed.
 */
public final class StoredData {
    private static final String LEFT_OUT = "'mail_outbox', 'mail_request', 'account_mail', 'sign_in_record'";

    private String lastTransaction = "";
    private Map<String, String> tables = Map.of();

    private StoredData() {}

    /** As it is now. */
    public static StoredData now() {
        StoredData data = new StoredData();
        data.take();
        return data;
    }

    /** The tables that have changed since the last time of asking. */
    public List<String> changes() {
        // Whoever writes takes a transaction's number, so while no number was given nothing was written.
        if (lastTransaction.equals(query("select pg_snapshot_xmax(pg_current_snapshot())::text"))) {
            return List.of();
        }
        Map<String, String> before = tables;
        take();
        List<String> changed = new ArrayList<>();
        tables.forEach((table, sum) -> {
            if (!sum.equals(before.get(table))) {
                changed.add(table + " from " + before.get(table) + " to " + sum);
            }
        });
        return changed;
    }

    private void take() {
        lastTransaction = query("select pg_snapshot_xmax(pg_current_snapshot())::text");
        Map<String, String> sums = new TreeMap<>();
        for (String line : query(query("select string_agg(format("
                        + "'select %L || '' '' || count(*) || '' rows '' || coalesce(sum(hashtextextended(xmin::text"
                        + " || ctid::text, 0)), 0) from %I%s', relname, relname,"
                        + " case relname when 'event' then ' where type <> ''sign-in.failed''' end),"
                        + " ' union all ' order by relname)"
                        + " from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace"
                        + " and relname not in (" + LEFT_OUT + ") and has_table_privilege(oid, 'select')"))
                .split("\n")) {
            int blank = line.indexOf(' ');
            sums.put(line.substring(0, blank), line.substring(blank + 1));
        }
        tables = sums;
    }

    private static String query(String sql) {
        try (Connection connection =
                CDI.current().select(AgroalDataSource.class).get().getConnection()) {
            connection.setAutoCommit(false);
            try (Statement statement = connection.createStatement()) {
                // A worker of the service sees every row.
                statement.execute("select set_config('app.caller', 'system:test', true)");
                List<String> lines = new ArrayList<>();
                try (ResultSet rows = statement.executeQuery(sql)) {
                    while (rows.next()) {
                        lines.add(rows.getString(1));
                    }
                }
                return String.join("\n", lines);
            } finally {
                connection.rollback();
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
