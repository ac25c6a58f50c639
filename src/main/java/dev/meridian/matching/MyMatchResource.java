package dev.meridian.matching;

import dev.meridian.matching.MatchViews.PostingMatch;
import dev.meridian.matching.MatchViews.PostingMatchPage;
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

/** What fits a candidate, and why. */
@Produces(MediaType.APPLICATION_JSON)
@Path("/v1/candidates/me/matches")
@RolesAllowed("CANDIDATE")
@Transactional
@Tag(name = "Matching")
public class MyMatchResource {
    @Inject
    MyMatchService matches;

    /** Postings ranked. */
    @GET
    @ReadsAfter
    @Operation(
            operationId = "rankPostings",
            summary = "What fits you: every open posting that you are eligible for, the best first",
            description = "By the score that the posting's own ranking gives you, with what it is worth to you.")
    @Extension(name = "x-access", value = "the candidate")
    public PostingMatchPage rankPostings(
            @QueryParam("explain")
                    @DefaultValue("full")
                    @Parameter(
                            description = "full, or summary without evidence and counterfactuals",
                            schema = @Schema(enumeration = {"full", "summary"}))
                    String explain,
            @Valid @BeanParam Paging paging) {
        return matches.rank(ExplanationDetail.of(explain), paging);
    }

    /** One posting explained. */
    @GET
    @Path("/{postingId}")
    @ReadsAfter
    @Operation(
            operationId = "explainPostingMatch",
            summary = "Why one open posting scores for you as it does, also where you are not eligible")
    @Extension(name = "x-access", value = "the candidate")
    public PostingMatch explainPostingMatch(@PathParam("postingId") UUID postingId) {
        return matches.explain(postingId);
    }
}
