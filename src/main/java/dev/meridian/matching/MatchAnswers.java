package dev.meridian.matching;

import dev.meridian.candidate.CandidateCard;
import dev.meridian.candidate.CandidateCards;
import dev.meridian.matching.MatchViews.Match;
import dev.meridian.matching.engine.CompiledPosting;
import dev.meridian.matching.engine.PreparedCandidate;
import dev.meridian.matching.engine.Ranked;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

/** Ranked candidates as employers see them. */
@ApplicationScoped
class MatchAnswers {
    private final CandidateDirectory directory;
    private final CandidateCards cards;
    private final EmployerViews views;
    private final ExplanationMapper mapper;

    @Inject
    MatchAnswers(CandidateDirectory directory, CandidateCards cards, EmployerViews views, ExplanationMapper mapper) {
        this.directory = directory;
        this.cards = cards;
        this.views = views;
        this.mapper = mapper;
    }

    /**
     * A page's items. Left out is who was taken out, hidden or made anonymous, or got another alias, between ranking and
     * showing; the ranks of the others stay.
     *
     * @param rankBefore of the last item on the page before
     */
    List<Match> matches(
            UUID employerId,
            int rankBefore,
            List<Ranked> page,
            CompiledPosting compiled,
            Set<UUID> shortlisted,
            ExplanationDetail detail) {
        Map<UUID, CandidateCard> shown =
                cards.of(page.stream().map(Ranked::candidateId).toList());
        Function<CandidateCard, UUID> shownId = views.shownIds(employerId);
        List<Match> items = new ArrayList<>();
        int rank = rankBefore;
        for (Ranked ranked : page) {
            rank++;
            CandidateCard card = shown.get(ranked.candidateId());
            Optional<PreparedCandidate> candidate = directory.index().find(ranked.candidateId());
            if (card != null && candidate.isPresent() && shownId.apply(card).equals(ranked.shownId())) {
                items.add(new Match(
                        rank,
                        ranked.shownId(),
                        nameOf(card, ranked.shownId()),
                        card.headline(),
                        card.countryCode(),
                        card.anonymousId() != null,
                        shortlisted.contains(card.id()),
                        ranked.score(),
                        mapper.toView(compiled.explain(candidate.get()), detail)));
            }
        }
        return items;
    }

    /** What a candidate is called: an anonymous one after the handle. */
    static String nameOf(CandidateCard card, UUID shownId) {
        String name = card.displayName();
        return name == null ? EmployerViews.nameOf(shownId) : name;
    }
}
