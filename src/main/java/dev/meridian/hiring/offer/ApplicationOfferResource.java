package dev.meridian.hiring.offer;

import dev.meridian.platform.caller.RequiresScope;
import dev.meridian.platform.caller.Scope;
import dev.meridian.platform.http.Answers;
import dev.meridian.platform.idempotency.Idempotent;
import dev.meridian.platform.paging.Paging;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** The offers of an application. */
@Produces(MediaType.APPLICATION_JSON)
@Path("/v1/applications/{applicationId}/offers")
@RolesAllowed({"EMPLOYER", "CANDIDATE", "API_CLIENT"})
@Transactional
@Tag(name = "Offers")
public class ApplicationOfferResource {
    @Inject
    OfferService offers;

    /** The offers. */
    @GET
    @RequiresScope(Scope.APPLICATIONS_READ)
    @Operation(operationId = "listOffers", summary = "An application's offers, the newest first")
    @Extension(name = "x-access", value = "the employer's members and API clients, and the application's candidate")
    public OfferView.OfferPage listOffers(
            @PathParam("applicationId") UUID applicationId, @Valid @BeanParam Paging paging) {
        return offers.of(applicationId, paging);
    }

    /** Makes an offer. */
    @POST
    @Idempotent
    @RolesAllowed({"EMPLOYER", "API_CLIENT"})
    @RequiresScope(Scope.APPLICATIONS_WRITE)
    @Operation(
            operationId = "makeOffer",
            summary = "Offer somebody the position",
            description = "The application's state becomes OFFER. An offer that the candidate countered is superseded;"
                    + " while one is open there is no second. The same opening may be offered to several: the first who"
                    + " accepts has it.")
    @Extension(name = "x-access", value = "the employer's OWNER, RECRUITER and API clients")
    @APIResponse(
            responseCode = "201",
            description = "Made",
            content = @Content(schema = @Schema(implementation = OfferView.class)))
    @APIResponse(
            responseCode = "409",
            description = "The application's state does not allow it, an offer is open, or all openings are taken")
    public RestResponse<OfferView> makeOffer(
            @PathParam("applicationId") UUID applicationId, @NotNull(message = "is needed") @Valid OfferForm body) {
        var made = offers.make(applicationId, body);
        return Answers.created(made, "/v1/offers/" + made.body().id());
    }
}
