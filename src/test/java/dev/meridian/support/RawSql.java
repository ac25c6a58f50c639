package dev.meridian.support;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.inject.spi.CDI;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** A transaction of the service's own role, past the service's code; it is rolled back in the end, unless committed. */
public final class RawSql implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Connection connection;

    private RawSql(Connection connection) {
        this.connection = connection;
    }

    /** Begins a transaction that names this caller. */
    public static RawSql as(String caller) throws SQLException {
        Connection connection =
                CDI.current().select(AgroalDataSource.class).get().getConnection();
        connection.setAutoCommit(false);
        RawSql sql = new RawSql(connection);
        sql.query("select set_config('app.caller', ?, true)", caller);
        return sql;
    }

    /** The first column of the first row, null where there is none. */
    public @Nullable Object query(String sql, Object... parameters) throws SQLException {
        try (PreparedStatement statement = prepare(sql, parameters);
                ResultSet rows = statement.executeQuery()) {
            return rows.next() ? rows.getObject(1) : null;
        }
    }

    /** How many rows a statement changed. */
    public int update(String sql, Object... parameters) throws SQLException {
        try (PreparedStatement statement = prepare(sql, parameters)) {
            return statement.executeUpdate();
        }
    }

    /** Waits until another connection waits for what this one holds, and cuts it. */
    public void endWhoeverWaitsForThis() throws SQLException {
        update("set local role none"); // the login may end connections of its own; the role that it takes may not
        // always
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (query("select pg_terminate_backend(pid) from pg_stat_activity"
                        + " where pg_backend_pid() = any (pg_blocking_pids(pid))")
                == null) {
            if (System.nanoTime() > end) {
                throw new AssertionError("Nobody waits");
            }
        }
    }

    /** Lets what was done stand. */
    public void commit() throws SQLException {
        connection.commit();
    }

    private PreparedStatement prepare(String sql, Object... parameters) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < parameters.length; i++) {
            statement.setObject(i + 1, parameters[i]);
        }
        return statement;
    }

    @Override
    public void close() throws SQLException {
        connection.rollback();
        connection.close();
    }
}
