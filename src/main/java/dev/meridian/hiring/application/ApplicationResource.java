package dev.meridian.hiring.application;

import dev.meridian.hiring.application.ApplicationForms.AdvanceForm;
import dev.meridian.hiring.application.ApplicationForms.ApplicationForm;
import dev.meridian.hiring.application.ApplicationForms.ReinstatementForm;
import dev.meridian.hiring.application.ApplicationForms.RejectionForm;
import dev.meridian.hiring.application.ApplicationForms.WithdrawalForm;
import dev.meridian.hiring.application.ApplicationViews.CardPage;
import dev.meridian.hiring.application.ApplicationViews.EventList;
import dev.meridian.hiring.application.ApplicationViews.ForCandidate;
import dev.meridian.hiring.application.ApplicationViews.ForEmployer;
import dev.meridian.platform.caller.RequiresScope;
import dev.meridian.platform.caller.Scope;
import dev.meridian.platform.http.Answers;
import dev.meridian.platform.idempotency.Idempotent;
import dev.meridian.platform.paging.ListSort;
import dev.meridian.platform.paging.Paging;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Applications: the employer's view, the steps of both sides, and the story. */
@Produces(MediaType.APPLICATION_JSON)
@Path("/v1/applications")
@RolesAllowed({"EMPLOYER", "API_CLIENT"})
@Transactional
@Tag(name = "Applications", description = "From an application or invitation to a hire")
public class ApplicationResource {
    static final String SORTS = "A minus in front means the latest first";

    private static final String MEMBERS = "the employer's members and API clients";
    private static final String RECRUITERS = "the employer's OWNER, RECRUITER and API clients";
    private static final String CANDIDATE = "the application's candidate";

    @Inject
    ApplicationService applications;

    @Inject
    ApplicationLists lists;

    @Inject
    ApplicationHistory history;

    /** An employer's applications. */
    @GET
    @RequiresScope(Scope.APPLICATIONS_READ)
    @Operation(operationId = "listApplications", summary = "An employer's applications and invitations")
    @Extension(name = "x-access", value = MEMBERS)
    public CardPage listApplications(
            @QueryParam("employerId") @NotNull(message = "is needed") UUID employerId,
            @QueryParam("postingId") @Nullable UUID postingId,
            @QueryParam("state") @Nullable ApplicationState state,
            @QueryParam("stage")
                    @Pattern(regexp = "[A-Z][A-Z0-9_]{0,39}", message = "must be the code of a stage")
                    @Parameter(description = "The code of one of the employer's stages")
                    @Nullable
                    String stage,
            @QueryParam("updatedAfter") @Nullable Instant updatedAfter,
            @QueryParam("sort")
                    @DefaultValue("-createdAt")
                    @Parameter(
                            description = SORTS,
                            schema = @Schema(enumeration = {"createdAt", "-createdAt", "updatedAt", "-updatedAt"}))
                    String sort,
            @Valid @BeanParam Paging paging) {
        return lists.of(
                new ApplicationLists.Selection(employerId, postingId, state, stage, updatedAfter, ListSort.of(sort)),
                paging);
    }

    /** An application. */
    @GET
    @Path("/{applicationId}")
    @RequiresScope(Scope.APPLICATIONS_READ)
    @Operation(
            operationId = "getApplication",
            summary = "One application as the employer sees it",
            description = "Candidates read theirs at /v1/candidates/me/applications/{applicationId}.")
    @Extension(name = "x-access", value = MEMBERS)
    public RestResponse<ForEmployer> getApplication(
            @PathParam("applicationId") UUID applicationId,
            @HeaderParam("If-None-Match") @Nullable String ifNoneMatch) {
        return Answers.found(applications.get(applicationId), ifNoneMatch);
    }

    /** The story. */
    @GET
    @Path("/{applicationId}/events")
    @RolesAllowed({"EMPLOYER", "CANDIDATE", "API_CLIENT"})
    @RequiresScope(Scope.APPLICATIONS_READ)
    @Operation(
            operationId = "listApplicationEvents",
            summary = "What happened to an application, the oldest first",
            description = "Candidates see what changes their status and what either side did besides, and no stage.")
    @Extension(name = "x-access", value = "the employer's members and API clients, and the application's candidate")
    public EventList listApplicationEvents(@PathParam("applicationId") UUID applicationId) {
        return history.of(applicationId);
    }

