package dev.meridian.platform.caller;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/**
 * Plain connections for the service's own workers, under a name of their own: for what goes past entities, such as reading a
 * table whole.
 */
@ApplicationScoped
public class SystemConnection {
    private final AgroalDataSource dataSource;

    @Inject
    SystemConnection(AgroalDataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** What is done on a connection. */
    @FunctionalInterface
    public interface Work<T> {
        /** Does it, in a transaction that is committed when this returns and rolled back when it throws. */
        T on(Connection connection) throws SQLException;
    }

    /** Does the work in a new transaction under the worker's name. */
    public <T> T call(String worker, Work<T> work) throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            try {
                name(connection, CallerId.system(worker));
                T result = work.on(connection);
                connection.commit();
                return result;
            } finally {
                // Takes back what was not committed, and leaves a connection that holds nothing of this.
                connection.rollback();
                connection.setAutoCommit(true);
            }
        }
    }

    private static void name(Connection connection, CallerId caller) throws SQLException {
        try (PreparedStatement name = connection.prepareStatement("select set_config('app.caller', ?, true)")) {
            name.setString(1, caller.toString());
            name.execute();
        }
    }
}
