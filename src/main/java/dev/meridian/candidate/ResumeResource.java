package dev.meridian.candidate;

import com.fasterxml.jackson.databind.JsonNode;
import dev.meridian.platform.http.Answers;
import dev.meridian.platform.written.TellsWritten;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Candidates' own profiles as JSON Resume. */
@Produces(MediaType.APPLICATION_JSON)
@Path("/v1/candidates/me/resume")
@RolesAllowed("CANDIDATE")
@Transactional
@Tag(name = "Candidates", description = "A candidate's own profile")
public class ResumeResource {
    @Inject
    ResumeService resumes;

    /** The profile as a resume. */
    @GET
    @Operation(
            operationId = "getMyResume",
            summary = "Your profile as JSON Resume 1.0",
            description =
                    "Put back as it is, it changes nothing. minimumRate and blockedEmployers are left out, since resumes are"
                            + " handed on.")
    @Extension(name = "x-access", value = "the candidate")
    public RestResponse<Resume> getMyResume(@HeaderParam("If-None-Match") @Nullable String ifNoneMatch) {
        return Answers.found(resumes.mine(), ifNoneMatch);
    }

    /** Takes a resume over. */
    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @TellsWritten
    @Operation(
            operationId = "putMyResume",
            summary = "Take a JSON Resume 1.0 document over into your profile",
            description =
                    "Replaces name (where it is given), headline, country, links, skills and languages: what the resume does not"
                            + " have, the profile no longer has. All else stays as it is, unless meta has x-meridian. Of a skill"
                            + " without x-meridian years and lastUsed stay. Unlike elsewhere, unknown fields are allowed outside"
                            + " x-meridian; whatever could not be taken is named in notTaken.")
    @RequestBody(content = @Content(schema = @Schema(implementation = Resume.class)))
    @Extension(name = "x-access", value = "the candidate")
    public RestResponse<ResumeTaken> putMyResume(
            @HeaderParam("If-Match") @Nullable String ifMatch, @NotNull(message = "is needed") JsonNode body) {
        return Answers.ok(resumes.put(body, ifMatch));
    }
}
