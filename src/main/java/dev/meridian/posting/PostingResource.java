package dev.meridian.posting;

import com.fasterxml.jackson.databind.JsonNode;
import dev.meridian.platform.caller.RequiresScope;
import dev.meridian.platform.caller.Scope;
import dev.meridian.platform.http.Answers;
import dev.meridian.platform.idempotency.Idempotent;
import dev.meridian.platform.json.MergePatch;
import dev.meridian.platform.paging.Paging;
import dev.meridian.platform.written.TellsWritten;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
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

/** Job postings. */
@Produces(MediaType.APPLICATION_JSON)
@Path("/v1/job-postings")
@RolesAllowed({"EMPLOYER", "API_CLIENT"})
@Transactional
@Tag(name = "Job postings", description = "Roles, from draft to close")
public class PostingResource {
    private static final String RECRUITERS = "the employer's OWNER, RECRUITER and API clients";

    @Inject
    PostingService postings;

    @Inject
    PostingSearch search;

    @Inject
    JobPostingDocuments documents;

    /** Published postings. */
    @GET
    @PermitAll
    @Operation(
            operationId = "listJobPostings",
            summary = "Published postings: search them, or read them the latest first",
            description = "Every parameter narrows the result; all that are given must hold. Without any, all published"
                    + " postings, the latest first. Pages neither repeat nor skip when postings are published meanwhile."
                    + " Such as ?q=backend engineer&country=PT&minPay=60000.00&currency=EUR&unit=YEAR, or"
                    + " ?skill=Java&overlapZone=Europe/Lisbon&overlapStart=09:00&overlapEnd=17:00&facets=true")
    @Extension(name = "x-access", value = "anyone")
    public SearchPage listJobPostings(@Valid @BeanParam SearchQuery query, @Valid @BeanParam Paging paging) {
        return search.find(query, paging);
    }

    /** Makes a posting. */
    @POST
    @Idempotent
    @TellsWritten
    @RequiresScope(Scope.POSTINGS_WRITE)
    @Operation(
            operationId = "createJobPosting",
            summary = "Write a posting",
            description = "A draft needs a title only. With desiredState PUBLISHED it is published at once.")
    @Extension(name = "x-access", value = RECRUITERS)
    @APIResponse(
            responseCode = "201",
            description = "Made",
            content = @Content(schema = @Schema(implementation = PostingView.class)))
    @APIResponse(responseCode = "403", description = "Your role at the employer does not allow it")
    public RestResponse<PostingView> createJobPosting(@NotNull(message = "is needed") @Valid PostingForm body) {
        var created = postings.create(body);
        return Answers.created(created, "/v1/job-postings/" + created.body().id());
    }

