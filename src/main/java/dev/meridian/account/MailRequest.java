package dev.meridian.account;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Who wants a mail. */
public record MailRequest(
        @NotNull(message = "is needed")
                @Size(max = 254, message = "must have at most 254 characters")
                @Pattern(regexp = SignUp.EMAIL, message = "must be an e-mail address")
                @Schema(examples = "ada@example.com")
                String email) {}
