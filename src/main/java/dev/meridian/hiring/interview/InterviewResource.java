package dev.meridian.hiring.interview;

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
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Single interviews. */
@Produces(MediaType.APPLICATION_JSON)
@Path("/v1/interviews/{interviewId}")
@RolesAllowed({"EMPLOYER", "CANDIDATE", "API_CLIENT"})
@Transactional
@Tag(name = "Interviews")
public class InterviewResource {
    private static final String CANDIDATE = "the application's candidate";

    @Inject
    InterviewService interviews;

    /** An interview. */
    @GET
    @RequiresScope(Scope.APPLICATIONS_READ)
    @Operation(
            operationId = "getInterview",
            summary = "One interview, its times on both sides' clocks",
            description =
                    "As text/calendar (iCalendar, times in UTC) once a time was agreed, else 404; the same UID with a"
                            + " higher SEQUENCE after a change, and STATUS CANCELLED after a cancellation.")
    @Extension(name = "x-access", value = "the employer's members and API clients, and the application's candidate")
    @APIResponse(
            responseCode = "200",
            description = "The interview",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = InterviewView.class)),
                @Content(
                        mediaType = InterviewCalendar.MEDIA_TYPE,
                        schema = @Schema(type = SchemaType.STRING, format = "binary"))
            })
    public RestResponse<InterviewView> getInterview(
            @PathParam("interviewId") UUID interviewId, @HeaderParam("If-None-Match") @Nullable String ifNoneMatch) {
        return Answers.varying(Answers.found(interviews.get(interviewId), ifNoneMatch), HttpHeaders.ACCEPT);
    }

    /** An interview as calendars read it: the other representation of the same address, documented with the first. */
    @GET
    @Produces(InterviewCalendar.MEDIA_TYPE + ";qs=0.5")
    @RequiresScope(Scope.APPLICATIONS_READ)
    @Operation(hidden = true)
    public RestResponse<String> getInterviewCalendar(
            @PathParam("interviewId") UUID interviewId, @HeaderParam("If-None-Match") @Nullable String ifNoneMatch) {
        RestResponse<String> calendar = Answers.found(interviews.calendar(interviewId), ifNoneMatch);
        // Else it would be the type of the annotation, with what only chooses between representations.
        calendar.getHeaders().putSingle(HttpHeaders.CONTENT_TYPE, InterviewCalendar.MEDIA_TYPE + ";charset=UTF-8");
        return Answers.varying(calendar, HttpHeaders.ACCEPT);
    }

    /** Takes one of the times. */
    @POST
    @Path("/accept")
    @RolesAllowed("CANDIDATE")
    @Idempotent
    @Operation(
            operationId = "acceptInterview",
            summary = "Take one of the times",
            description = "409 also where it has gone by, and where you have accepted another interview at that time.")
    @Extension(name = "x-access", value = CANDIDATE)
    public RestResponse<InterviewView> acceptInterview(
            @PathParam("interviewId") UUID interviewId,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull(message = "is needed") @Valid SlotAcceptance body) {
        return Answers.ok(interviews.accept(interviewId, body, ifMatch));
    }

    /** Takes none of the times. */
    @POST
    @Path("/decline")
    @RolesAllowed("CANDIDATE")
    @Idempotent
    @Operation(operationId = "declineInterview", summary = "Take none of the times")
    @Extension(name = "x-access", value = CANDIDATE)
    public RestResponse<InterviewView> declineInterview(
            @PathParam("interviewId") UUID interviewId,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @Nullable InterviewWords body) {
        return Answers.ok(interviews.decline(interviewId, body, ifMatch));
    }

    /** Takes an interview back. */
    @POST
    @Path("/cancel")
    @Idempotent
    @RequiresScope(Scope.APPLICATIONS_WRITE)
    @Operation(
            operationId = "cancelInterview",
            summary = "Take an interview back; the candidate can, once a time was agreed",
            description = "Not once it has begun.")
    @Extension(
            name = "x-access",
            value = "the employer's OWNER, RECRUITER and API clients, and the application's candidate")
    public RestResponse<InterviewView> cancelInterview(
            @PathParam("interviewId") UUID interviewId,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @Nullable InterviewWords body) {
        return Answers.ok(interviews.cancel(interviewId, body, ifMatch));
    }
}
