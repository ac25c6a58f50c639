package dev.meridian.matching;

import dev.meridian.matching.MatchViews.Match;
import dev.meridian.matching.engine.CompiledPosting;
import dev.meridian.matching.engine.PreparedCandidate;
import dev.meridian.matching.engine.Ranked;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Ranked candidates as employers see them. */
@ApplicationScoped
class MatchAnswers {
    private final CandidateDirectory directory;
    private final ExplanationMapper mapper;

    @Inject
    MatchAnswers(CandidateDirectory directory, ExplanationMapper mapper) {
        this.directory = directory;
        this.mapper = mapper;
    }

    /** Empty where the candidate was taken out, or became anonymous, between ranking and showing. */
    Optional<Match> match(
            int rank, Ranked ranked, CompiledPosting compiled, Set<UUID> shortlisted, ExplanationDetail detail) {
        Optional<CandidateDirectory.Card> card = directory.card(ranked.candidateId());
        Optional<PreparedCandidate> candidate = directory.index().find(ranked.candidateId());
        if (card.isEmpty() || candidate.isEmpty()) {
            return Optional.empty();
        }
        CandidateDirectory.Card c = card.get();
        boolean named = !c.anonymous();
        if (named != ranked.shownId().equals(c.id())) {
            return Optional.empty();
        }
        return Optional.of(new Match(
                rank,
                ranked.shownId(),
                named ? c.displayName() : nameOf(ranked.shownId()),
                named ? c.headline() : null,
                c.countryCode(),
                !named,
                shortlisted.contains(c.id()),
                ranked.score(),
                mapper.toView(compiled.explain(candidate.get()), detail)));
    }

    /** What an anonymous candidate is called. */
    static String nameOf(UUID handle) {
        return "Anonymous " + handle.toString().substring(0, 8);
    }
}
