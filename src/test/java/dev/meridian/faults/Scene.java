package dev.meridian.faults;

import static org.assertj.core.api.Assertions.assertThat;

import dev.meridian.platform.database.EmbeddedDatabase;
import dev.meridian.support.ServiceProcess;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** A PostgreSQL, a wire that can be disturbed, and the service at its other end, in the process that lives just now. */
final class Scene implements AutoCloseable {
    /** An account that administrates, once it has been made. */
    private static final UUID ADMIN = UUID.fromString("00000000-0000-7000-8000-0000000000ad");

    private static final String DATABASE = "meridian";
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Path directory;
    private final Postgres postgres;
    private final Wire wire;
    private final Object replaced = new Object();
    private volatile ServiceProcess service;
    private int starts;

    private Scene(Path directory, Path data, EmbeddedDatabase.Durability durability)
            throws IOException, InterruptedException {
        this.directory = directory;
        this.postgres = Postgres.start(data, durability);
        this.wire = Wire.to(postgres.port());
        this.service = launch();
        service.awaitReady();
    }

    /** Sets it up in a directory, and waits until the service is ready. */
    static Scene durable(Path directory) throws IOException, InterruptedException {
        return new Scene(directory, directory.resolve("data"), EmbeddedDatabase.Durability.DURABLE);
    }

    /** The same, with the database's files in a directory elsewhere. */
    static Scene durable(Path directory, Path data) throws IOException, InterruptedException {
        return new Scene(directory, data, EmbeddedDatabase.Durability.DURABLE);
    }

    /** All settings of a service that is to be tried: the one place for them. */
    static Map<String, String> settings(int port, String database, Path directory) {
        Map<String, String> settings = new HashMap<>();
        settings.put("QUARKUS_DATASOURCE_JDBC_URL", "jdbc:postgresql://127.0.0.1:" + port + "/" + database);
        settings.put("QUARKUS_DATASOURCE_USERNAME", EmbeddedDatabase.APP_USER);
        settings.put("QUARKUS_DATASOURCE_PASSWORD", "trusted");
        settings.put("QUARKUS_FLYWAY_USERNAME", EmbeddedDatabase.OWNER_USER);
        settings.put("QUARKUS_FLYWAY_PASSWORD", "trusted");
        settings.put("MERIDIAN_PRODUCTION", "false");
        settings.put("MERIDIAN_RATE_LIMIT_ENABLED", "false"); // all come from one address
        settings.put("MERIDIAN_DATA_DIR", directory.resolve("keys").toString());
        settings.put("MERIDIAN_ADMIN_ACCOUNTS", ADMIN.toString());
        settings.put("MERIDIAN_MATCHING_EXPLANATIONS_PER_MINUTE", "1000000");
        return settings;
    }

    Postgres postgres() {
        return postgres;
    }

    Wire wire() {
        return wire;
    }

    ServiceProcess service() {
        return service;
    }

    Connection connect() throws SQLException {
        return postgres.connect(DATABASE);
    }

    /** Kills the service and starts another on the same data. */
    void restartService() throws IOException, InterruptedException {
        service.kill();
        ServiceProcess next = launch();
        next.awaitReady();
        synchronized (replaced) {
            service = next;
            replaced.notifyAll();
        }
    }

    /** Kills PostgreSQL and starts it again; the service is not told. */
    void restartPostgres() throws IOException {
        postgres.kill();
        postgres.restart();
        wire.lead(postgres.port());
    }

    /** For callers whose service has died under them: waits for the next one. */
    ServiceProcess awaitOtherThan(ServiceProcess dead) throws InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        synchronized (replaced) {
            while (service == dead && !dead.isAlive() && System.nanoTime() < end) {
                replaced.wait(1_000);
            }
            return service;
        }
    }

    /** The token of an administrator. */
    String admin() throws IOException, InterruptedException, SQLException {
        String email = "model-" + UUID.randomUUID() + "@example.com";
        service.signUp(email, "EMPLOYER");
        try (Connection connection = connect();
                PreparedStatement copy = connection.prepareStatement(
                        "insert into account (id, email, email_key, password_hash, kinds, display_name, version, created_at,"
                                + " updated_at) select ?, 'admin@example.com', 'admin@example.com', password_hash, kinds,"
                                + " 'Ada Admin', 0, now(), now() from account where email = ? on conflict do nothing")) {
            copy.setObject(1, ADMIN);
            copy.setString(2, email);
            copy.executeUpdate();
        }
        return service.signUp("admin@example.com", "EMPLOYER");
    }

    /** Has the service compare its index with the tables; whether they are the same. */
    boolean indexIsLikeTables() throws IOException, InterruptedException, SQLException {
        String admin = admin();
        assertThat(service.post("/v1/admin/match-index/checks", admin, "").statusCode())
                .isEqualTo(202);
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < end) {
            var view = ServiceProcess.json(service.get("/v1/admin/match-index", admin));
            if (view.hasNonNull("lastReport") && view.get("task").asText().equals("NONE")) {
                return view.at("/lastReport/same").asBoolean();
            }
        }
        throw new AssertionError("The comparison does not end");
    }

    @Override
    public void close() throws IOException {
        try {
            service.kill();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        wire.close();
        postgres.close();
    }

    private ServiceProcess launch() throws IOException {
        starts++;
        return ServiceProcess.launch(
                directory.resolve("service-" + starts + ".log"), settings(wire.port(), DATABASE, directory));
    }
}
