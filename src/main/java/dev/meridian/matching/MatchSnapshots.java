package dev.meridian.matching;

import dev.meridian.candidate.CandidateSnapshot;
import dev.meridian.matching.engine.CompiledPosting;
import dev.meridian.matching.engine.PreparedCandidate;
import dev.meridian.posting.PostingSnapshot;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** How a candidate matches a posting at this moment, to be kept with what is made of it. */
@ApplicationScoped
public class MatchSnapshots {
    private final MatchContexts contexts;
    private final ExplanationMapper mapper;

    @Inject
    MatchSnapshots(MatchContexts contexts, ExplanationMapper mapper) {
        this.contexts = contexts;
        this.mapper = mapper;
    }

    /** The full explanation, whether or not eligible, by the posting's own weights. */
    public MatchViews.Explanation of(PostingSnapshot posting, CandidateSnapshot candidate) {
        CompiledPosting compiled = CompiledPosting.compile(
                EngineInputs.posting(posting), EngineInputs.weights(posting.content()), contexts.now());
        return mapper.toView(
                compiled.explain(PreparedCandidate.of(EngineInputs.candidate(candidate))), ExplanationDetail.FULL);
    }
}
