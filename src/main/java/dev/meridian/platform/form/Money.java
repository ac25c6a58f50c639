package dev.meridian.platform.form;

import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A sum, as it stands in JSON. */
@Schema(name = "Money")
public record Money(
        @Schema(type = SchemaType.STRING, format = "decimal", examples = "1800.00") BigDecimal amount,
        @Schema(description = "ISO 4217", examples = "EUR") String currency) {}
