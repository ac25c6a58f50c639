package dev.meridian.hiring.engagement;

import dev.meridian.platform.caller.RequiresScope;
import dev.meridian.platform.caller.Scope;
import dev.meridian.platform.http.Answers;
import dev.meridian.platform.idempotency.Idempotent;
import dev.meridian.platform.paging.ListSort;
import dev.meridian.platform.paging.Paging;
import dev.meridian.shared.HireStructure;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Engagements. */
@Produces(MediaType.APPLICATION_JSON)
@Path("/v1/engagements")
@RolesAllowed({"EMPLOYER", "CANDIDATE", "API_CLIENT"})
@Transactional
@Tag(name = "Engagements", description = "What an accepted offer becomes: a trial, its review and decision, an end")
public class EngagementResource {
    private static final String BOTH = "the employer's members and API clients, and the application's candidate";
    private static final String BOTH_WRITE =
            "the employer's OWNER, RECRUITER and API clients, and the application's candidate";
    private static final String RECRUITERS = "the employer's OWNER, RECRUITER and API clients";

    @Inject
    EngagementService engagements;

    @Inject
    EngagementLists lists;

    @Inject
    ReviewService reviews;

    /** An employer's engagements. */
    @GET
    @RolesAllowed({"EMPLOYER", "API_CLIENT"})
    @RequiresScope(Scope.APPLICATIONS_READ)
    @Operation(
            operationId = "listEngagements",
            summary = "An employer's engagements",
            description = "With postingId or hireStructure: a team.")
    @Extension(name = "x-access", value = "the employer's members and API clients")
    @APIResponse(
            responseCode = "200",
            description = "A page",
            content = @Content(schema = @Schema(implementation = EngagementPage.class)))
    @APIResponse(responseCode = "404", description = "No employer that you work for")
    public EngagementPage listEngagements(
            @QueryParam("employerId") @NotNull(message = "is needed") UUID employerId,
            @QueryParam("state") @Nullable EngagementState state,
            @QueryParam("postingId") @Nullable UUID postingId,
            @QueryParam("hireStructure") @Nullable HireStructure hireStructure,
            @QueryParam("updatedAfter") @Nullable Instant updatedAfter,
            @QueryParam("sort")
                    @DefaultValue("-createdAt")
                    @Parameter(
                            description = "A minus in front means the latest first",
                            schema = @Schema(enumeration = {"createdAt", "-createdAt", "updatedAt", "-updatedAt"}))
                    String sort,
            @Valid @BeanParam Paging paging) {
        return lists.ofEmployer(
                employerId,
                new EngagementLists.EngagementFilter(state, postingId, hireStructure, updatedAfter, ListSort.of(sort)),
                paging);
    }

    /** An engagement. */
    @GET
    @Path("/{engagementId}")
    @RequiresScope(Scope.APPLICATIONS_READ)
    @Operation(
            operationId = "getEngagement",
            summary = "One engagement",
            description = "With what its trial guarantees and owes, and whether the decision on it is overdue.")
    @Extension(name = "x-access", value = BOTH)
    public RestResponse<EngagementView> getEngagement(
            @PathParam("engagementId") UUID engagementId, @HeaderParam("If-None-Match") @Nullable String ifNoneMatch) {
        return Answers.found(engagements.get(engagementId), ifNoneMatch);
    }

    /** Converts a trial. */
    @POST
    @Path("/{engagementId}/convert")
    @Idempotent
    @RolesAllowed({"EMPLOYER", "API_CLIENT"})
    @RequiresScope(Scope.APPLICATIONS_WRITE)
    @Operation(
            operationId = "convertEngagement",
            summary = "Keep somebody after a trial",
            description =
                    "Needs the employer's review of the trial and, for every structure but INDIVIDUAL, a liaison.")
    @Extension(name = "x-access", value = RECRUITERS)
    public RestResponse<EngagementView> convertEngagement(
            @PathParam("engagementId") UUID engagementId, @HeaderParam("If-Match") @Nullable String ifMatch) {
        return Answers.ok(engagements.convert(engagementId, ifMatch));
    }

