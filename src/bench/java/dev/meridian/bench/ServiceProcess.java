package dev.meridian.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.meridian.platform.database.EmbeddedDatabase;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** The packaged service as a process of its own, on a database that is there already. */
final class ServiceProcess implements AutoCloseable {
    private static final int OK = 200;
    private static final Duration PATIENCE = Duration.ofMinutes(15);

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(2))
            .build();
    private final ObjectMapper json = new ObjectMapper();
    private final Process process;
    private final int port;
    private final double secondsToReady;

    private ServiceProcess(Process process, int port) throws IOException, InterruptedException {
        this.process = process;
        this.port = port;
        long start = System.nanoTime();
        awaitReady();
        this.secondsToReady = (System.nanoTime() - start) / 1e9;
    }

    /** Starts it and waits until it is ready. */
    static ServiceProcess start(String jdbcUrl, Path directory, int heapGigabytes)
            throws IOException, InterruptedException {
        int port = freePort();
        ProcessBuilder builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + heapGigabytes + "g",
                "-jar",
                Path.of("target", "quarkus-app", "quarkus-run.jar").toString());
        builder.environment()
                .putAll(Map.of(
                        "QUARKUS_DATASOURCE_JDBC_URL",
                        jdbcUrl,
                        "QUARKUS_DATASOURCE_USERNAME",
                        EmbeddedDatabase.APP_USER,
                        "QUARKUS_DATASOURCE_PASSWORD",
                        "trusted",
                        "QUARKUS_FLYWAY_USERNAME",
                        EmbeddedDatabase.OWNER_USER,
                        "MERIDIAN_DATA_DIR",
                        directory.resolve("data").toString(),
                        "QUARKUS_HTTP_PORT",
                        Integer.toString(port),
                        "QUARKUS_HTTP_HOST",
                        "localhost",
                        "MERIDIAN_MATCHING_BUDGETS_PER_DAY",
                        "1000"));
        builder.environment().put("MERIDIAN_PRODUCTION", "false");
        builder.environment().put("MERIDIAN_RATE_LIMIT_ENABLED", "false");
        builder.redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        directory.resolve("service.log").toFile()));
        return new ServiceProcess(builder.start(), port);
    }

    double secondsToReady() {
        return secondsToReady;
    }

    /** Sends a body; the answer, which must be a success. */
    JsonNode post(String path, @Nullable String token, Object body) throws IOException, InterruptedException {
        HttpRequest request = request(path, token)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(json.writeValueAsString(body)))
                .build();
        return success(http.send(request, HttpResponse.BodyHandlers.ofString()));
    }

    JsonNode get(String path, @Nullable String token) throws IOException, InterruptedException {
        return success(http.send(request(path, token).GET().build(), HttpResponse.BodyHandlers.ofString()));
    }

    HttpRequest.Builder request(String path, @Nullable String token) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .timeout(Duration.ofSeconds(60));
        return token == null ? request : request.header("Authorization", "Bearer " + token);
    }

    @Override
    public void close() throws IOException {
        process.destroy();
        try {
            if (!process.waitFor(30, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    private JsonNode success(HttpResponse<String> response) throws IOException {
        if (response.statusCode() >= 300) {
            throw new IllegalStateException(
                    response.request().uri() + " answered " + response.statusCode() + ": " + response.body());
        }
        return json.readTree(response.body());
    }

    private void awaitReady() throws IOException, InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < end && process.isAlive()) {
            try {
                HttpRequest ready = request("/q/health/ready", null).GET().build();
                if (http.send(ready, HttpResponse.BodyHandlers.discarding()).statusCode() == OK) {
                    return;
                }
            } catch (IOException e) {
                // Nobody listens yet.
            }
            process.waitFor(50, TimeUnit.MILLISECONDS);
        }
        throw new IllegalStateException("The service does not become ready; see service.log");
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
