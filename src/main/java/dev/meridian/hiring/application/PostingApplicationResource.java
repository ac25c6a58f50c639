package dev.meridian.hiring.application;

import dev.meridian.hiring.application.ApplicationForms.ApplicationForm;
import dev.meridian.hiring.application.ApplicationForms.InvitationForm;
import dev.meridian.hiring.application.ApplicationViews.ForCandidate;
import dev.meridian.hiring.application.ApplicationViews.ForEmployer;
import dev.meridian.platform.caller.RequiresScope;
import dev.meridian.platform.caller.Scope;
import dev.meridian.platform.http.Answers;
import dev.meridian.platform.idempotency.Idempotent;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
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

/** How an application begins. */
@Produces(MediaType.APPLICATION_JSON)
@Path("/v1/job-postings/{postingId}")
@Transactional
@Tag(name = "Applications")
public class PostingApplicationResource {
    @Inject
    ApplicationService applications;

    /** Applies. */
    @POST
    @Path("/applications")
    @RolesAllowed("CANDIDATE")
    @Idempotent
    @Operation(
            operationId = "apply",
            summary = "Apply at a published posting",
            description =
                    "With your profile as it is now: it is kept as it is, with how you match, and the employer sees"
                            + " it with your name, whatever your visibility, but never your least rate. One open application at a"
                            + " posting; after a rejection another one 30 days later, after taking one back at once.")
    @Extension(name = "x-access", value = "the candidate")
    @APIResponse(
            responseCode = "201",
            description = "Submitted",
            content = @Content(schema = @Schema(implementation = ForCandidate.class)))
    public RestResponse<ForCandidate> apply(
            @PathParam("postingId") UUID postingId, @NotNull(message = "is needed") @Valid ApplicationForm body) {
        var submitted = applications.apply(postingId, body);
        return Answers.created(
                submitted, "/v1/candidates/me/applications/" + submitted.body().id());
    }

    /** Invites. */
    @POST
    @Path("/invitations")
    @RolesAllowed({"EMPLOYER", "API_CLIENT"})
    @Idempotent
    @RequiresScope(Scope.APPLICATIONS_WRITE)
    @Operation(
            operationId = "inviteCandidate",
            summary = "Invite a candidate whom you found to apply",
            description =
                    "It is an application that waits for its candidate, for 14 days. Who is anonymous stays so until"
                            + " they accept.")
    @Extension(name = "x-access", value = "the employer's OWNER, RECRUITER and API clients")
    @APIResponse(
            responseCode = "201",
            description = "Invited",
            content = @Content(schema = @Schema(implementation = ForEmployer.class)))
    public RestResponse<ForEmployer> inviteCandidate(
            @PathParam("postingId") UUID postingId, @NotNull(message = "is needed") @Valid InvitationForm body) {
        var invited = applications.invite(postingId, body);
        return Answers.created(invited, "/v1/applications/" + invited.body().id());
    }
}
