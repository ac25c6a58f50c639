package dev.meridian.matching;

import io.agroal.api.AgroalDataSource;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** A transaction that another replica works in: this one's services and their events know nothing of it. */
final class ForeignWrite implements AutoCloseable {
    private final Connection connection;

    private ForeignWrite(Connection connection) {
        this.connection = connection;
    }

    static ForeignWrite begin(AgroalDataSource dataSource) throws SQLException {
        Connection connection = dataSource.getConnection();
        connection.setAutoCommit(false);
        try (Statement name = connection.createStatement()) {
            name.execute("select set_config('app.caller', 'system:elsewhere', true)");
        }
        return new ForeignWrite(connection);
    }

    /** Runs a statement with the id of what it writes; exactly one row must be concerned. */
    ForeignWrite write(String statement, String id) throws SQLException {
        try (PreparedStatement sql = connection.prepareStatement(statement)) {
            sql.setString(1, id);
            if (sql.executeUpdate() != 1) {
                throw new SQLException("Nothing was written by " + statement);
            }
        }
        return this;
    }

    long xid() throws SQLException {
        try (Statement sql = connection.createStatement();
                ResultSet row = sql.executeQuery("select cast(pg_current_xact_id() as text)")) {
            row.next();
            return Long.parseLong(row.getString(1));
        }
    }

    void commit() throws SQLException {
        connection.commit();
    }

    @Override
    public void close() throws SQLException {
        connection.rollback();
        connection.setAutoCommit(true);
        connection.close();
    }
}
