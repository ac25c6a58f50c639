package dev.meridian.matching;

import dev.meridian.matching.MatchViews.MatchPage;
import dev.meridian.platform.caller.RequiresScope;
import dev.meridian.platform.caller.Scope;
import dev.meridian.platform.paging.Paging;
import dev.meridian.platform.written.ReadsAfter;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Who fits a posting, and why. */
@Produces(MediaType.APPLICATION_JSON)
@Path("/v1/job-postings/{postingId}/matches")
@RolesAllowed({"EMPLOYER", "API_CLIENT"})
@Transactional
@Tag(name = "Matching", description = "Candidates ranked by skills, time-zone overlap and rate, with reasons")
public class MatchResource {
    static final String WEIGHTS =
            "Weights of skills, overlap and rate, each 0 to 1000; the posting's own where absent, else 60,25,15";

    @Inject
    MatchService matches;

    /** Candidates ranked. */
    @GET
    @ReadsAfter
    @RequiresScope(Scope.MATCHES_READ)
    @Operation(
            operationId = "rankCandidates",
            summary = "Who fits this posting: every eligible candidate, the best first",
            description = "Exact, and fresh: a profile that was saved is in the next ranking.")
    @Extension(name = "x-access", value = "the employer's members and API clients")
    @Extension(name = "x-limited", value = "Ranked with too many budgets today")
    public MatchPage rankCandidates(
            @PathParam("postingId") UUID postingId,
            @QueryParam("weights") @Parameter(description = WEIGHTS, example = "60,25,15") @Nullable String weights,
            @QueryParam("explain")
                    @DefaultValue("full")
                    @Parameter(
                            description = "full, or summary without evidence and counterfactuals",
                            schema = @Schema(enumeration = {"full", "summary"}))
                    String explain,
            @QueryParam("includeApplied")
                    @DefaultValue("false")
                    @Parameter(description = "Whether those are ranked too who were invited or have applied already")
                    boolean includeApplied,
            @Valid @BeanParam Paging paging) {
        return matches.rank(
                postingId,
                new MatchService.Question(
                        WeightsParameter.parse(weights), ExplanationDetail.of(explain), includeApplied, paging));
    }

    /** One candidate explained. */
    @GET
    @Path("/{candidateId}")
    @ReadsAfter
    @RequiresScope(Scope.MATCHES_READ)
    @Operation(
            operationId = "explainMatch",
            summary = "Why one candidate scores as it does, also where it is not eligible")
    @Extension(name = "x-access", value = "the employer's members and API clients")
    @Extension(name = "x-limited", value = "Too many explanations this minute, or budgets today")
    public MatchViews.Explanation explainMatch(
            @PathParam("postingId") UUID postingId,
            @PathParam("candidateId") UUID candidateId,
            @QueryParam("weights") @Parameter(description = WEIGHTS, example = "60,25,15") @Nullable String weights) {
        return matches.explain(postingId, candidateId, WeightsParameter.parse(weights));
    }
}
