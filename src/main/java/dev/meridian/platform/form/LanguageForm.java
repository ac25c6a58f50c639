package dev.meridian.platform.form;

import dev.meridian.platform.validation.Known;
import dev.meridian.platform.validation.Register;
import dev.meridian.shared.CefrLevel;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A language at a level of the Common European Framework. */
@Schema(name = "LanguageLevel")
public record LanguageForm(
        @NotNull(message = "is needed")
                @Known(Register.LANGUAGE_TAG)
                @Schema(description = "BCP 47; compared by its language alone", examples = "en")
                String languageTag,
        @NotNull(message = "is needed") @Schema(examples = "B2") CefrLevel cefrLevel) {}
