package dev.meridian.platform.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A real PostgreSQL started from this process, without Docker, its data kept in a directory. It listens on the loopback
 * address only. The directory is locked while the service runs, so that a second start refuses instead of sharing it.
 */
public final class EmbeddedDatabase implements AutoCloseable {
    /** Owns the schema; Flyway works as this user. */
    public static final String OWNER_USER = "meridian_owner";

    /** The service works as this user: owns nothing, cannot pass row-level security. */
    public static final String APP_USER = "meridian_app";

    private static final String DATABASE = "meridian";

    /** Whether an acknowledged commit must survive a crash. */
    public enum Durability {
        /** Every commit reaches the disk before it is acknowledged. */
        DURABLE,
        /** For tests: faster, lost on a crash of the machine. */
        FAST
    }

    private final EmbeddedPostgres postgres;
    private final FileChannel lockFile;

    private EmbeddedDatabase(EmbeddedPostgres postgres, FileChannel lockFile) {
        this.postgres = postgres;
        this.lockFile = lockFile;
    }

    /** Whether this build holds the database: a build for a server of one's own (the profile {@code server}) leaves it out. */
    static boolean isIncluded() {
        try {
            Class.forName(
                    "io.zonky.test.db.postgres.embedded.EmbeddedPostgres",
                    false,
                    EmbeddedDatabase.class.getClassLoader());
            return true;
        } catch (ClassNotFoundException e) {
            return false;
        }
    }

    /**
     * Starts the database, making it first where the directory is empty.
     *
     * @throws IllegalStateException where another process works in the directory, or PostgreSQL does not start
     */
    public static EmbeddedDatabase start(Path directory, Durability durability) {
        try {
            Path home = Files.createDirectories(directory.toAbsolutePath());
            FileChannel lockFile = lock(home);
            Path data = home.resolve("postgres");
            StalePostmaster.stop(data);
            String sync = durability == Durability.DURABLE ? "on" : "off";
            EmbeddedPostgres postgres = EmbeddedPostgres.builder()
                    .setDataDirectory(data)
                    .setCleanDataDirectory(false)
                    .setPGStartupWait(Duration.ofSeconds(60))
                    .setServerConfig("fsync", sync)
                    .setServerConfig("full_page_writes", sync)
                    .setServerConfig("synchronous_commit", sync)
                    .setServerConfig("listen_addresses", "localhost")
                    .setServerConfig("max_connections", "60")
                    .setServerConfig("shared_buffers", "128MB")
                    .start();
            EmbeddedDatabase database = new EmbeddedDatabase(postgres, lockFile);
            database.makeRolesAndDatabase();
            return database;
        } catch (IOException e) {
            throw new UncheckedIOException("The embedded PostgreSQL did not start in " + directory, e);
        } catch (SQLException e) {
            throw new IllegalStateException("The embedded PostgreSQL could not be prepared in " + directory, e);
        }
    }

    /** Address for JDBC, without user. */
    public String jdbcUrl() {
        return "jdbc:postgresql://localhost:" + postgres.getPort() + "/" + DATABASE;
    }

    @Override
    public void close() throws IOException {
        postgres.close();
        lockFile.close();
    }

    private static FileChannel lock(Path home) throws IOException {
        FileChannel channel =
                FileChannel.open(home.resolve("meridian.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        @Nullable FileLock lock = channel.tryLock();
        if (lock == null) {
            channel.close();
            throw new IllegalStateException("Another Meridian works in " + home
                    + "; stop it, or give this one a directory of its own with MERIDIAN_DATA_DIR");
        }
        return channel;
    }

    private void makeRolesAndDatabase() throws SQLException {
        try (Connection connection = postgres.getPostgresDatabase().getConnection();
                Statement sql = connection.createStatement()) {
            makeRole(sql, OWNER_USER, "LOGIN CREATEROLE");
            makeRole(sql, APP_USER, "LOGIN NOSUPERUSER NOBYPASSRLS");
            sql.execute("GRANT " + APP_USER + " TO " + OWNER_USER);
            if (isMissing(sql, "SELECT 1 FROM pg_database WHERE datname = '" + DATABASE + "'")) {
                sql.execute("CREATE DATABASE " + DATABASE + " OWNER " + OWNER_USER);
            }
        }
    }

    private static void makeRole(Statement sql, String name, String attributes) throws SQLException {
        if (isMissing(sql, "SELECT 1 FROM pg_roles WHERE rolname = '" + name + "'")) {
            sql.execute("CREATE ROLE " + name + " " + attributes);
        }
    }

    private static boolean isMissing(Statement sql, String query) throws SQLException {
        try (var found = sql.executeQuery(query)) {
            return !found.next();
        }
    }
}
