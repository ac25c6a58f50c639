package dev.meridian.account;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Who signs in. */
public record SignIn(
        @NotNull(message = "is needed")
                @Size(max = 254, message = "must have at most 254 characters")
                @Schema(examples = "ada@example.com")
                String email,
        @NotNull(message = "is needed")
                @Size(max = 128, message = "must have at most 128 characters")
                @Schema(examples = "a long pass phrase")
                String password) {}
