package dev.meridian.account;

import dev.meridian.platform.validation.Text;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A new account. */
public record SignUp(
        @NotNull(message = "is needed")
                @Size(max = 254, message = "must have at most 254 characters")
                @Pattern(regexp = SignUp.EMAIL, message = "must be an e-mail address")
                @Schema(examples = "ada@example.com")
                String email,
        @NotNull(message = "is needed")
                @Size(min = 8, max = 128, message = "must have 8 to 128 characters")
                @Schema(examples = "a long pass phrase")
                String password,
        @NotEmpty(message = "is needed: EMPLOYER, CANDIDATE or both") Set<AccountKind> kinds,
        @NotNull(message = "is needed")
                @Text(max = 100)
                @Schema(description = "How others see you", examples = "Ada Example")
                String displayName) {
    /** What an e-mail address looks like; whether there is one, only a mail can tell. */
    static final String EMAIL = "[^@\\s]+@[^@\\s]+\\.[^@\\s.]+";
}
