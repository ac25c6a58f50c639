package dev.meridian.account;

import dev.meridian.platform.caller.Scope;
import dev.meridian.platform.caller.SystemCaller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The grants of the token endpoint. */
@ApplicationScoped
class OAuthService {
    private final ApiClientService clients;
    private final SessionService sessions;
    private final AccessTokens accessTokens;
    private final TokenConfig config;
    private final SystemCaller system;

    /** What a request for a token comes to. */
    sealed interface Outcome {
        /** A token. */
        record Granted(OAuthAnswers.TokenResponse response) implements Outcome {}

        /** An error by its name in RFC 6749. */
        record Refused(String error, String description) implements Outcome {}
    }

    @Inject
    OAuthService(
            ApiClientService clients,
            SessionService sessions,
            AccessTokens accessTokens,
            TokenConfig config,
            SystemCaller system) {
        this.clients = clients;
        this.sessions = sessions;
        this.accessTokens = accessTokens;
        this.config = config;
        this.system = system;
    }

    Outcome token(@Nullable String body, @Nullable String authorization) {
        Optional<OAuthForm> form = OAuthForm.parse(body);
        if (form.isEmpty() || form.get().get("grant_type").isEmpty()) {
            return new Outcome.Refused("invalid_request", "A form with each parameter once, grant_type among them");
        }
        return switch (form.get().get("grant_type").get()) {
            case "client_credentials" -> clientCredentials(form.get(), authorization);
            case "refresh_token" -> refreshToken(form.get());
            default -> new Outcome.Refused("unsupported_grant_type", "client_credentials or refresh_token");
        };
    }

    /** Ends the session behind a refresh token; whether there was one is not said (RFC 7009). */
    void revoke(String token) {
        system.run("oauth", () -> sessions.revokeByToken(token));
    }

    private Outcome clientCredentials(OAuthForm form, @Nullable String authorization) {
        if (authorization != null && form.get("client_secret").isPresent()) {
            return new Outcome.Refused(
                    "invalid_request", "The client is named in the header or in the form, not in both");
        }
        return form.client(authorization)
                .flatMap(c -> clients.authenticate(c.clientId(), c.secret())
                        .map(held -> grant(c.clientId(), held, form.get("scope"))))
                .orElseGet(() -> new Outcome.Refused("invalid_client", "No client has this id and secret"));
    }

    /** All that the client may, or the part of it that it asks for. */
    private Outcome grant(UUID clientId, Set<Scope> held, Optional<String> asked) {
        Set<Scope> granted = asked.map(Scope::read).orElse(held);
        boolean known =
                asked.map(list -> Scope.list(granted).length() == list.length()).orElse(true);
        if (!known || granted.isEmpty() || !held.containsAll(granted)) {
            return new Outcome.Refused("invalid_scope", "The client has " + Scope.list(held));
        }
        return new Outcome.Granted(new OAuthAnswers.TokenResponse(
                accessTokens.issueForClient(clientId, granted),
                "Bearer",
                config.accessTtl().toSeconds(),
                null,
                Scope.list(granted)));
    }

    private Outcome refreshToken(OAuthForm form) {
        Optional<String> token = form.get("refresh_token");
        if (token.isEmpty()) {
            return new Outcome.Refused("invalid_request", "refresh_token is missing");
        }
        return sessions.refresh(token.get())
                .<Outcome>map(t -> new Outcome.Granted(new OAuthAnswers.TokenResponse(
                        t.accessToken(), t.tokenType(), t.expiresIn(), t.refreshToken(), null)))
                .orElseGet(() -> new Outcome.Refused("invalid_grant", "The refresh token is unknown, used or expired"));
    }
}
