package dev.meridian.matching;

import dev.meridian.event.DomainEvent;
import dev.meridian.event.EventLog;
import dev.meridian.platform.caller.Caller;
import dev.meridian.platform.idempotency.Idempotent;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** The index of the replica that answers. */
@Produces(MediaType.APPLICATION_JSON)
@Path("/v1/admin/match-index")
@RolesAllowed("ADMIN")
@Transactional
@Tag(name = "Administration")
public class MatchIndexResource {
    @Inject
    IndexTasks tasks;

    @Inject
    EventLog events;

    @Inject
    Caller caller;

    /** How it is. */
    @GET
    @Operation(
            operationId = "getMatchIndex",
            summary = "How the index of this replica is, and what its last comparison found")
    @Extension(name = "x-access", value = "administrators")
    public IndexView getMatchIndex() {
        return tasks.view();
    }

    /** Compares it. */
    @POST
    @Path("/checks")
    @Idempotent
    @Operation(
            operationId = "checkMatchIndex",
            summary = "Compare this replica's index with what is stored",
            description = "Begun when this answers; lastReport of getMatchIndex says what came of it.")
    @Extension(name = "x-access", value = "administrators")
    @APIResponse(
            responseCode = "202",
            description = "Begun",
            content = @Content(schema = @Schema(implementation = IndexView.class)))
    public RestResponse<IndexView> checkMatchIndex() {
        return begun(IndexView.Task.CHECK);
    }

    /** Builds it anew. */
    @POST
    @Path("/rebuilds")
    @Idempotent
    @Operation(
            operationId = "rebuildMatchIndex",
            summary = "Build this replica's index anew beside the one that serves, which it then replaces",
            description =
                    "Begun when this answers; the new index is compared with what is stored as by checkMatchIndex.")
    @Extension(name = "x-access", value = "administrators")
    @APIResponse(
            responseCode = "202",
            description = "Begun",
            content = @Content(schema = @Schema(implementation = IndexView.class)))
    public RestResponse<IndexView> rebuildMatchIndex() {
        return begun(IndexView.Task.REBUILD);
    }

    private RestResponse<IndexView> begun(IndexView.Task task) {
        IndexView begun = tasks.begin(task);
        String type = task == IndexView.Task.REBUILD ? "match-index.rebuild-begun" : "match-index.check-begun";
        events.append(DomainEvent.of(type, caller.accountId(), 0));
        return RestResponse.status(RestResponse.Status.ACCEPTED, begun);
    }
}
