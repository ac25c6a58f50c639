package dev.meridian.platform.form;

import dev.meridian.platform.validation.Text;
import dev.meridian.platform.validation.WebAddress;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A page elsewhere. */
@Schema(name = "Link")
public record LinkForm(
        @NotNull(message = "is needed") @Text(max = 40) @Schema(examples = "PORTFOLIO") String kind,
        @NotNull(message = "is needed") @WebAddress @Schema(examples = "https://example.com/work") String url) {}
