package dev.meridian.support;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** The packaged service as a process of its own, on a free port of the loopback address. */
public final class ServiceProcess {
    /** What it starts with, and not how fast it gets, is what counts where it lives for a few seconds. */
    public static final Map<String, String> QUICK_START =
            Map.of("JDK_JAVA_OPTIONS", "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC -Xmx512m");

    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final HttpClient http = HttpClient.newHttpClient();
    private final Process process;
    private final Path log;
    private final int port;

    private ServiceProcess(Process process, Path log, int port) {
        this.process = process;
        this.log = log;
        this.port = port;
    }

    /** Starts it with these settings, and returns once it is ready. */
    public static ServiceProcess start(Path log, Map<String, String> environment)
            throws IOException, InterruptedException {
        ServiceProcess service = launch(log, environment);
        service.awaitReady();
        return service;
    }

    /** Starts it with these settings. */
    public static ServiceProcess launch(Path log, Map<String, String> environment) throws IOException {
        int port = Ports.next();
        ProcessBuilder builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-jar",
                Path.of("target", "quarkus-app", "quarkus-run.jar").toString());
        builder.environment().putAll(QUICK_START);
        builder.environment().putAll(environment);
        builder.environment().put("QUARKUS_HTTP_PORT", Integer.toString(port));
        builder.environment().put("QUARKUS_HTTP_HOST", "localhost");
        Process process =
                builder.redirectErrorStream(true).redirectOutput(log.toFile()).start();
        return new ServiceProcess(process, log, port);
    }

    /** Waits until it says that it is ready. */
    public void awaitReady() throws IOException, InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < end && process.isAlive()) {
            try {
                if (get("/q/health/ready", null).statusCode() == 200) {
                    return;
                }
            } catch (IOException e) {
                // Nobody listens yet.
            }
            process.waitFor(100, TimeUnit.MILLISECONDS);
        }
        throw new AssertionError("Not ready: " + Files.readString(log));
    }

    /** Whether the process lives. */
    public boolean isAlive() {
        return process.isAlive();
    }

    /** Kills it as a power failure would. */
    public void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** Tells it to end, and waits until it has. */
    public void stop() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(30, TimeUnit.SECONDS)) {
            kill();
        }
    }

    /** Waits until it has ended by itself; its exit status. */
    public int awaitEnd() throws InterruptedException {
        if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
            kill();
            throw new AssertionError("It did not end");
        }
        return process.exitValue();
    }

    /** Where it listens, on the loopback address. */
    public int port() {
        return port;
    }

    /** Reads. */
    public HttpResponse<String> get(String path, @Nullable String token, String... headers)
            throws IOException, InterruptedException {
        return send(request(path, token, headers).GET());
    }

    /** Sends a body. */
    public HttpResponse<String> post(String path, @Nullable String token, Object body, String... headers)
            throws IOException, InterruptedException {
        return send(request(path, token, headers)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body.toString())));
    }

    /** Replaces, or puts in place, what needs no body. */
    public HttpResponse<String> put(String path, String token) throws IOException, InterruptedException {
        return send(request(path, token).PUT(HttpRequest.BodyPublishers.noBody()));
    }

    /** Changes whatever version there is. */
    public HttpResponse<String> patch(String path, String token, Object body) throws IOException, InterruptedException {
        return patch(
                path, token, body, get(path, token).headers().firstValue("ETag").orElseThrow());
    }

    /** Changes the version with this tag. */
    public HttpResponse<String> patch(String path, String token, Object body, String tag)
            throws IOException, InterruptedException {
        return send(request(path, token, "If-Match", tag)
                .header("Content-Type", "application/merge-patch+json")
                .method("PATCH", HttpRequest.BodyPublishers.ofString(body.toString())));
    }

    /** A new account of this kind; its access token. */
    public String signUp(String email, String kind) throws IOException, InterruptedException {
        Json account = Json.of("email", email, "password", Api.PASSWORD, "displayName", "Tess Tester");
        post("/v1/accounts", null, account.with("kinds", List.of(kind)));
        return json(post("/v1/sessions", null, Json.of("email", email, "password", Api.PASSWORD)))
                .get("accessToken")
                .asText();
    }

    /** The body of an answer. */
    public static JsonNode json(HttpResponse<String> response) throws IOException {
        return new ObjectMapper().readTree(response.body());
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(String path, @Nullable String token, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .timeout(Duration.ofSeconds(30));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return token == null ? request : request.header("Authorization", "Bearer " + token);
    }
}
