package dev.meridian.support;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;

/** The database as its owner sees it: every row, past all policies; and what the service itself may not do, such as letting rows age. */
public final class OwnerConnection implements AutoCloseable {
    private final Connection connection;

    private OwnerConnection(Connection connection) {
        this.connection = connection;
    }

    /** To the tests' database. */
    public static OwnerConnection open() throws SQLException {
        Config config = ConfigProvider.getConfig();
        return new OwnerConnection(DriverManager.getConnection(
                config.getValue("quarkus.datasource.jdbc.url", String.class),
                config.getValue("quarkus.flyway.username", String.class),
                config.getValue("quarkus.flyway.password", String.class)));
    }

    /** How many rows a statement changed. */
    public int update(String sql, Object... parameters) throws SQLException {
        try (PreparedStatement statement = prepare(sql, parameters)) {
            return statement.executeUpdate();
        }
    }

    /** The rows' first columns as text. */
    public List<String> column(String sql, Object... parameters) throws SQLException {
        try (PreparedStatement statement = prepare(sql, parameters);
                ResultSet rows = statement.executeQuery()) {
            List<String> values = new ArrayList<>();
            while (rows.next()) {
                values.add(String.valueOf(rows.getString(1)));
            }
            return values;
        }
    }

    /** Every table of the service, partitions and the migrations' history among them. */
    public List<String> tables() throws SQLException {
        return column("select quote_ident(relname) from pg_class where relkind in ('r', 'p', 'm')"
                + " and relnamespace = 'public'::regnamespace order by 1");
    }

    /**
     * The tables whose rows hold a text, in any column: as it stands, or as the hexadecimal digits in which bytes are
     * written; and the planner's statistics where they hold it, after they were collected anew.
     */
    public List<String> holding(String text) throws SQLException {
        List<String> holding = new ArrayList<>();
        for (String table : tables()) {
            String found = column(
                            "select count(*) from " + table + " t where strpos(lower(t::text), lower(?)) > 0"
                                    + " or strpos(t::text, encode(convert_to(?, 'UTF8'), 'hex')) > 0",
                            text,
                            text)
                    .get(0);
            if (!found.equals("0")) {
                holding.add(table);
            }
        }
        try (Statement analyze = connection.createStatement()) {
            analyze.execute("analyze");
        }
        holding.addAll(column(
                "select 'statistics of ' || tablename || '.' || attname from pg_stats s where schemaname = 'public'"
                        + " and strpos(lower(s::text), lower(?)) > 0",
                text));
        return holding;
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
        connection.close();
    }
}
