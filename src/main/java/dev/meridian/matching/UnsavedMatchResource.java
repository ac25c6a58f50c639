package dev.meridian.matching;

import dev.meridian.matching.MatchViews.MatchPage;
import dev.meridian.platform.caller.RequiresScope;
import dev.meridian.platform.caller.Scope;
import dev.meridian.platform.paging.Paging;
import dev.meridian.platform.written.ReadsAfter;
import dev.meridian.posting.PostingForm;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Rankings for requirements that are not saved. */
@Produces(MediaType.APPLICATION_JSON)
@Path("/v1/matches")
@RolesAllowed({"EMPLOYER", "API_CLIENT"})
@Transactional
@Tag(name = "Matching")
public class UnsavedMatchResource {
    @Inject
    MatchService matches;

    /** Candidates ranked. */
    @POST
    @ReadsAfter
    @RequiresScope(Scope.MATCHES_READ)
    @Operation(
            operationId = "rankCandidatesForRequirements",
            summary = "Who would fit these requirements; nothing is saved",
            description = "The body is a posting, with employerId. A next page is asked for with the same body.")
    @Extension(name = "x-access", value = "the employer's members and API clients")
    @Extension(name = "x-limited", value = "Too many of these this minute, or budgets today")
    public MatchPage rankCandidatesForRequirements(
            @QueryParam("weights") @Parameter(description = MatchResource.WEIGHTS, example = "60,25,15") @Nullable
                    String weights,
            @QueryParam("explain")
                    @DefaultValue("full")
                    @Parameter(
                            description = "full, or summary without evidence and counterfactuals",
                            schema = @Schema(enumeration = {"full", "summary"}))
                    String explain,
            @Valid @BeanParam Paging paging,
            @NotNull(message = "is needed") @Valid PostingForm body) {
        return matches.rankUnsaved(
                body,
                new MatchService.Question(
                        WeightsParameter.parse(weights), ExplanationDetail.of(explain), false, paging));
    }
}
