package dev.meridian.account;

import dev.meridian.platform.caller.Scope;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * An API client as it is shown once, with its secret.
 *
 * @param previousSecretUntil until when the former secret is good too; null where there is none
 */
public record NewApiClient(
        UUID clientId,
        String name,
        Set<Scope> scopes,
        @Schema(description = "Shown this once; only a hash of it is kept") String clientSecret,
        Instant createdAt,
        @Nullable Instant previousSecretUntil) {}
