package dev.meridian.employer;

import com.fasterxml.jackson.databind.JsonNode;
import dev.meridian.platform.caller.RequiresScope;
import dev.meridian.platform.caller.Scope;
import dev.meridian.platform.http.Answers;
import dev.meridian.platform.idempotency.Idempotent;
import dev.meridian.platform.json.MergePatch;
import dev.meridian.platform.written.TellsWritten;
import jakarta.annotation.security.PermitAll;
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
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Employers. */
@Produces(MediaType.APPLICATION_JSON)
@Path("/v1/employers")
@RolesAllowed({"EMPLOYER", "API_CLIENT"})
@Transactional
@Tag(name = "Employers", description = "Organisations that hire")
public class EmployerResource {
    @Inject
    EmployerService employers;

    /** Makes an employer. */
    @POST
    @RolesAllowed("EMPLOYER")
    @Idempotent
    @Operation(operationId = "createEmployer", summary = "Make an employer; you are its first owner")
    @Extension(name = "x-access", value = "accounts of kind EMPLOYER")
    @APIResponse(
            responseCode = "201",
            description = "Made",
            content = @Content(schema = @Schema(implementation = EmployerView.class)))
    public RestResponse<EmployerView> createEmployer(@NotNull(message = "is needed") @Valid EmployerForm body) {
        var created = employers.create(body);
        return Answers.created(created, "/v1/employers/" + created.body().id());
    }

    /** An employer. */
    @GET
    @Path("/{employerId}")
    @RequiresScope(Scope.EMPLOYER_READ)
    @Operation(operationId = "getEmployer", summary = "An employer as its members see it")
    @Extension(name = "x-access", value = "the employer's members and API clients")
    public RestResponse<EmployerView> getEmployer(
            @PathParam("employerId") UUID employerId, @HeaderParam("If-None-Match") @Nullable String ifNoneMatch) {
        return Answers.found(employers.get(employerId), ifNoneMatch);
    }

    /** An employer for everyone. */
    @GET
    @Path("/{employerId}/profile")
    @PermitAll
    @Operation(operationId = "getEmployerProfile", summary = "An employer as everyone sees it")
    @Extension(name = "x-access", value = "anyone")
    public RestResponse<EmployerProfile> getEmployerProfile(
            @PathParam("employerId") UUID employerId, @HeaderParam("If-None-Match") @Nullable String ifNoneMatch) {
        return Answers.found(employers.profile(employerId), ifNoneMatch);
    }

    /** Changes an employer. */
    @PATCH
    @Path("/{employerId}")
    @Consumes({MergePatch.MEDIA_TYPE, MediaType.APPLICATION_JSON})
    @RolesAllowed("EMPLOYER")
    @Operation(operationId = "changeEmployer", summary = "Change an employer")
    @RequestBody(content = @Content(schema = @Schema(implementation = EmployerForm.class)))
    @Extension(name = "x-access", value = "the employer's OWNER")
    public RestResponse<EmployerView> changeEmployer(
            @PathParam("employerId") UUID employerId,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull(message = "is needed") JsonNode body) {
        return Answers.ok(employers.change(employerId, body, ifMatch));
    }

    /** Deletes an employer. */
    @DELETE
    @Path("/{employerId}")
    @TellsWritten
    @RolesAllowed("EMPLOYER")
    @Operation(operationId = "deleteEmployer", summary = "Delete an employer; its postings are closed")
    @Extension(name = "x-access", value = "the employer's OWNER")
    @APIResponse(responseCode = "204", description = "Deleted")
    public RestResponse<Void> deleteEmployer(
            @PathParam("employerId") UUID employerId, @HeaderParam("If-Match") @Nullable String ifMatch) {
        employers.delete(employerId, ifMatch);
        return Answers.done();
    }
}
