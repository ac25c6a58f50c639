package dev.meridian.employer;

import dev.meridian.platform.validation.Known;
import dev.meridian.platform.validation.Register;
import dev.meridian.platform.validation.Text;
import dev.meridian.platform.validation.WebAddress;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What an employer says of itself; all of it is public. */
@Schema(name = "EmployerInput")
public record EmployerForm(
        @NotNull(message = "is needed") @Text(max = 200) @Schema(examples = "Example Works") String name,
        @NotNull(message = "is needed")
                @Known(Register.COUNTRY)
                @Schema(description = "ISO 3166-1 alpha-2", examples = "PT")
                String countryCode,
        @NotNull(message = "is needed")
                @Known(Register.TIME_ZONE)
                @Schema(description = "IANA zone", examples = "Europe/Lisbon")
                String timeZone,
        @NotNull(message = "is needed") @Known(Register.CURRENCY) @Schema(description = "ISO 4217", examples = "EUR")
                String homeCurrency,
        @WebAddress @Nullable String website,
        @Text(max = 5000) @Nullable String description,
        @Nullable EmployerSize size) {}
