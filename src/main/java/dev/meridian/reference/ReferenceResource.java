package dev.meridian.reference;

import dev.meridian.platform.http.Answers;
import dev.meridian.platform.validation.Known;
import dev.meridian.platform.validation.Register;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Duration;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** The lists that forms choose from, for anyone. */
@Produces(MediaType.APPLICATION_JSON)
@Path("/v1/reference")
@PermitAll
@Tag(name = "Reference", description = "What forms may hold, and how much of their hours two places have in common")
public class ReferenceResource {
    private static final Duration KEEP = Duration.ofHours(1);
    private static final String LANGUAGE = "The language of the names, BCP 47; en where absent";

    @Inject
    Countries countries;

    @Inject
    Currencies currencies;

    /** The countries. */
    @GET
    @Path("/countries")
    @Operation(
            operationId = "listCountries",
            summary = "Every country that is accepted, with its currency and groups",
            description = "ISO 3166-1 alpha-2 and XK, in the order of the codes.")
    @Extension(name = "x-access", value = "anyone")
    public RestResponse<CountryList> listCountries(
            @QueryParam("language")
                    @DefaultValue("en")
                    @Known(Register.LANGUAGE_TAG)
                    @Parameter(description = LANGUAGE, example = "pt-BR")
                    String language,
            @HeaderParam("If-None-Match") @Nullable String ifNoneMatch) {
        return Answers.kept(countries.in(Languages.nearest(language)), KEEP, ifNoneMatch);
    }

    /** The country groups. */
    @GET
    @Path("/country-groups")
    @Operation(
            operationId = "listCountryGroups",
            summary = "The groups of countries that a posting may name",
            description = "Each with its countries and the source that says so.")
    @Extension(name = "x-access", value = "anyone")
    public RestResponse<CountryGroupList> listCountryGroups(
            @HeaderParam("If-None-Match") @Nullable String ifNoneMatch) {
        return Answers.kept(new CountryGroupList(CountryGroups.all()), KEEP, ifNoneMatch);
    }

    /** The currencies. */
    @GET
    @Path("/currencies")
    @Operation(
            operationId = "listCurrencies",
            summary = "Every currency that is accepted, and whether pay in it can be compared",
            description = "ISO 4217, also those out of use that older contracts may name, in the order of the codes.")
    @Extension(name = "x-access", value = "anyone")
    public RestResponse<CurrencyList> listCurrencies(
            @QueryParam("language")
                    @DefaultValue("en")
                    @Known(Register.LANGUAGE_TAG)
                    @Parameter(description = LANGUAGE, example = "pt-BR")
                    String language,
            @HeaderParam("If-None-Match") @Nullable String ifNoneMatch) {
        return Answers.kept(currencies.in(Languages.nearest(language)), KEEP, ifNoneMatch);
    }

    /** The kinds of engagement. */
    @GET
    @Path("/engagement-kinds")
    @Operation(operationId = "listEngagementKinds", summary = "The forms in which someone may work, explained")
    @Extension(name = "x-access", value = "anyone")
    public RestResponse<EngagementKindList> listEngagementKinds(
            @HeaderParam("If-None-Match") @Nullable String ifNoneMatch) {
        return Answers.kept(Terms.ENGAGEMENT_KINDS, KEEP, ifNoneMatch);
    }

    /** The hire structures. */
    @GET
    @Path("/hire-structures")
    @Operation(operationId = "listHireStructures", summary = "The units that a role may be hired into, explained")
    @Extension(name = "x-access", value = "anyone")
    public RestResponse<HireStructureList> listHireStructures(
            @HeaderParam("If-None-Match") @Nullable String ifNoneMatch) {
        return Answers.kept(Terms.HIRE_STRUCTURES, KEEP, ifNoneMatch);
    }
}
