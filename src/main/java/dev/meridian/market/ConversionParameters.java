package dev.meridian.market;

import dev.meridian.platform.validation.Known;
import dev.meridian.platform.validation.Register;
import dev.meridian.shared.PayUnit;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** What is to be converted. */
public class ConversionParameters {
    /** Above 0, at most 12 digits before the point and 4 behind it. */
    @QueryParam("amount")
    @NotNull(message = "is needed")
    @Pattern(
            regexp = "(?=.*[1-9])(0|[1-9][0-9]{0,11})(\\.[0-9]{1,4})?",
            message = "must be a decimal above 0 such as 85000.00, with at most 12 digits and 4 decimals")
    @Parameter(description = "A decimal above 0", required = true, example = "85000.00")
    public @Nullable String amount;

    /** The amount's currency. */
    @QueryParam("from")
    @NotNull(message = "is needed")
    @Known(Register.CURRENCY)
    @Parameter(description = "ISO 4217", required = true, example = "USD")
    public @Nullable String from;

    /** The wanted currency. */
    @QueryParam("to")
    @NotNull(message = "is needed")
    @Known(Register.CURRENCY)
    @Parameter(description = "ISO 4217", required = true, example = "EUR")
    public @Nullable String to;

    /** What the amount pays for. */
    @QueryParam("unit")
    @Parameter(description = "What the amount pays for; absent for money that is no pay", example = "YEAR")
    public @Nullable PayUnit unit;

    /** The working week, 1 to 168 in quarter hours. */
    @QueryParam("hoursPerWeek")
    @Pattern(
            regexp = "([1-9]|[1-9][0-9]|1[0-5][0-9]|16[0-7])(\\.(00?|25|50?|75))?|168(\\.00?)?",
            message = "must be 1 to 168 hours, in quarter-hour steps")
    @Parameter(description = "The working week that it pays for, 1 to 168; 40 where absent", example = "40")
    public @Nullable String hoursPerWeek;

    /** The wanted unit. */
    @QueryParam("toUnit")
    @Parameter(description = "What the converted amount pays for, with the same working week; unit where absent")
    public @Nullable PayUnit toUnit;

    /** The day whose rates are used. */
    @QueryParam("date")
    @Parameter(description = "The day whose rates are used; today where absent")
    public @Nullable LocalDate date;
}
