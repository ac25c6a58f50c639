package dev.meridian.platform.form;

import dev.meridian.platform.problem.Violations;
import dev.meridian.platform.validation.Known;
import dev.meridian.platform.validation.Register;
import dev.meridian.shared.PayRate;
import dev.meridian.shared.PayUnit;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A candidate's rate, as it stands in JSON; the amount is a decimal string. */
@Schema(name = "PayRate")
public record PayRateForm(
        @NotNull(message = "is needed") @Schema(type = SchemaType.STRING, format = "decimal", examples = "45.00")
                BigDecimal amount,
        @NotNull(message = "is needed") @Known(Register.CURRENCY) @Schema(description = "ISO 4217", examples = "EUR")
                String currency,
        @NotNull(message = "is needed") @Schema(examples = "HOUR") PayUnit unit,
        @Schema(
                        type = SchemaType.STRING,
                        format = "decimal",
                        description = "The working week that it pays for; 40 where absent",
                        examples = "40")
                @Nullable
                BigDecimal hoursPerWeek) {

    /** What single constraints cannot say. */
    public void check(String field, Violations violations) {
        Amounts.checkAmount(amount, currency, field + "/amount", violations);
        Amounts.checkHours(hoursPerWeek, field + "/hoursPerWeek", violations);
    }

    /** The pure value. */
    public PayRate toValue() {
        return new PayRate(amount, currency, unit, Amounts.hoursOrDefault(hoursPerWeek));
    }
}
