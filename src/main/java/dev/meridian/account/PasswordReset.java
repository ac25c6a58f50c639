package dev.meridian.account;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A new password for whoever holds the token from the mail. */
public record PasswordReset(
        @NotNull(message = "is needed")
                @Size(max = 200, message = "must have at most 200 characters")
                @Schema(description = "What stands behind #token= in the mail's link")
                String token,
        @NotNull(message = "is needed") @Size(min = 8, max = 128, message = "must have 8 to 128 characters")
                String newPassword) {}
