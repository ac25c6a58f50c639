package dev.meridian.privacy;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Whether somebody agrees to a purpose.
 *
 * @param textVersion the number of the text in force
 * @param saidAt when they last said so or otherwise; null where they never did
 * @param saidOf the number of the text that it was said of
 */
@Schema(name = "Consent")
public record ConsentView(
        Purpose purpose,
        @Schema(description = "Whether you agree") boolean given,
        @Schema(description = "When you said so; null where you never said anything") @Nullable Instant saidAt,
        @Schema(description = "The version of the text that you said it of") @Nullable Integer saidOf,
        @Schema(description = "What one agrees to") String text,
        @Schema(description = "The version of the text in force") int textVersion) {}
