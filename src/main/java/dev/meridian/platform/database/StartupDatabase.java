package dev.meridian.platform.database;

import java.nio.file.Path;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Decides, before Quarkus starts, which database the service works on: the server named by
 * {@code QUARKUS_DATASOURCE_JDBC_URL}, else an embedded PostgreSQL in the data directory. For the embedded one the address
 * is published as system properties, which is where Quarkus reads it.
 */
public final class StartupDatabase {
    /** Held as long as the process lives: the lock on the data directory goes with the object that took it. */
    @SuppressWarnings("UnusedVariable")
    private static @Nullable EmbeddedDatabase running;

    private StartupDatabase() {}

    /**
     * Starts the embedded database unless a server is configured.
     *
     * @throws IllegalStateException where there is neither: no server is configured, and this build embeds no database
     */
    public static void prepare() {
        if (setting("quarkus.datasource.jdbc.url") != null) {
            return;
        }
        if (!EmbeddedDatabase.isIncluded()) {
            throw new IllegalStateException("no database is configured, and this build embeds none; set"
                    + " QUARKUS_DATASOURCE_JDBC_URL to the address of a PostgreSQL, such as"
                    + " jdbc:postgresql://host:5432/meridian");
        }
        String dataDir = setting("meridian.data-dir");
        EmbeddedDatabase database = EmbeddedDatabase.start(
                Path.of(dataDir == null ? "meridian-data" : dataDir), EmbeddedDatabase.Durability.DURABLE);
        running = database;
        System.setProperty("quarkus.datasource.jdbc.url", database.jdbcUrl());
        System.setProperty("quarkus.datasource.username", EmbeddedDatabase.APP_USER);
        // The embedded server trusts those who reach it on the loopback address; Flyway insists on a password all the
        // same.
        System.setProperty("quarkus.flyway.password", "trusted");
        System.setProperty("quarkus.flyway.username", EmbeddedDatabase.OWNER_USER);
        System.setProperty("meridian.embedded-database", "true");
        if (setting("quarkus.http.host") == null) {
            // The default start is for a person at this machine: it must not open demo sign-ins to a network.
            System.setProperty("quarkus.http.host", "localhost");
        }
    }

    private static @Nullable String setting(String name) {
        String given = System.getProperty(name);
        if (given == null) {
            given = System.getenv(name.replaceAll("[.-]", "_").toUpperCase(Locale.ROOT));
        }
        return given == null || given.isBlank() ? null : given;
    }
}
