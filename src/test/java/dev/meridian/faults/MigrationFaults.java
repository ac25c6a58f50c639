package dev.meridian.faults;

import static org.assertj.core.api.Assertions.assertThat;

import dev.meridian.platform.database.EmbeddedDatabase;
import dev.meridian.support.ServiceProcess;
import dev.meridian.support.Together;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Migrations survive: whenever a start dies, and however many start at once, the next start finishes. */
@ExtendWith(Figures.class)
class MigrationFaults {
    private static final String PROMISE = "migrations survive";
    private static final String HISTORY = "flyway_schema_history";

    /** Everything that migrations make, as text: the same migrations must have made the same. */
    private static final String SCHEMA =
            "select table_name || '.' || column_name || ' ' || data_type || ' ' || is_nullable || ' '"
                    + " || coalesce(column_default, '') from information_schema.columns where table_schema = 'public'"
                    + " union all select conrelid::regclass || ' ' || conname || ' ' || pg_get_constraintdef(oid)"
                    + " from pg_constraint where connamespace = 'public'::regnamespace"
                    + " union all select indexdef from pg_indexes where schemaname = 'public'"
                    + " union all select tablename || ' ' || policyname || ' ' || coalesce(qual, '') || coalesce(with_check, '')"
                    + " from pg_policies union all select oid::regprocedure || ' ' || md5(pg_get_functiondef(oid)) from pg_proc"
                    + " where pronamespace = 'public'::regnamespace union all select pg_get_triggerdef(oid) from pg_trigger"
                    + " where not tgisinternal union all select version || ' ' || checksum || ' ' || success from "
                    + HISTORY;

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit sets it
    Path directory;

    @SuppressWarnings("NullAway.Init")
    private Postgres postgres;

    @SuppressWarnings("NullAway.Init")
    private Wire wire;

    private final long began = System.nanoTime();

    /** Where in a migration the service is killed: before the statement reaches PostgreSQL. */
    private enum Point {
        /** After its first statement, or before its note in the history where it has one alone. */
        INSIDE,
        /** All is done but the commit. */
        COMMIT
    }

    @BeforeEach
    void startPostgres() throws IOException {
        postgres = Postgres.start(directory.resolve("data"), EmbeddedDatabase.Durability.FAST);
        wire = Wire.to(postgres.port());
    }

    @AfterEach
    void close() throws IOException {
        wire.close();
        postgres.close();
    }

    private ServiceProcess launch(String database, String log) throws IOException {
        return ServiceProcess.launch(
                directory.resolve(log), Scene.settings(wire.port(), database, directory.resolve(database)));
    }

    /** Two that start at the same moment; both must get ready, and one serve what the other wrote. */
    private void startTwo(String database) throws Exception {
        List<ServiceProcess> both = Together.does(2, number -> launch(database, database + "-at-once-" + number));
        try {
            for (ServiceProcess one : both) {
                one.awaitReady();
            }
            String token = both.get(0).signUp("first@example.com", "EMPLOYER");
            assertThat(both.get(1).get("/v1/accounts/me", token).statusCode()).isEqualTo(200);
        } finally {
            for (ServiceProcess one : both) {
                one.kill();
            }
        }
    }

    private Set<String> schema(String database) throws SQLException {
        try (Connection connection = postgres.connect(database)) {
            return new StoredState(connection).texts(SCHEMA);
        }
    }

    private static int migrations() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("src", "main", "resources", "db", "migration"))) {
            return (int) files.count();
        }
    }

    @Test
    void kills_in_every_migration_and_starts_at_once_leave_a_whole_schema() throws Exception {
        startTwo("meridian");
        Set<String> whole = schema("meridian");
        Figures.add(began, PROMISE, "two starts at once on an empty database: both ready");

        try (Connection connection = postgres.connect("postgres");
                Statement sql = connection.createStatement()) {
            sql.execute("create database killed owner " + EmbeddedDatabase.OWNER_USER);
        }
        long since = System.nanoTime();
        int kills = 0;
        for (int migration = 1; migration <= migrations(); migration++) {
            for (Point point : Point.values()) {
                killAt(migration, point);
                kills++;
                assertThat(applied())
                        .as("after a kill at %s of migration %d", point, migration)
                        .isEqualTo(migration - 1);
            }
        }
        wire.watch(statement -> true);
        startTwo("killed");
        Set<String> after = schema("killed");
        Figures.add(
                since,
                PROMISE,
                "killed %d times, in each of %d migrations, inside and before its commit:"
                        + " none applied by half; then two starts at once: both ready, schema %s",
                kills,
                migrations(),
                after.equals(whole) ? "the same" : "another");
        assertThat(after).isEqualTo(whole);
    }

    private int applied() throws SQLException {
        try (Connection connection = postgres.connect("killed")) {
            StoredState stored = new StoredState(connection);
            return stored.count("select count(*) from pg_tables where tablename = '" + HISTORY + "'") == 0
                    ? 0
                    : (int) stored.count("select count(*) from " + HISTORY + " where success and version is not null");
        }
    }

    /** Lets a service start, and kills it at a point of a migration, those before which it may apply. */
    private void killAt(int migration, Point point) throws Exception {
        CompletableFuture<ServiceProcess> launched = new CompletableFuture<>();
        Progress progress = new Progress(applied(), migration, point);
        wire.watch(statement -> {
            if (!progress.isThere(statement)) {
                return true;
            }
            launched.join().kill();
            return false;
        });
        ServiceProcess service = launch("killed", "killed-" + migration + "-" + point);
        launched.complete(service);
        service.awaitEnd();
        assertThat(progress.reached.get()).as("the point was reached").isPositive();
    }

    /** How far a start has come with its migrations. */
    private static final class Progress {
        private static final Pattern COMMENTS = Pattern.compile("^(\\s|--.*\\R)*");

        private final int migration;
        private final Point point;
        private final AtomicInteger reached = new AtomicInteger();
        private int current;
        private int statements;
        private boolean noted;

        Progress(int applied, int migration, Point point) {
            this.current = applied + 1;
            this.migration = migration;
            this.point = point;
        }

        synchronized boolean isThere(String statement) {
            String sql = COMMENTS.matcher(statement.toLowerCase(Locale.ROOT)).replaceFirst("");
            boolean note = sql.startsWith("insert into") && sql.contains(HISTORY);
            boolean commit = noted && sql.equals("commit");
            boolean inside = changesSchema(sql) && statements++ > 0;
            noted |= note;
            boolean there = current == migration
                    && switch (point) {
                        case INSIDE -> inside || note;
                        case COMMIT -> commit;
                    };
            if (commit) {
                current++;
                statements = 0;
                noted = false;
            }
            if (there) {
                reached.incrementAndGet();
            }
            return there;
        }

        private static boolean changesSchema(String sql) {
            return !sql.contains(HISTORY)
                    && Stream.of("create", "alter", "do", "grant", "revoke", "drop", "insert", "update")
                            .anyMatch(sql::startsWith);
        }
    }
}
