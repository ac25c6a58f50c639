package dev.meridian.account;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The parameters of a request to the token endpoint, read as RFC 6749 wants them: none twice, none broken. */
final class OAuthForm {
    private static final String BASIC = "Basic ";

    private final Map<String, String> parameters;

    /** A client's name and secret. */
    record ClientCredentials(UUID clientId, String secret) {}

    private OAuthForm(Map<String, String> parameters) {
        this.parameters = parameters;
    }

    /** Reads a form; empty where it is broken or names a parameter twice. */
    static Optional<OAuthForm> parse(@Nullable String body) {
        Map<String, String> parameters = new HashMap<>();
        if (body == null || body.isBlank()) {
            return Optional.of(new OAuthForm(parameters));
        }
        for (String pair : body.strip().split("&", -1)) {
            int equals = pair.indexOf('=');
            try {
                String name = decode(equals < 0 ? pair : pair.substring(0, equals));
                String value = equals < 0 ? "" : decode(pair.substring(equals + 1));
                if (parameters.put(name, value) != null) {
                    return Optional.empty();
                }
            } catch (IllegalArgumentException e) {
                return Optional.empty();
            }
        }
        return Optional.of(new OAuthForm(parameters));
    }

    Optional<String> get(String name) {
        return Optional.ofNullable(parameters.get(name)).filter(v -> !v.isEmpty());
    }

    /** From the Authorization header, else from the form. */
    Optional<ClientCredentials> client(@Nullable String authorization) {
        if (authorization != null && authorization.regionMatches(true, 0, BASIC, 0, BASIC.length())) {
            return basic(authorization.substring(BASIC.length()).strip());
        }
        return get("client_id").flatMap(id -> get("client_secret").flatMap(secret -> credentials(id, secret)));
    }

    private static Optional<ClientCredentials> basic(String encoded) {
        try {
            String pair = new String(Base64.getDecoder().decode(encoded), StandardCharsets.UTF_8);
            int colon = pair.indexOf(':');
            return colon < 0
                    ? Optional.empty()
                    : credentials(decode(pair.substring(0, colon)), decode(pair.substring(colon + 1)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Optional<ClientCredentials> credentials(String id, String secret) {
        try {
            return Optional.of(new ClientCredentials(UUID.fromString(id), secret));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static String decode(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
