package dev.meridian.trial;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Speaks to the service as any other client would: JSON over HTTP and nothing else, so that what it meets is what users
 * meet. Every request has a time limit, and being told to wait is obeyed only so often, so that a trial always ends.
 */
final class ApiClient {
    private static final Duration CONNECT_LIMIT = Duration.ofSeconds(5);
    private static final Duration REQUEST_LIMIT = Duration.ofSeconds(30);
    private static final long LONGEST_WAIT_SECONDS = 30;
    private static final int ATTEMPTS = 6;
    private static final ObjectMapper MAPPER = new ObjectMapper();

    /**
     * What came back.
     *
     * @param body a missing node where there was none, or none that is JSON
     * @param nanos from sending the last attempt to having the whole answer
     */
    record Answer(int status, JsonNode body, long nanos) {
        boolean ok() {
            return status >= 200 && status < 300;
        }
    }

    private final String base;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(CONNECT_LIMIT)
            .build();

    /** A client of the service at a base URL such as {@code http://localhost:8080}. */
    ApiClient(String base) {
        this.base = base.endsWith("/") ? base.substring(0, base.length() - 1) : base;
    }

    Answer get(String path, @Nullable Session session) {
        return send(request(path, session).GET());
    }

    Answer post(String path, @Nullable Session session, JsonNode body) {
        return send(request(path, session)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body.toString())));
    }

    /** For actions, which have no body. */
    Answer post(String path, Session session) {
        return send(request(path, session).POST(BodyPublishers.noBody()));
    }

    /** Ends the trial where there is nobody to talk to, before thousands of requests fail one by one. */
    void requireReady() {
        Answer answer = get("/q/health/ready", null);
        if (answer.status() != 200) {
            throw new TrialStoppedException(
                    "The service at " + base + " is not ready: /q/health/ready answers " + answer.status());
        }
    }

    private HttpRequest.Builder request(String path, @Nullable Session session) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + path))
                .timeout(REQUEST_LIMIT)
                .header("Accept", "application/json, application/problem+json");
        return session == null ? request : request.header("Authorization", "Bearer " + session.token());
    }

    private Answer send(HttpRequest.Builder builder) {
        HttpRequest request = builder.build();
        try {
            for (int attempt = 1; ; attempt++) {
                long start = System.nanoTime();
                HttpResponse<String> response = http.send(request, BodyHandlers.ofString());
                long nanos = System.nanoTime() - start;
                boolean later = response.statusCode() == 429 || response.statusCode() == 503;
                if (!later || attempt == ATTEMPTS) {
                    return new Answer(response.statusCode(), json(response.body()), nanos);
                }
                Thread.sleep(Duration.ofSeconds(secondsToWait(response)).toMillis());
            }
        } catch (ConnectException e) {
            throw new TrialStoppedException("Nothing listens at " + base + ": is the service started?", e);
        } catch (IOException e) {
            throw new TrialStoppedException("No answer from " + request.uri() + ": " + e, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new TrialStoppedException("Interrupted at " + request.uri(), e);
        }
    }

    private static long secondsToWait(HttpResponse<String> response) {
        long asked = response.headers()
                .firstValue("Retry-After")
                .filter(value -> value.matches("\\d{1,6}"))
                .map(Long::valueOf)
                .orElse(1L);
        return Math.max(1, Math.min(asked, LONGEST_WAIT_SECONDS));
    }

    private static JsonNode json(String text) throws IOException {
        String start = text.stripLeading();
        return start.startsWith("{") || start.startsWith("[") ? MAPPER.readTree(text) : MissingNode.getInstance();
    }
}
