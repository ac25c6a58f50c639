package dev.meridian.matching;

import dev.meridian.market.ExchangeRateService;
import dev.meridian.matching.MatchViews.Match;
import dev.meridian.matching.MatchViews.MatchPage;
import dev.meridian.matching.engine.Candidate;
import dev.meridian.matching.engine.CompiledPosting;
import dev.meridian.matching.engine.MatchContext;
import dev.meridian.matching.engine.Ranked;
import dev.meridian.matching.engine.TopMatches;
import dev.meridian.matching.engine.Weights;
import dev.meridian.platform.paging.Cursors;
import dev.meridian.platform.paging.Paging;
import dev.meridian.platform.problem.ProblemException;
import dev.meridian.platform.problem.ProblemType;
import dev.meridian.posting.PostingService;
import dev.meridian.posting.PostingSnapshot;
import dev.meridian.shared.EmployerRole;
import dev.meridian.skill.SkillService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Asks the engine on behalf of an employer. */
@ApplicationScoped
public class MatchService {
    private final PostingService postings;
    private final SkillService skills;
    private final ExchangeRateService rates;
    private final CandidateDirectory directory;
    private final ExplanationMapper mapper;
    private final Handles handles;
    private final Cursors cursors;
    private final Clock clock;

    @Inject
    MatchService(
            PostingService postings,
            SkillService skills,
            ExchangeRateService rates,
            CandidateDirectory directory,
            ExplanationMapper mapper,
            Handles handles,
            Cursors cursors,
            Clock clock) {
        this.postings = postings;
        this.skills = skills;
        this.rates = rates;
        this.directory = directory;
        this.mapper = mapper;
        this.handles = handles;
        this.cursors = cursors;
        this.clock = clock;
    }

    /** Candidates ranked for a posting. */
    public MatchPage rank(UUID postingId, @Nullable Weights weights, ExplanationDetail detail, Paging paging) {
        PostingSnapshot posting = postings.snapshot(postingId, EmployerRole.VIEWER);
        requireComplete();
        String list = "matches of " + postingId;
        MatchCursor after = paging.cursor == null ? null : cursors.open(list, paging.cursor, MatchCursor.class);
        CompiledPosting compiled = compile(posting, agreed(weights, after), after);
        // One more than asked, to know whether there is a next page.
        TopMatches top = directory.index().top(compiled, paging.limit + 1, after == null ? null : after.position());
        int rank = after == null ? 0 : after.rank();
        List<Match> items = new ArrayList<>();
        for (Ranked ranked :
                top.items().subList(0, Math.min(paging.limit, top.items().size()))) {
            rank++;
            int place = rank;
            match(place, ranked, compiled, posting.employerId(), detail).ifPresent(items::add);
        }
        boolean more = top.items().size() > paging.limit;
        String next =
                more ? cursors.seal(list, cursor(compiled, rank, top.items().get(paging.limit - 1))) : null;
        return new MatchPage(items, next, top.eligibleCount());
    }

    /** One candidate explained, whether or not eligible. */
    public MatchViews.Explanation explain(UUID postingId, UUID candidateOrHandle, @Nullable Weights weights) {
        PostingSnapshot posting = postings.snapshot(postingId, EmployerRole.VIEWER);
        requireComplete();
        Candidate candidate = visible(posting.employerId(), candidateOrHandle).orElseThrow(ProblemException::notFound);
        CompiledPosting compiled = compile(posting, agreed(weights, null), null);
        return mapper.toView(compiled.explain(candidate), ExplanationDetail.FULL);
    }

    private Optional<Match> match(
            int rank, Ranked ranked, CompiledPosting compiled, UUID employerId, ExplanationDetail detail) {
        Optional<CandidateDirectory.Card> card = directory.card(ranked.candidateId());
        Optional<Candidate> candidate = directory.index().find(ranked.candidateId());
        if (card.isEmpty() || candidate.isEmpty()) {
            return Optional.empty(); // taken out between ranking and showing
        }
        CandidateDirectory.Card c = card.get();
        UUID shownId = c.anonymous() ? handles.handle(employerId, c.id()) : c.id();
        return Optional.of(new Match(
                rank,
                shownId,
                c.anonymous() ? "Anonymous " + shownId.toString().substring(0, 8) : c.displayName(),
                c.anonymous() ? null : c.headline(),
                c.countryCode(),
                c.anonymous(),
                ranked.score(),
                mapper.toView(compiled.explain(candidate.get()), detail)));
    }

    /** A public candidate by id, an anonymous one by this employer's handle only. */
    private Optional<Candidate> visible(UUID employerId, UUID candidateOrHandle) {
        Optional<UUID> byId =
                directory.card(candidateOrHandle).filter(c -> !c.anonymous()).map(CandidateDirectory.Card::id);
        Optional<UUID> known = byId.isPresent()
                ? byId
                : directory
                        .card(handles.candidate(employerId, candidateOrHandle))
                        .filter(CandidateDirectory.Card::anonymous)
                        .map(CandidateDirectory.Card::id);
        return known.flatMap(directory.index()::find);
    }

    private CompiledPosting compile(PostingSnapshot posting, Weights weights, @Nullable MatchCursor pinned) {
        LocalDate asOf = pinned == null ? LocalDate.now(clock) : pinned.asOf();
        var table = pinned == null ? rates.current() : rates.on(pinned.rateDate());
        MatchContext context =
                new MatchContext(asOf, EngineInputs.rates(table), EngineInputs.related(skills.relations()));
        return CompiledPosting.compile(EngineInputs.posting(posting), weights, context);
    }

    private static Weights agreed(@Nullable Weights asked, @Nullable MatchCursor after) {
        if (after == null) {
            return asked == null ? Weights.DEFAULT : asked;
        }
        if (asked != null && !asked.equals(after.weights())) {
            throw ProblemException.of(ProblemType.BAD_CURSOR, "The cursor belongs to a ranking with other weights");
        }
        return after.weights();
    }

    private static MatchCursor cursor(CompiledPosting compiled, int rank, Ranked last) {
        Weights w = compiled.weights();
        return new MatchCursor(
                compiled.context().asOf(),
                compiled.context().exchangeRates().date(),
                w.skills(),
                w.timeZoneOverlap(),
                w.rate(),
                rank,
                last.score(),
                last.position().tieKey(),
                last.shownId());
    }

    private void requireComplete() {
        if (!directory.isComplete()) {
            throw ProblemException.retryable(ProblemType.STARTING, "The candidates are still being read", 5);
        }
    }
}
