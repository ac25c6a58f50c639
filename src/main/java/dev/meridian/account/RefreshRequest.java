package dev.meridian.account;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** A session that goes on. */
public record RefreshRequest(
        @NotNull(message = "is needed") @Size(max = 200, message = "must have at most 200 characters")
                String refreshToken) {}
