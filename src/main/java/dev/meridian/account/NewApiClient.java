package dev.meridian.account;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An API client as it is shown once, with its secret. */
public record NewApiClient(
        UUID clientId,
        String name,
        @Schema(description = "Shown this once; only a hash of it is kept") String clientSecret,
        Instant createdAt) {}
