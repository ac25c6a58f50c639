package dev.meridian.trial;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.Duration;

/**
 * Somebody signed in. Access tokens live for minutes and a trial may run for longer, so a token is renewed before it
 * ends instead of after a refusal.
 */
final class Session {
    private static final Duration MARGIN = Duration.ofSeconds(60);

    private final ApiClient api;
    private String accessToken = "";
    private String refreshToken = "";
    private long renewAtNanos;

    private Session(ApiClient api, JsonNode tokens) {
        this.api = api;
        take(tokens);
    }

    /** Signs in with a password. */
    static Session open(ApiClient api, String email, String password) {
        ApiClient.Answer answer = api.post(
                "/v1/sessions",
                null,
                JsonNodeFactory.instance.objectNode().put("email", email).put("password", password));
        return new Session(api, checked(answer));
    }

    synchronized String token() {
        if (System.nanoTime() - renewAtNanos >= 0) {
            take(checked(api.post(
                    "/v1/sessions/refresh",
                    null,
                    JsonNodeFactory.instance.objectNode().put("refreshToken", refreshToken))));
        }
        return accessToken;
    }

    private void take(JsonNode tokens) {
        accessToken = tokens.path("accessToken").asText();
        refreshToken = tokens.path("refreshToken").asText();
        Duration life = Duration.ofSeconds(tokens.path("expiresIn").asLong());
        renewAtNanos = System.nanoTime() + life.minus(MARGIN).toNanos();
    }

    private static JsonNode checked(ApiClient.Answer answer) {
        if (!answer.ok()) {
            throw new TrialStoppedException("Signing in answers " + answer.status() + ": " + answer.body());
        }
        return answer.body();
    }
}
