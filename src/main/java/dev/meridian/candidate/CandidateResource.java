package dev.meridian.candidate;

import com.fasterxml.jackson.databind.JsonNode;
import dev.meridian.platform.http.Answers;
import dev.meridian.platform.idempotency.Idempotent;
import dev.meridian.platform.json.MergePatch;
import dev.meridian.platform.written.TellsWritten;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Candidates' own profiles. */
@Produces(MediaType.APPLICATION_JSON)
@Path("/v1/candidates")
@RolesAllowed("CANDIDATE")
@Transactional
@Tag(name = "Candidates", description = "A candidate's own profile")
public class CandidateResource {
    @Inject
    CandidateService candidates;

    /** Makes the profile. */
    @POST
    @Idempotent
    @TellsWritten
    @Operation(operationId = "createCandidate", summary = "Make your profile")
    @Extension(name = "x-access", value = "accounts of kind CANDIDATE")
    @APIResponse(
            responseCode = "201",
            description = "Made",
            content = @Content(schema = @Schema(implementation = CandidateView.class)))
    public RestResponse<CandidateView> createCandidate(@NotNull(message = "is needed") @Valid CandidateForm body) {
        return Answers.created(candidates.create(body), "/v1/candidates/me");
    }

    /** The profile. */
    @GET
    @Path("/me")
    @Operation(operationId = "getMyCandidate", summary = "Your profile")
    @Extension(name = "x-access", value = "the candidate")
    public RestResponse<CandidateView> getMyCandidate(@HeaderParam("If-None-Match") @Nullable String ifNoneMatch) {
        return Answers.found(candidates.mine(), ifNoneMatch);
    }

    /** Changes the profile. */
    @PATCH
    @Path("/me")
    @Consumes({MergePatch.MEDIA_TYPE, MediaType.APPLICATION_JSON})
    @TellsWritten
    @Operation(operationId = "changeMyCandidate", summary = "Change your profile")
    @RequestBody(content = @Content(schema = @Schema(implementation = CandidateForm.class)))
    @Extension(name = "x-access", value = "the candidate")
    public RestResponse<CandidateView> changeMyCandidate(
            @HeaderParam("If-Match") @Nullable String ifMatch, @NotNull(message = "is needed") JsonNode body) {
        return Answers.ok(candidates.change(body, ifMatch));
    }

    /** Deletes the profile. */
    @DELETE
    @Path("/me")
    @TellsWritten
    @Operation(
            operationId = "deleteMyCandidate",
            summary = "Delete your profile; the account stays",
            description = "It leaves rankings, explanations and shortlists at once. Nothing of it is kept but its id,"
                    + " where the audit names it.")
    @Extension(name = "x-access", value = "the candidate")
    @APIResponse(responseCode = "204", description = "Deleted")
    public RestResponse<Void> deleteMyCandidate(@HeaderParam("If-Match") @Nullable String ifMatch) {
        candidates.delete(ifMatch);
        return Answers.done();
    }

    /** Replaces the skills. */
    @PUT
    @Path("/me/skills")
    @TellsWritten
    @Operation(operationId = "replaceMySkills", summary = "Put other skills in place of yours")
    @Extension(name = "x-access", value = "the candidate")
    public RestResponse<CandidateView> replaceMySkills(
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull(message = "is needed") @Valid CandidateSkills body) {
        return Answers.ok(candidates.replaceSkills(body, ifMatch));
    }
}
