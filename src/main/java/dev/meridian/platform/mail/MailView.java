package dev.meridian.platform.mail;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A mail that was not delivered yet, or will not be. Its text is not shown: it may hold a token.
 *
 * @param attempts how often it was tried
 * @param lastError what came of the latest attempt
 * @param nextAttemptAt when it is tried again; null once it was given up
 */
@Schema(name = "UndeliveredMail")
public record MailView(
        UUID id,
        String recipient,
        String subject,
        Instant madeAt,
        int attempts,
        @Nullable String lastError,
        @Nullable Instant nextAttemptAt,
        @Nullable Instant givenUpAt) {
    /** The latest first; 100 at most. */
    @Schema(name = "UndeliveredMailList")
    public record MailList(List<MailView> items) {}
}