    /** Moves it on. */
    @POST
    @Path("/{applicationId}/advance")
    @Idempotent
    @RequiresScope(Scope.APPLICATIONS_WRITE)
    @Operation(
            operationId = "advanceApplication",
            summary = "Move an application to another of your stages",
            description = "Forward or back; to OFFER and HIRED lead offers alone.")
    @Extension(name = "x-access", value = RECRUITERS)
    public RestResponse<ForEmployer> advanceApplication(
            @PathParam("applicationId") UUID applicationId,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull(message = "is needed") @Valid AdvanceForm body) {
        return Answers.ok(applications.advance(applicationId, body.toStage(), ifMatch));
    }

    /** Says no. */
    @POST
    @Path("/{applicationId}/reject")
    @Idempotent
    @RequiresScope(Scope.APPLICATIONS_WRITE)
    @Operation(
            operationId = "rejectApplication",
            summary = "Say no, and why",
            description = "The candidate sees the reason and the words. Takes an invitation back, too.")
    @Extension(name = "x-access", value = RECRUITERS)
    public RestResponse<ForEmployer> rejectApplication(
            @PathParam("applicationId") UUID applicationId,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull(message = "is needed") @Valid RejectionForm body) {
        return Answers.ok(applications.reject(applicationId, body.toReason(), ifMatch));
    }

    /** Says yes after all. */
    @POST
    @Path("/{applicationId}/reinstate")
    @Idempotent
    @RequiresScope(Scope.APPLICATIONS_WRITE)
    @Operation(operationId = "reinstateApplication", summary = "Take a rejection back: the application is where it was")
    @Extension(name = "x-access", value = RECRUITERS)
    public RestResponse<ForEmployer> reinstateApplication(
            @PathParam("applicationId") UUID applicationId,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @Nullable ReinstatementForm body) {
        return Answers.ok(
                applications.reinstate(applicationId, new Reason(null, body == null ? null : body.words()), ifMatch));
    }

    /** Takes it back. */
    @POST
    @Path("/{applicationId}/withdraw")
    @RolesAllowed("CANDIDATE")
    @Idempotent
    @Operation(operationId = "withdrawApplication", summary = "Take your application back")
    @Extension(name = "x-access", value = CANDIDATE)
    public RestResponse<ForCandidate> withdrawApplication(
            @PathParam("applicationId") UUID applicationId,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @Nullable WithdrawalForm body) {
        return Answers.ok(applications.withdraw(applicationId, reason(body), ifMatch));
    }

    /** Takes an invitation up. */
    @POST
    @Path("/{applicationId}/accept-invitation")
    @RolesAllowed("CANDIDATE")
    @Idempotent
    @Operation(
            operationId = "acceptInvitation",
            summary = "Take an invitation up: it becomes an application",
            description = "From now on the employer sees your name and profile, whatever your visibility.")
    @Extension(name = "x-access", value = CANDIDATE)
    public RestResponse<ForCandidate> acceptInvitation(
            @PathParam("applicationId") UUID applicationId,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull(message = "is needed") @Valid ApplicationForm body) {
        return Answers.ok(applications.acceptInvitation(applicationId, body, ifMatch));
    }

    /** Turns an invitation down. */
    @POST
    @Path("/{applicationId}/decline-invitation")
    @RolesAllowed("CANDIDATE")
    @Idempotent
    @Operation(
            operationId = "declineInvitation",
            summary = "Turn an invitation down",
            description = "Who is anonymous stays so.")
    @Extension(name = "x-access", value = CANDIDATE)
    public RestResponse<ForCandidate> declineInvitation(
            @PathParam("applicationId") UUID applicationId,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @Nullable WithdrawalForm body) {
        return Answers.ok(applications.declineInvitation(applicationId, reason(body), ifMatch));
    }

    private static Reason reason(@Nullable WithdrawalForm body) {
        return body == null ? Reason.NONE : body.toReason();
    }
}
