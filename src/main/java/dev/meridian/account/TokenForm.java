package dev.meridian.account;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A token from a mail. */
public record TokenForm(
        @NotNull(message = "is needed")
                @Size(max = 200, message = "must have at most 200 characters")
                @Schema(description = "What stands behind #token= in the mail's link")
                String token) {}
