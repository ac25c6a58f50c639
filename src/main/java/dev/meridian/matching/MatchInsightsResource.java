package dev.meridian.matching;

import dev.meridian.matching.MatchViews.MatchInsights;
import dev.meridian.platform.caller.RequiresScope;
import dev.meridian.platform.caller.Scope;
import dev.meridian.platform.written.ReadsAfter;
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

/** What keeps candidates out of a posting's ranking. */
@Produces(MediaType.APPLICATION_JSON)
@Path("/v1/job-postings/{postingId}/match-insights")
@RolesAllowed({"EMPLOYER", "API_CLIENT"})
@Transactional
@Tag(name = "Matching")
public class MatchInsightsResource {
    @Inject
    MatchService matches;

    /** Counts by filter. */
    @GET
    @ReadsAfter
    @RequiresScope(Scope.MATCHES_READ)
    @Operation(
            operationId = "getMatchInsights",
            summary = "How many candidates each filter keeps out",
            description = "failsOnlyThis says who would be eligible if that one demand were dropped.")
    @Extension(name = "x-access", value = "the employer's members and API clients")
    @Extension(name = "x-limited", value = "Ranked with too many budgets today")
    public MatchInsights getMatchInsights(@PathParam("postingId") UUID postingId) {
        return matches.insights(postingId);
    }
}
