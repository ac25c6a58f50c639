package dev.meridian.privacy;

import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What somebody says of a purpose. */
@Schema(name = "ConsentInput")
public record ConsentForm(
        @NotNull(message = "is needed") @Schema(description = "false takes the consent back") @Nullable Boolean given,
        @Schema(
                        description = "Of the text that you agree to; needed to give a consent, not to take it back",
                        examples = "1")
                @Nullable
                Integer textVersion) {}
