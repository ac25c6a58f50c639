package dev.meridian.matching;

import dev.meridian.candidate.CandidateService;
import dev.meridian.candidate.CandidateSnapshot;
import dev.meridian.matching.MatchViews.PostingMatch;
import dev.meridian.matching.MatchViews.PostingMatchPage;
import dev.meridian.matching.MatchViews.Utility;
import dev.meridian.matching.engine.CandidateUtility;
import dev.meridian.matching.engine.CompiledPosting;
import dev.meridian.matching.engine.MatchContext;
import dev.meridian.matching.engine.OpenPosting;
import dev.meridian.matching.engine.PostingQuery;
import dev.meridian.matching.engine.PreparedCandidate;
import dev.meridian.matching.engine.RankedPosting;
import dev.meridian.matching.engine.TopPostings;
import dev.meridian.platform.paging.Cursors;
import dev.meridian.platform.paging.Paging;
import dev.meridian.platform.problem.ProblemException;
import dev.meridian.posting.PostingCard;
import dev.meridian.posting.PublishedPostings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Asks the engine on behalf of a candidate: the other direction, by the same score. */
@ApplicationScoped
public class MyMatchService {
    private final CandidateService candidates;
    private final PublishedPostings postings;
    private final PostingDirectory directory;
    private final MatchContexts contexts;
    private final ExplanationMapper mapper;
    private final Cursors cursors;
    private final Clock clock;

    @Inject
    MyMatchService(
            CandidateService candidates,
            PublishedPostings postings,
            PostingDirectory directory,
            MatchContexts contexts,
            ExplanationMapper mapper,
            Cursors cursors,
            Clock clock) {
        this.candidates = candidates;
        this.postings = postings;
        this.directory = directory;
        this.contexts = contexts;
        this.mapper = mapper;
        this.cursors = cursors;
        this.clock = clock;
    }

    /** Open postings ranked for the caller's profile, whether or not employers may see it. */
    public PostingMatchPage rank(ExplanationDetail detail, Paging paging) {
        CandidateSnapshot me = candidates.mySnapshot();
        String list = "postings for " + me.id();
        RankingCursor after = paging.cursor == null ? null : cursors.open(list, paging.cursor, RankingCursor.class);
        MatchContext context = contexts.of(after);
        PreparedCandidate candidate = PreparedCandidate.of(EngineInputs.candidate(me));
        PostingQuery query = new PostingQuery(candidate, context, clock.instant(), blockedBy(me));
        // One more than asked, to know whether there is a next page.
        TopPostings top = directory.index().top(query, paging.limit + 1, after == null ? null : after.last());
        List<RankedPosting> shown =
                top.items().subList(0, Math.min(paging.limit, top.items().size()));
        int rankBefore = after == null ? 0 : after.rank();
        String next = top.items().size() <= paging.limit
                ? null
                : cursors.seal(
                        list,
                        RankingCursor.of(
                                context,
                                null,
                                rankBefore + shown.size(),
                                shown.get(shown.size() - 1).position()));
        return new PostingMatchPage(items(candidate, shown, rankBefore, detail), next, top.eligibleCount());
    }

    /** One open posting explained to the caller, whether or not eligible. */
    public PostingMatch explain(UUID postingId) {
        CandidateSnapshot me = candidates.mySnapshot();
        OpenPosting posting = directory
                .findOpen(postingId, clock.instant())
                .filter(open -> !blockedBy(me).contains(open.employerId()))
                .orElseThrow(ProblemException::notFound);
        PostingCard card = postings.cards(List.of(postingId)).get(postingId);
        if (card == null) {
            throw ProblemException.notFound();
        }
        PreparedCandidate candidate = PreparedCandidate.of(EngineInputs.candidate(me));
        CompiledPosting compiled = CompiledPosting.compile(posting.posting(), posting.weights(), contexts.now());
        int score = compiled.assess(candidate).score();
        return view(null, card, compiled, candidate, score, ExplanationDetail.FULL);
    }

    private List<PostingMatch> items(
            PreparedCandidate candidate, List<RankedPosting> shown, int rankBefore, ExplanationDetail detail) {
        Map<UUID, PostingCard> cards = postings.cards(
                shown.stream().map(ranked -> ranked.posting().posting().id()).toList());
        List<PostingMatch> items = new ArrayList<>();
        int rank = rankBefore;
        for (RankedPosting ranked : shown) {
            rank++;
            PostingCard card = cards.get(ranked.posting().posting().id());
            if (card != null) { // else it was taken back between ranking and showing
                items.add(view(rank, card, ranked.posting(), candidate, ranked.score(), detail));
            }
        }
        return items;
    }

    private PostingMatch view(
            @Nullable Integer rank,
            PostingCard card,
            CompiledPosting compiled,
            PreparedCandidate candidate,
            int score,
            ExplanationDetail detail) {
        CandidateUtility u = compiled.utility(candidate);
        return new PostingMatch(
                rank,
                card,
                score,
                new Utility(u.pay(), u.hours(), u.strengths(), u.utility()),
                u.mutual(score),
                mapper.toView(compiled.explain(candidate), detail));
    }

    private static Set<UUID> blockedBy(CandidateSnapshot me) {
        return Set.copyOf(me.content().blockedEmployersOrNone());
    }
}
