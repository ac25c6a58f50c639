package dev.meridian.market;

import dev.meridian.platform.http.Answers;
import dev.meridian.platform.http.Precondition;
import dev.meridian.platform.http.Tagged;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Exchange rates as everyone sees them. */
@Produces(MediaType.APPLICATION_JSON)
@Path("/v1/reference/exchange-rates")
@PermitAll
@Transactional
@Tag(name = "Reference", description = "What codes mean and money is worth; the same for everyone")
public class ExchangeRateResource {
    @Inject
    ExchangeRateService rates;

    @Inject
    Clock clock;

    /** The table of a day. */
    @GET
    @Operation(
            operationId = "getExchangeRates",
            summary = "The exchange rates in force on a day",
            description =
                    "Each currency at its latest quotation until that day: the table by which rankings compare pay."
                            + " Of several quotations of one day the ECB's counts. A day to come has today's table.")
    @Extension(name = "x-access", value = "anyone")
    public RestResponse<ExchangeRateTableView> getExchangeRates(
            @QueryParam("date") @Parameter(description = "Today where absent") @Nullable LocalDate date,
            @HeaderParam("If-None-Match") @Nullable String ifNoneMatch) {
        LocalDate day = date == null ? LocalDate.now(clock) : date;
        ExchangeRateTableView view = ExchangeRateTableView.of(rates.on(day), day);
        return Answers.found(new Tagged<>(view, Precondition.tag(day.toEpochDay(), "rates")), ifNoneMatch);
    }

    /** One figure in another currency and unit. */
    @GET
    @Path("/convert")
    @Operation(
            operationId = "convertPay",
            summary = "An amount in another currency, and pay in another unit",
            description =
                    "Exact, and rounded once, half up, to the minor units of the wanted currency. An hour is the same"
                            + " hour in every unit: a day has 8 of them, a year 52 of the weeks that the pay covers.")
    @Extension(name = "x-access", value = "anyone")
    public ConversionView convertPay(@Valid @BeanParam ConversionParameters asked) {
        LocalDate day = asked.date == null ? LocalDate.now(clock) : asked.date;
        return Converter.convert(asked, rates.on(day), day);
    }
}
