package dev.meridian.hiring.application;

import dev.meridian.platform.caller.RequiresScope;
import dev.meridian.platform.caller.Scope;
import dev.meridian.platform.http.Answers;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
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

/** An employer's inner stages. */
@Produces(MediaType.APPLICATION_JSON)
@Path("/v1/employers/{employerId}/hiring-stages")
@RolesAllowed({"EMPLOYER", "API_CLIENT"})
@Transactional
@Tag(name = "Applications")
public class HiringStageResource {
    @Inject
    HiringStages stages;

    /** The stages. */
    @GET
    @RequiresScope(Scope.APPLICATIONS_READ)
    @Operation(
            operationId = "getHiringStages",
            summary = "The employer's inner stages, in their order",
            description = "They lie between NEW and OFFER, which every employer has. SCREENING and INTERVIEW until the"
                    + " employer chooses its own.")
    @Extension(name = "x-access", value = "the employer's members and API clients")
    public RestResponse<HiringStageList> getHiringStages(
            @PathParam("employerId") UUID employerId, @HeaderParam("If-None-Match") @Nullable String ifNoneMatch) {
        return Answers.found(stages.get(employerId), ifNoneMatch);
    }

    /** Replaces the stages. */
    @PUT
    @RequiresScope(Scope.APPLICATIONS_WRITE)
    @Operation(
            operationId = "putHiringStages",
            summary = "Replace the employer's inner stages",
            description =
                    "A stage that applications are in can have another name and another place, but not another state,"
                            + " and cannot go.")
    @Extension(name = "x-access", value = "the employer's OWNER, RECRUITER and API clients")
    @APIResponse(
            responseCode = "200",
            description = "Replaced",
            content = @Content(schema = @Schema(implementation = HiringStageList.class)))
    @APIResponse(responseCode = "409", description = "Applications are in a stage that would go")
    public RestResponse<HiringStageList> putHiringStages(
            @PathParam("employerId") UUID employerId,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull(message = "is needed") @Valid HiringStageList body) {
        return Answers.ok(stages.put(employerId, body, ifMatch));
    }
}
