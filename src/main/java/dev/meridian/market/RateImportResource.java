package dev.meridian.market;

import dev.meridian.platform.idempotency.Idempotent;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Exchange rates as administrators bring them in. */
@Produces(MediaType.APPLICATION_JSON)
@Path("/v1/admin/exchange-rates/imports")
@RolesAllowed("ADMIN")
@Transactional
@Tag(name = "Administration", description = "What the service's administrators do")
public class RateImportResource {
    private static final String CSV = "text/csv";

    @Inject
    RateImports imports;

    /** Imports a table. */
    @POST
    @Idempotent
    @Consumes({CSV, MediaType.APPLICATION_XML, MediaType.TEXT_XML})
    @Operation(
            operationId = "importExchangeRates",
            summary = "Import a table of exchange rates",
            description = "The ECB's files of one day or of all days, CSV or XML, or lines of"
                    + " currency,base,perBase,date,source for other sources; up to 10 MiB, UTF-8. Bad lines are refused and"
                    + " named, the rest is taken, in one transaction. The same file again changes nothing.")
    @Extension(name = "x-access", value = "administrators")
    @RequestBody(
            content = {
                @Content(
                        mediaType = CSV,
                        schema = @Schema(type = SchemaType.STRING),
                        example = "Date,USD,JPY,\n2026-04-13,1.1684,186.75,\n"),
                @Content(mediaType = MediaType.APPLICATION_XML, schema = @Schema(type = SchemaType.STRING)),
                @Content(mediaType = MediaType.TEXT_XML, schema = @Schema(type = SchemaType.STRING))
            })
    @APIResponse(
            responseCode = "200",
            description = "Imported; what was refused is in the report",
            content = @Content(schema = @Schema(implementation = RateImportReport.class)))
    public RestResponse<RateImportReport> importExchangeRates(
            @QueryParam("format")
                    @Parameter(description = "The file's form; recognised by its beginning where absent")
                    @Nullable
                    RateFormat format,
            @QueryParam("replace")
                    @DefaultValue("false")
                    @Parameter(
                            description = "Whether a rate that is here already with another value for the same source"
                                    + " and day is corrected; it is refused as CONFLICT otherwise")
                    boolean replace,
            byte @Nullable [] body) {
        return RestResponse.ok(imports.take(body == null ? new byte[0] : body, format, replace));
    }
}
