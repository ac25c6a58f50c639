package dev.meridian.platform.production;

import dev.meridian.platform.caller.SystemConnection;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** Row-level security is the second wall around private data; neither the login nor the role that it becomes may stand above it. */
@ApplicationScoped
class DatabaseUserRule implements ProductionRule {
    private static final String ABOVE =
            "select rolname from pg_roles where rolname in (session_user, current_user) and (rolsuper or rolbypassrls)"
                    + " order by rolname";

    private final SystemConnection connections;

    @Inject
    DatabaseUserRule(SystemConnection connections) {
        this.connections = connections;
    }

    @Override
    public List<String> broken() {
        try {
            return connections.call("production-check", DatabaseUserRule::above).stream()
                    .map(user -> "The database user " + user + " is a superuser or passes row-level security: set"
                            + " QUARKUS_DATASOURCE_USERNAME to a login that is neither, such as meridian_app, and"
                            + " QUARKUS_FLYWAY_USERNAME to the schema's owner (docs/running.md).")
                    .toList();
        } catch (SQLException e) {
            throw new IllegalStateException("The database does not say who we are", e);
        }
    }

    static List<String> above(Connection connection) throws SQLException {
        List<String> users = new ArrayList<>();
        try (Statement sql = connection.createStatement();
                ResultSet found = sql.executeQuery(ABOVE)) {
            while (found.next()) {
                users.add(found.getString(1));
            }
        }
        return users;
    }
}
