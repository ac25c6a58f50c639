package dev.meridian.hiring.interview;

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

/** The interviews of one application. */
@Produces(MediaType.APPLICATION_JSON)
@Path("/v1/applications/{applicationId}/interviews")
@RolesAllowed({"EMPLOYER", "CANDIDATE", "API_CLIENT"})
@Transactional
@Tag(name = "Interviews", description = "Times that suit both sides, proposed and taken")
public class ApplicationInterviewResource {
    @Inject
    InterviewService interviews;

    /** Proposes an interview. */
    @POST
    @RolesAllowed({"EMPLOYER", "API_CLIENT"})
    @Idempotent
    @RequiresScope(Scope.APPLICATIONS_WRITE)
    @Operation(
            operationId = "proposeInterview",
            summary = "Propose an interview: the service finds times in both sides' working hours",
            description = "Times lie in the interviewers' hours and in those that the candidate's profile states: the"
                    + " preferred first, then the acceptable; on different days where there are such, early and late by turns;"
                    + " never on a public holiday of either country, nor where the candidate has accepted another interview."
                    + " Fewer than count where there are no more.")
    @Extension(name = "x-access", value = "the employer's OWNER, RECRUITER and API clients")
    @APIResponse(
            responseCode = "201",
            description = "Proposed",
            content = @Content(schema = @Schema(implementation = InterviewView.class)))
    @APIResponse(
            responseCode = "409",
            description = "No hours in common, with the nearest; or the application's state has no interviews to come")
    public RestResponse<InterviewView> proposeInterview(
            @PathParam("applicationId") UUID applicationId, @NotNull(message = "is needed") @Valid InterviewForm body) {
        var proposed = interviews.propose(applicationId, body);
        return Answers.created(proposed, "/v1/interviews/" + proposed.body().id());
    }

    /** The interviews. */
    @GET
    @RequiresScope(Scope.APPLICATIONS_READ)
    @Operation(operationId = "listInterviews", summary = "The application's interviews, the oldest first")
    @Extension(name = "x-access", value = "the employer's members and API clients, and the application's candidate")
    public InterviewPage listInterviews(
            @PathParam("applicationId") UUID applicationId, @Valid @BeanParam Paging paging) {
        return interviews.of(applicationId, paging);
    }
}
