package dev.meridian.hiring.application;

import dev.meridian.platform.caller.RequiresScope;
import dev.meridian.platform.caller.Scope;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** A posting's funnel. */
@Produces(MediaType.APPLICATION_JSON)
@Path("/v1/job-postings/{postingId}/funnel")
@RolesAllowed({"EMPLOYER", "API_CLIENT"})
@Transactional
@Tag(name = "Applications")
public class FunnelResource {
    @Inject
    Funnel funnel;

    /** The figures. */
    @GET
    @RequiresScope(Scope.APPLICATIONS_READ)
    @Operation(
            operationId = "getFunnel",
            summary = "How many applications reached each stage, are there now, and left it how and after how long")
    @Extension(name = "x-access", value = "the employer's members and API clients")
    public FunnelView getFunnel(@PathParam("postingId") UUID postingId) {
        return funnel.of(postingId);
    }
}
