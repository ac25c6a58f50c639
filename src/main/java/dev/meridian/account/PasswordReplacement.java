package dev.meridian.account;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** A new password for whoever knows the old one. */
public record PasswordReplacement(
        @NotNull(message = "is needed") @Size(max = 128, message = "must have at most 128 characters")
                String currentPassword,
        @NotNull(message = "is needed") @Size(min = 8, max = 128, message = "must have 8 to 128 characters")
                String newPassword) {}