    /** A posting. */
    @GET
    @Path("/{postingId}")
    @PermitAll
    @RequiresScope(Scope.POSTINGS_READ)
    @Operation(
            operationId = "getJobPosting",
            summary = "One posting",
            description =
                    "As JSON in every state for its employer's members; for everyone while it is published. As application/ld+json"
                            + " (schema.org JobPosting, for pages and search engines) only while it is published, and the same for"
                            + " everyone: else 404. A page can put that document into a script element as it stands. Where"
                            + " applicantLocation is UNRESTRICTED it lists every country: search engines refuse a remote job"
                            + " that lists none.")
    @Extension(name = "x-access", value = "anyone while PUBLISHED, else the employer's members and API clients")
    @APIResponse(
            responseCode = "200",
            description = "The posting",
            content = {
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = PostingView.class)),
                @Content(
                        mediaType = JobPostingDocuments.MEDIA_TYPE,
                        schema = @Schema(implementation = JobPostingJsonLd.class))
            })
    public RestResponse<PostingView> getJobPosting(
            @PathParam("postingId") UUID postingId, @HeaderParam("If-None-Match") @Nullable String ifNoneMatch) {
        return Answers.varying(Answers.found(postings.get(postingId), ifNoneMatch), HttpHeaders.ACCEPT);
    }

    /** A posting as schema.org has it: the other representation of the same address, documented with the first. */
    @GET
    @Path("/{postingId}")
    @Produces(JobPostingDocuments.MEDIA_TYPE + ";qs=0.5")
    @PermitAll
    @Operation(hidden = true)
    public RestResponse<String> getJobPostingDocument(
            @PathParam("postingId") UUID postingId, @HeaderParam("If-None-Match") @Nullable String ifNoneMatch) {
        return Answers.varying(Answers.found(documents.get(postingId), ifNoneMatch), HttpHeaders.ACCEPT);
    }

    /** Changes a posting. */
    @PATCH
    @Path("/{postingId}")
    @Consumes({MergePatch.MEDIA_TYPE, MediaType.APPLICATION_JSON})
    @TellsWritten
    @RequiresScope(Scope.POSTINGS_WRITE)
    @Operation(
            operationId = "changeJobPosting",
            summary = "Change a posting",
            description = "What is published must stay fit to be published.")
    @RequestBody(content = @Content(schema = @Schema(implementation = PostingForm.class)))
    @Extension(name = "x-access", value = RECRUITERS)
    public RestResponse<PostingView> changeJobPosting(
            @PathParam("postingId") UUID postingId,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull(message = "is needed") JsonNode body) {
        return Answers.ok(postings.change(postingId, body, ifMatch));
    }

    /** Deletes a draft. */
    @DELETE
    @Path("/{postingId}")
    @TellsWritten
    @RequiresScope(Scope.POSTINGS_WRITE)
    @Operation(operationId = "deleteJobPosting", summary = "Delete a draft that was never published")
    @Extension(name = "x-access", value = RECRUITERS)
    @APIResponse(responseCode = "204", description = "Deleted")
    @APIResponse(responseCode = "409", description = "It is no draft; close it instead")
    public RestResponse<Void> deleteJobPosting(
            @PathParam("postingId") UUID postingId, @HeaderParam("If-Match") @Nullable String ifMatch) {
        postings.delete(postingId, ifMatch);
        return Answers.done();
    }

    /** Publishes a draft. */
    @POST
    @Path("/{postingId}/publish")
    @Idempotent
    @TellsWritten
    @RequiresScope(Scope.POSTINGS_WRITE)
    @Operation(operationId = "publishJobPosting", summary = "Show a draft to everyone")
    @Extension(name = "x-access", value = RECRUITERS)
    public RestResponse<PostingView> publishJobPosting(
            @PathParam("postingId") UUID postingId, @HeaderParam("If-Match") @Nullable String ifMatch) {
        return Answers.ok(postings.take(postingId, PostingAction.PUBLISH, ifMatch));
    }

    /** Pauses a posting. */
    @POST
    @Path("/{postingId}/pause")
    @Idempotent
    @TellsWritten
    @RequiresScope(Scope.POSTINGS_WRITE)
    @Operation(operationId = "pauseJobPosting", summary = "Take a posting away from the public for a while")
    @Extension(name = "x-access", value = RECRUITERS)
    public RestResponse<PostingView> pauseJobPosting(
            @PathParam("postingId") UUID postingId, @HeaderParam("If-Match") @Nullable String ifMatch) {
        return Answers.ok(postings.take(postingId, PostingAction.PAUSE, ifMatch));
    }

    /** Reopens a posting. */
    @POST
    @Path("/{postingId}/reopen")
    @Idempotent
    @TellsWritten
    @RequiresScope(Scope.POSTINGS_WRITE)
    @Operation(operationId = "reopenJobPosting", summary = "Show a paused or ended posting again")
    @Extension(name = "x-access", value = RECRUITERS)
    public RestResponse<PostingView> reopenJobPosting(
            @PathParam("postingId") UUID postingId, @HeaderParam("If-Match") @Nullable String ifMatch) {
        return Answers.ok(postings.take(postingId, PostingAction.REOPEN, ifMatch));
    }

    /** Closes a posting. */
    @POST
    @Path("/{postingId}/close")
    @Idempotent
    @TellsWritten
    @RequiresScope(Scope.POSTINGS_WRITE)
    @Operation(operationId = "closeJobPosting", summary = "End a posting")
    @Extension(name = "x-access", value = RECRUITERS)
    public RestResponse<PostingView> closeJobPosting(
            @PathParam("postingId") UUID postingId, @HeaderParam("If-Match") @Nullable String ifMatch) {
        return Answers.ok(postings.take(postingId, PostingAction.CLOSE, ifMatch));
    }
}
