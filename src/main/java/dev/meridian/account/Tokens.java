package dev.meridian.account;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a sign-in gives.
 *
 * @param expiresIn seconds until the access token ends
 */
public record Tokens(
        @Schema(description = "Send as Authorization: Bearer ...") String accessToken,
        @Schema(description = "Good once, for new tokens at POST /v1/sessions/refresh") String refreshToken,
        @Schema(examples = "Bearer") String tokenType,
        @Schema(description = "Seconds until the access token ends", examples = "600") long expiresIn) {}
