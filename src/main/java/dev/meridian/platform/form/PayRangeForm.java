package dev.meridian.platform.form;

import dev.meridian.platform.problem.Violations;
import dev.meridian.platform.validation.Known;
import dev.meridian.platform.validation.Register;
import dev.meridian.shared.PayRange;
import dev.meridian.shared.PayUnit;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a posting pays, as it stands in JSON; amounts are decimal strings. */
@Schema(name = "PayRange", description = "What is paid: a minimum, a maximum or both")
public record PayRangeForm(
        @Schema(type = SchemaType.STRING, format = "decimal", examples = "80000.00") @Nullable BigDecimal min,
        @Schema(type = SchemaType.STRING, format = "decimal", examples = "120000.00") @Nullable BigDecimal max,
        @NotNull(message = "is needed") @Known(Register.CURRENCY) @Schema(description = "ISO 4217", examples = "USD")
                String currency,
        @NotNull(message = "is needed") @Schema(examples = "YEAR") PayUnit unit,
        @Schema(
                        type = SchemaType.STRING,
                        format = "decimal",
                        description = "The working week that it pays for; 40 where absent",
                        examples = "40")
                @Nullable
                BigDecimal hoursPerWeek) {

    /** What single constraints cannot say: the ends, their order, the hours. */
    public void check(String field, Violations violations) {
        violations
                .check(min != null || max != null, field, "REQUIRED", "must give min, max or both")
                .check(
                        min == null || max == null || min.compareTo(max) <= 0,
                        field + "/max",
                        "BELOW_MIN",
                        "must not be below min");
        Amounts.checkAmount(min, currency, field + "/min", violations);
        Amounts.checkAmount(max, currency, field + "/max", violations);
        Amounts.checkHours(hoursPerWeek, field + "/hoursPerWeek", violations);
    }

    /** The pure value. */
    public PayRange toValue() {
        return new PayRange(min, max, currency, unit, Amounts.hoursOrDefault(hoursPerWeek));
    }
}
