package dev.meridian.matching;

import dev.meridian.matching.MatchViews.ShortlistView;
import dev.meridian.platform.caller.RequiresScope;
import dev.meridian.platform.caller.Scope;
import dev.meridian.platform.http.Answers;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** A posting's shortlist. Its entries have no content, so writing asks for no version and can be repeated. */
@Produces(MediaType.APPLICATION_JSON)
@Path("/v1/job-postings/{postingId}/shortlist")
@RolesAllowed({"EMPLOYER", "API_CLIENT"})
@Transactional
@Tag(name = "Matching")
public class ShortlistResource {
    @Inject
    Shortlist shortlist;

    /** The list. */
    @GET
    @RequiresScope(Scope.SHORTLISTS_READ)
    @Operation(operationId = "getShortlist", summary = "The candidates kept in view for this posting")
    @Extension(name = "x-access", value = "the employer's members and API clients")
    public ShortlistView getShortlist(@PathParam("postingId") UUID postingId) {
        return shortlist.of(postingId);
    }

    /** Adds a candidate. */
    @PUT
    @Path("/{candidateId}")
    @RequiresScope(Scope.SHORTLISTS_WRITE)
    @Operation(
            operationId = "addToShortlist",
            summary = "Keep a candidate in view for this posting",
            description = "By the id that matches gave. Can be repeated; asks for no If-Match.")
    @Extension(name = "x-access", value = "the employer's OWNER, RECRUITER and API clients")
    @APIResponse(responseCode = "204", description = "On the list")
    @APIResponse(responseCode = "409", description = "The list is full")
    public RestResponse<Void> addToShortlist(
            @PathParam("postingId") UUID postingId, @PathParam("candidateId") UUID candidateId) {
        shortlist.add(postingId, candidateId);
        return Answers.done();
    }

    /** Removes a candidate. */
    @DELETE
    @Path("/{candidateId}")
    @RequiresScope(Scope.SHORTLISTS_WRITE)
    @Operation(
            operationId = "removeFromShortlist",
            summary = "Take a candidate off this posting's shortlist",
            description = "Can be repeated; asks for no If-Match.")
    @Extension(name = "x-access", value = "the employer's OWNER, RECRUITER and API clients")
    @APIResponse(responseCode = "204", description = "Not on the list")
    public RestResponse<Void> removeFromShortlist(
            @PathParam("postingId") UUID postingId, @PathParam("candidateId") UUID candidateId) {
        shortlist.remove(postingId, candidateId);
        return Answers.done();
    }
}
