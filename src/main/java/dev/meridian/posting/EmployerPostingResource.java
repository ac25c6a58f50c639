package dev.meridian.posting;

import dev.meridian.platform.caller.RequiresScope;
import dev.meridian.platform.caller.Scope;
import dev.meridian.platform.http.Answers;
import dev.meridian.platform.paging.ListSort;
import dev.meridian.platform.paging.Paging;
import dev.meridian.platform.validation.Text;
import dev.meridian.platform.written.TellsWritten;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
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

/** An employer's postings, also by the keys of its own system. */
@Produces(MediaType.APPLICATION_JSON)
@Path("/v1/employers/{employerId}/job-postings")
@RolesAllowed({"EMPLOYER", "API_CLIENT"})
@Transactional
@Tag(name = "Job postings")
public class EmployerPostingResource {
    @Inject
    PostingService postings;

    @Inject
    PostingLists lists;

    /** The employer's postings. */
    @GET
    @RequiresScope(Scope.POSTINGS_READ)
    @Operation(operationId = "listEmployerJobPostings", summary = "The employer's postings in all states")
    @Extension(name = "x-access", value = "the employer's members and API clients")
    public PostingPage listEmployerJobPostings(
            @PathParam("employerId") UUID employerId,
            @QueryParam("status") @Nullable PostingState status,
            @QueryParam("updatedAfter") @Nullable Instant updatedAfter,
            @QueryParam("sort")
                    @DefaultValue("-createdAt")
                    @Parameter(
                            description = "A minus in front means the latest first",
                            schema = @Schema(enumeration = {"createdAt", "-createdAt", "updatedAt", "-updatedAt"}))
                    String sort,
            @Valid @BeanParam Paging paging) {
        return lists.of(employerId, new PostingLists.Filter(status, updatedAfter, ListSort.of(sort)), paging);
    }

    /** The posting of a reference. */
    @GET
    @Path("/by-ref/{externalRef}")
    @RequiresScope(Scope.POSTINGS_READ)
    @Operation(operationId = "getJobPostingByRef", summary = "The posting that has this key in your system")
    @Extension(name = "x-access", value = "the employer's members and API clients")
    public RestResponse<PostingView> getJobPostingByRef(
            @PathParam("employerId") UUID employerId,
            @PathParam("externalRef") @Text(max = 200) String externalRef,
            @HeaderParam("If-None-Match") @Nullable String ifNoneMatch) {
        return Answers.found(postings.getByRef(employerId, externalRef), ifNoneMatch);
    }

    /** Makes or replaces the posting of a reference. */
    @PUT
    @Path("/by-ref/{externalRef}")
    @TellsWritten
    @RequiresScope(Scope.POSTINGS_WRITE)
    @Operation(
            operationId = "putJobPostingByRef",
            summary = "Make or replace the posting that has this key in your system",
            description =
                    "Replaces the posting whole and brings it into desiredState; but one that was filled stays so, unless it asks"
                            + " for more people than before. Can be repeated; asks for no If-Match.")
    @Extension(name = "x-access", value = "the employer's OWNER, RECRUITER and API clients")
    @APIResponse(
            responseCode = "200",
            description = "Replaced",
            content = @Content(schema = @Schema(implementation = PostingView.class)))
    @APIResponse(
            responseCode = "201",
            description = "Made",
            content = @Content(schema = @Schema(implementation = PostingView.class)))
    @APIResponse(responseCode = "409", description = "No step leads to the desired state")
    public RestResponse<PostingView> putJobPostingByRef(
            @PathParam("employerId") UUID employerId,
            @PathParam("externalRef") @Text(max = 200) String externalRef,
            @NotNull(message = "is needed") @Valid PostingForm body) {
        PostingService.Upsert put = postings.putByRef(employerId, externalRef, body);
        return put.created()
                ? Answers.created(
                        put.posting(),
                        "/v1/job-postings/" + put.posting().body().id())
                : Answers.ok(put.posting());
    }
}
