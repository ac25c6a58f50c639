package dev.meridian;

import static org.assertj.core.api.Assertions.assertThat;

import dev.meridian.platform.database.EmbeddedDatabase;
import dev.meridian.support.ServiceProcess;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** The packaged service in production, on a PostgreSQL of its own: what it refuses to start with, and what connections it ends. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ProductionIT {
    /** Far beyond the times that the service is given here. */
    private static final int PATIENCE_MILLIS = 60_000;

    private static final int MOST_CONNECTIONS = 40;

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit sets it
    static Path directory;

    @SuppressWarnings("NullAway.Init")
    private EmbeddedDatabase database;

    @SuppressWarnings("NullAway.Init")
    private ServiceProcess service;

    @BeforeAll
    void startSafely() throws Exception {
        database = EmbeddedDatabase.start(directory.resolve("data"), EmbeddedDatabase.Durability.FAST);
        Map<String, String> settings = safe();
        settings.put("MERIDIAN_HTTP_REQUEST_TIME", "2s");
        settings.put("QUARKUS_HTTP_IDLE_TIMEOUT", "4s");
        settings.put("QUARKUS_HTTP_LIMITS_MAX_CONNECTIONS", Integer.toString(MOST_CONNECTIONS));
        service = ServiceProcess.start(directory.resolve("log"), settings);
    }

    @AfterAll
    void stop() throws Exception {
        service.stop();
        database.close();
    }

    private Map<String, String> safe() {
        Map<String, String> settings = new HashMap<>();
        settings.put("QUARKUS_DATASOURCE_JDBC_URL", database.jdbcUrl());
        settings.put("QUARKUS_DATASOURCE_USERNAME", EmbeddedDatabase.APP_USER);
        settings.put("QUARKUS_DATASOURCE_PASSWORD", "trusted");
        settings.put("QUARKUS_FLYWAY_USERNAME", EmbeddedDatabase.OWNER_USER);
        settings.put("QUARKUS_FLYWAY_PASSWORD", "trusted");
        settings.put(
                "MERIDIAN_KEY_DIR", directory.resolve("keys").toAbsolutePath().toString());
        settings.put("MERIDIAN_TOKEN_ISSUER", "https://api.meridian.example");
        settings.put("MERIDIAN_MAIL_HOST", "mail.meridian.example");
        settings.put("MERIDIAN_MAIL_FROM", "Meridian <no-reply@meridian.example>");
        settings.put("MERIDIAN_MAIL_LINK_BASE", "https://app.meridian.example");
        return settings;
    }

    @Test
    void a_start_with_unsafe_settings_is_refused_with_all_that_is_to_be_changed() throws Exception {
        Path keys = Files.createDirectory(directory.resolve("open-keys"));
        Path secret = Files.writeString(keys.resolve("server-secret"), "c2hvcnQ=");
        Files.setPosixFilePermissions(secret, PosixFilePermissions.fromString("rw-r--r--"));
        Map<String, String> settings = safe();
        settings.put("MERIDIAN_MAIL_TLS", "NONE");
        settings.put("MERIDIAN_MAIL_LINK_BASE", "http://localhost:8080");
        settings.remove("MERIDIAN_MAIL_FROM");
        settings.putAll(Map.of(
                "QUARKUS_DATASOURCE_USERNAME",
                "postgres",
                "MERIDIAN_TOKEN_ISSUER",
                "http://localhost:8080",
                "MERIDIAN_KEY_DIR",
                keys.toAbsolutePath().toString(),
                "MERIDIAN_DEMO",
                "true",
                "MERIDIAN_HTTP_CORS_ORIGINS",
                "*",
                "MERIDIAN_HTTP_TRUSTED_PROXIES",
                "0.0.0.0/0",
                "MERIDIAN_HTTP_METRICS_TOKEN",
                "metrics",
                "MERIDIAN_RATE_LIMIT_ENABLED",
                "false",
                "MERIDIAN_OUTBOUND_ALLOW_LOOPBACK",
                "true"));
        settings.put("MERIDIAN_PASSWORD_KIBIBYTES", "1024");
        Path log = directory.resolve("refused-log");
        ServiceProcess refused = ServiceProcess.launch(log, settings);
        assertThat(refused.awaitEnd()).isEqualTo(1);
        String said = Files.readString(log);
        assertThat(said)
                .contains(
                        "Meridian does not start in production like this:",
                        "- The database user postgres is a superuser",
                        "- MERIDIAN_TOKEN_ISSUER",
                        "- The file server-secret",
                        "- Key files",
                        "- The demo marketplace",
                        "- MERIDIAN_HTTP_CORS_ORIGINS",
                        "- MERIDIAN_HTTP_TRUSTED_PROXIES",
                        "- MERIDIAN_HTTP_METRICS_TOKEN",
                        "- Requests are not counted",
                        "- Webhooks may go to this machine",
                        "- Passwords are hashed too cheaply",
                        "- MERIDIAN_MAIL_TLS",
                        "- MERIDIAN_MAIL_LINK_BASE",
                        "- MERIDIAN_MAIL_FROM")
                .doesNotContain("\tat ", "Meridian answers at");
    }

    @Test
    void the_same_settings_start_where_it_is_said_that_this_is_no_production() throws Exception {
        Map<String, String> settings = safe();
        settings.remove("MERIDIAN_TOKEN_ISSUER");
        settings.put("MERIDIAN_PRODUCTION", "false");
        ServiceProcess trial = ServiceProcess.start(directory.resolve("trial-log"), settings);
        assertThat(trial.get("/v1/job-postings", null).statusCode()).isEqualTo(200);
        trial.stop();
    }

    @Test
    void a_head_that_drips_is_cut_off_and_others_are_answered_meanwhile() throws Exception {
        try (Socket slow = connect()) {
            send(slow, "GET /v1/job-postings HTTP/1.1\r\nHost: localhost\r\n");
            assertThat(service.get("/v1/job-postings", null).statusCode()).isEqualTo(200);
            // A byte whenever it is read on, which goes on until the service has had enough.
            int dripped = 0;
            slow.setSoTimeout(100);
            InputStream in = slow.getInputStream();
            while (isWaiting(in)) {
                send(slow, "X");
                dripped++;
                assertThat(dripped).as("drops").isLessThan(PATIENCE_MILLIS / 100);
            }
            assertThat(dripped).isPositive();
        }
    }

    /** Whether nothing came within the socket's time; false once the other side has closed. */
    private static boolean isWaiting(InputStream in) throws IOException {
        try {
            assertThat(in.read()).as("an answer to half a request").isEqualTo(-1);
            return false;
        } catch (SocketTimeoutException e) {
            return true;
        } catch (SocketException e) {
            // Closed while a byte was on its way.
            return false;
        }
    }

    @Test
    void a_connection_on_which_nothing_is_sent_is_closed() throws Exception {
        try (Socket idle = connect()) {
            assertThat(idle.getInputStream().read()).isEqualTo(-1);
        }
    }

    @Test
    void a_connection_beyond_the_most_is_closed_at_once_and_the_others_are_not() throws Exception {
        List<Socket> open = new ArrayList<>();
        try {
            // Those of other tests count too, so not all of these stay open.
            for (int i = 0; i < 2 * MOST_CONNECTIONS; i++) {
                open.add(connect());
            }
            int answered = 0;
            for (Socket socket : open) {
                answered += isAnswered(socket) ? 1 : 0;
            }
            assertThat(answered).isPositive().isLessThanOrEqualTo(MOST_CONNECTIONS);
        } finally {
            for (Socket socket : open) {
                socket.close();
            }
        }
    }

    private static boolean isAnswered(Socket socket) {
        try {
            send(socket, "GET /q/health/live HTTP/1.1\r\nHost: localhost\r\n\r\n");
            return socket.getInputStream().read() == 'H';
        } catch (IOException e) {
            return false;
        }
    }

    @Test
    void what_the_parser_refuses_is_answered_without_a_body() throws Exception {
        assertThat(statusOf("GET /v1/job-postings?q=" + "x".repeat(5_000) + " HTTP/1.1\r\nHost: localhost\r\n\r\n"))
                .contains(" 414 ")
                .endsWith("\r\n\r\n");
        assertThat(statusOf("GET /v1/job-postings HTTP/1.1\r\nHost: localhost\r\nX-Long: " + "x".repeat(21_000)
                        + "\r\n\r\n"))
                .contains(" 431 ")
                .endsWith("\r\n\r\n");
    }

    private String statusOf(String request) throws IOException {
        try (Socket socket = connect()) {
            send(socket, request);
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
        }
    }

    private Socket connect() throws IOException {
        Socket socket = new Socket("localhost", service.port());
        socket.setSoTimeout(PATIENCE_MILLIS);
        return socket;
    }

    private static void send(Socket socket, String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
    }
}