    /** Extends a trial. */
    @POST
    @Path("/{engagementId}/extend")
    @Idempotent
    @RolesAllowed({"EMPLOYER", "API_CLIENT"})
    @RequiresScope(Scope.APPLICATIONS_WRITE)
    @Operation(
            operationId = "extendEngagement",
            summary = "Take more weeks for a trial",
            description = "At the trial's pay; twice at most, and 26 weeks in all.")
    @Extension(name = "x-access", value = RECRUITERS)
    public RestResponse<EngagementView> extendEngagement(
            @PathParam("engagementId") UUID engagementId,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull(message = "is needed") @Valid EngagementForms.Extension body) {
        return Answers.ok(engagements.extend(engagementId, body, ifMatch));
    }

    /** Ends an engagement. */
    @POST
    @Path("/{engagementId}/end")
    @Idempotent
    @RequiresScope(Scope.APPLICATIONS_WRITE)
    @Operation(
            operationId = "endEngagement",
            summary = "End an engagement",
            description = "By either side. Its opening is free again at once. A trial that the employer ends is paid to"
                    + " its end.")
    @Extension(name = "x-access", value = BOTH_WRITE)
    public RestResponse<EngagementView> endEngagement(
            @PathParam("engagementId") UUID engagementId,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull(message = "is needed") @Valid EndForm body) {
        return Answers.ok(engagements.end(engagementId, body, ifMatch));
    }

    /** Names the liaison. */
    @PUT
    @Path("/{engagementId}/liaison")
    @RolesAllowed({"EMPLOYER", "API_CLIENT"})
    @RequiresScope(Scope.APPLICATIONS_WRITE)
    @Operation(
            operationId = "putEngagementLiaison",
            summary = "Say who looks after somebody",
            description = "A member of the employer's; the candidate sees the name. If-Match is the engagement's ETag.")
    @Extension(name = "x-access", value = RECRUITERS)
    public RestResponse<EngagementView> putEngagementLiaison(
            @PathParam("engagementId") UUID engagementId,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull(message = "is needed") @Valid EngagementForms.Liaison body) {
        return Answers.ok(engagements.nameLiaison(engagementId, body, ifMatch));
    }

    /** The reviews. */
    @GET
    @Path("/{engagementId}/reviews")
    @RequiresScope(Scope.APPLICATIONS_READ)
    @Operation(
            operationId = "listEngagementReviews",
            summary = "What the two sides think of each other",
            description = "The other side's review of an occasion is hidden until both are in, or 14 days after the"
                    + " trial's or the engagement's end.")
    @Extension(name = "x-access", value = BOTH)
    public ReviewView.ReviewList listEngagementReviews(@PathParam("engagementId") UUID engagementId) {
        return new ReviewView.ReviewList(reviews.of(engagementId));
    }

    /** Writes a review. */
    @POST
    @Path("/{engagementId}/reviews")
    @Idempotent
    @RequiresScope(Scope.APPLICATIONS_WRITE)
    @Operation(
            operationId = "reviewEngagement",
            summary = "Review the other side",
            description = "Once a side and occasion, never changed. Of a trial: from its first day until 14 days after"
                    + " its end, and by the employer for as long as it has not decided. Of an engagement: until 14 days"
                    + " after its end.")
    @Extension(name = "x-access", value = BOTH_WRITE)
    @APIResponse(
            responseCode = "201",
            description = "Written",
            content = @Content(schema = @Schema(implementation = ReviewView.class)))
    public RestResponse<ReviewView> reviewEngagement(
            @PathParam("engagementId") UUID engagementId, @NotNull(message = "is needed") @Valid ReviewForm body) {
        return Answers.created(reviews.write(engagementId, body), "/v1/engagements/" + engagementId + "/reviews");
    }
}
