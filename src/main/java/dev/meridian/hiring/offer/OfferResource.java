package dev.meridian.hiring.offer;

import dev.meridian.platform.caller.RequiresScope;
import dev.meridian.platform.caller.Scope;
import dev.meridian.platform.http.Answers;
import dev.meridian.platform.idempotency.Idempotent;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
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
import org.jspecify.annotations.Nullable;

/** Offers. */
@Produces(MediaType.APPLICATION_JSON)
@Path("/v1/offers/{offerId}")
@RolesAllowed({"EMPLOYER", "CANDIDATE", "API_CLIENT"})
@Transactional
@Tag(name = "Offers", description = "What an employer offers to somebody who applied, and the answers to it")
public class OfferResource {
    private static final String BOTH_WRITE =
            "the employer's OWNER, RECRUITER and API clients, and the application's candidate";

    @Inject
    OfferService offers;

    /** An offer. */
    @GET
    @RequiresScope(Scope.APPLICATIONS_READ)
    @Operation(operationId = "getOffer", summary = "One offer")
    @Extension(name = "x-access", value = "the employer's members and API clients, and the application's candidate")
    public RestResponse<OfferView> getOffer(
            @PathParam("offerId") UUID offerId, @HeaderParam("If-None-Match") @Nullable String ifNoneMatch) {
        return Answers.found(offers.get(offerId), ifNoneMatch);
    }

    /** Accepts an offer. */
    @POST
    @Path("/accept")
    @Idempotent
    @RequiresScope(Scope.APPLICATIONS_WRITE)
    @Operation(
            operationId = "acceptOffer",
            summary = "Agree",
            description = "The candidate to an offer that is OPEN; the employer, to one that is COUNTERED, on the terms"
                    + " that the candidate wishes. Needs If-Match: one agrees to what one has read. Takes an opening of"
                    + " the posting and begins the engagement; where all openings are taken, nothing changes, and the"
                    + " answer is a 409 of the type position-filled that says what happened.")
    @Extension(name = "x-access", value = BOTH_WRITE)
    @APIResponse(
            responseCode = "200",
            description = "Agreed",
            content = @Content(schema = @Schema(implementation = OfferView.class)))
    @APIResponse(responseCode = "409", description = "The state does not allow it, or all openings are taken")
    @APIResponse(responseCode = "428", description = "If-Match is missing")
    public RestResponse<OfferView> acceptOffer(
            @PathParam("offerId") UUID offerId, @HeaderParam("If-Match") @Nullable String ifMatch) {
        return Answers.ok(offers.accept(offerId, ifMatch));
    }

    /** Declines an offer. */
    @POST
    @Path("/decline")
    @Idempotent
    @RequiresScope(Scope.APPLICATIONS_WRITE)
    @Operation(
            operationId = "declineOffer",
            summary = "Say no",
            description = "The candidate to an offer, the employer to a counter. Another offer may follow.")
    @Extension(name = "x-access", value = BOTH_WRITE)
    public RestResponse<OfferView> declineOffer(
            @PathParam("offerId") UUID offerId,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull(message = "is needed") @Valid OfferReasons.DeclineForm body) {
        return Answers.ok(offers.decline(offerId, body, ifMatch));
    }

    /** Rescinds an offer. */
    @POST
    @Path("/rescind")
    @Idempotent
    @RolesAllowed({"EMPLOYER", "API_CLIENT"})
    @RequiresScope(Scope.APPLICATIONS_WRITE)
    @Operation(operationId = "rescindOffer", summary = "Take an offer back that was not accepted yet")
    @Extension(name = "x-access", value = "the employer's OWNER, RECRUITER and API clients")
    public RestResponse<OfferView> rescindOffer(
            @PathParam("offerId") UUID offerId,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull(message = "is needed") @Valid OfferReasons.RescindForm body) {
        return Answers.ok(offers.rescind(offerId, body, ifMatch));
    }

    /** Counters an offer. */
    @POST
    @Path("/counter")
    @Idempotent
    @RolesAllowed("CANDIDATE")
    @Operation(
            operationId = "counterOffer",
            summary = "Wish for other terms",
            description = "The employer accepts them, declines, or makes another offer, which supersedes this one.")
    @Extension(name = "x-access", value = "the application's candidate")
    public RestResponse<OfferView> counterOffer(
            @PathParam("offerId") UUID offerId,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull(message = "is needed") @Valid CounterForm body) {
        return Answers.ok(offers.counter(offerId, body, ifMatch));
    }
}
