package dev.meridian.market;

import dev.meridian.shared.PayUnit;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A figure in another currency and unit, with all that it was made from.
 *
 * @param exchangeRate units of the wanted currency for one of the original, to 12 significant digits; the conversion
 *     itself uses the exact rates
 * @param asOf the day that was asked for
 * @param rates the quotations used, without the euro
 * @param basis how the units relate, null for money that is no pay
 */
@Schema(name = "Conversion", description = "A figure in another currency and unit, with all that it was made from")
public record ConversionView(
        Figure original,
        @Schema(description = "Exact, rounded once, half up, to the currency's minor units") Figure converted,
        @Schema(
                        type = SchemaType.STRING,
                        format = "decimal",
                        description = "Units of the wanted currency for one of the original, to 12 significant digits",
                        examples = "0.855871277")
                BigDecimal exchangeRate,
        @Schema(description = "The day whose rates were asked for") LocalDate asOf,
        @Schema(description = "The quotations used, each with its day and source; the euro needs none")
                List<QuotedRate> rates,
        @Schema(
                        description = "How the units relate; null for money that is no pay",
                        examples = "a day of 8 hours, a week of 40 hours, 52 weeks or 12 months a year")
                @Nullable
                String basis) {

    /** An amount with its terms; unit and hours are null for money that is no pay. */
    @Schema(name = "ConvertedFigure", description = "An amount with its terms")
    public record Figure(
            @Schema(type = SchemaType.STRING, format = "decimal", examples = "85000.00") BigDecimal amount,
            @Schema(description = "ISO 4217", examples = "USD") String currency,
            @Schema(description = "Null for money that is no pay", examples = "YEAR") @Nullable PayUnit unit,
            @Schema(
                            type = SchemaType.STRING,
                            format = "decimal",
                            description = "The working week; null for money that is no pay",
                            examples = "40")
                    @Nullable
                    BigDecimal hoursPerWeek) {}
}
