package dev.meridian.matching;

import dev.meridian.matching.MatchViews.FilterInsight;
import dev.meridian.matching.MatchViews.Match;
import dev.meridian.matching.MatchViews.MatchInsights;
import dev.meridian.matching.MatchViews.MatchPage;
import dev.meridian.matching.engine.CompiledPosting;
import dev.meridian.matching.engine.MatchContext;
import dev.meridian.matching.engine.Posting;
import dev.meridian.matching.engine.PreparedCandidate;
import dev.meridian.matching.engine.TopMatches;
import dev.meridian.matching.engine.Weights;
import dev.meridian.platform.paging.Cursors;
import dev.meridian.platform.paging.Paging;
import dev.meridian.platform.problem.ProblemException;
import dev.meridian.platform.problem.ProblemType;
import dev.meridian.posting.PostingForm;
import dev.meridian.posting.PostingService;
import dev.meridian.posting.PostingSnapshot;
import dev.meridian.shared.EmployerRole;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Asks the engine on behalf of an employer. */
@ApplicationScoped
public class MatchService {
    private final PostingService postings;
    private final CandidateDirectory directory;
    private final EmployerViews views;
    private final MatchContexts contexts;
    private final MatchAnswers answers;
    private final ExplanationMapper mapper;
    private final Shortlist shortlist;
    private final Pipelines pipelines;
    private final MatchGuard guard;
    private final Cursors cursors;
    private final Timer ranking;

    /**
     * What a ranking is asked for.
     *
     * @param includeApplied whether those who are in the posting's pipeline already are ranked too
     */
    public record Question(
            @Nullable Weights weights, ExplanationDetail detail, boolean includeApplied, Paging paging) {}

    @Inject
    MatchService(
            PostingService postings,
            CandidateDirectory directory,
            EmployerViews views,
            MatchContexts contexts,
            MatchAnswers answers,
            ExplanationMapper mapper,
            Shortlist shortlist,
            Pipelines pipelines,
            MatchGuard guard,
            Cursors cursors,
            MeterRegistry meters) {
        this.postings = postings;
        this.directory = directory;
        this.views = views;
        this.contexts = contexts;
        this.answers = answers;
        this.mapper = mapper;
        this.shortlist = shortlist;
        this.pipelines = pipelines;
        this.guard = guard;
        this.cursors = cursors;
        this.ranking = Timer.builder("meridian.match.ranking")
                .description("The engine's part of a page of a ranking, without what is read to show it")
                .register(meters);
    }

    /** Candidates ranked for a posting. */
    public MatchPage rank(UUID postingId, Question question) {
        PostingSnapshot posting = postings.snapshot(postingId, EmployerRole.VIEWER);
        guard.ranking(posting);
        return page(
                posting,
                EngineInputs.posting(posting),
                "matches of " + postingId,
                question,
                shortlist.candidates(postingId),
                question.includeApplied() ? Set.of() : pipelines.candidatesAt(postingId));
    }

    /** Candidates ranked for requirements that are not saved. */
    public MatchPage rankUnsaved(PostingForm requirements, Question question) {
        PostingSnapshot posting = postings.unsaved(Unsaved.ID, requirements, EmployerRole.VIEWER);
        guard.unsaved(posting);
        Unsaved unsaved = Unsaved.of(posting);
        return page(posting, unsaved.posting(), unsaved.list(), question, Set.of(), Set.of());
    }

    /** One candidate explained, whether or not eligible. */
    public MatchViews.Explanation explain(UUID postingId, UUID shownId, @Nullable Weights weights) {
        PostingSnapshot posting = postings.snapshot(postingId, EmployerRole.VIEWER);
        requireComplete();
        PreparedCandidate candidate = views.find(posting.employerId(), shownId).orElseThrow(ProblemException::notFound);
        guard.explanation(posting, candidate.id());
        CompiledPosting compiled = compile(
                posting, EngineInputs.posting(posting), weights, contexts.now(), pipelines.candidatesAt(postingId));
        return mapper.toView(compiled.explain(candidate), ExplanationDetail.FULL);
    }

    /** Whom each filter keeps out. */
    public MatchInsights insights(UUID postingId) {
        PostingSnapshot posting = postings.snapshot(postingId, EmployerRole.VIEWER);
        requireComplete();
        guard.ranking(posting);
        CompiledPosting compiled = compile(
                posting, EngineInputs.posting(posting), null, contexts.now(), pipelines.candidatesAt(postingId));
        List<FilterInsight> filters = directory.index().insights(compiled).entrySet().stream()
                .map(e -> new FilterInsight(
                        e.getKey(), e.getValue().fails(), e.getValue().failsOnlyThis()))
                .toList();
        return new MatchInsights(
                directory.index().top(compiled, 1, null).eligibleCount(),
                filters,
                compiled.context().asOf(),
                compiled.context().exchangeRates().date());
    }

    private MatchPage page(
            PostingSnapshot posting,
            Posting asked,
            String list,
            Question question,
            Set<UUID> shortlisted,
            Set<UUID> applied) {
        requireComplete();
        Paging paging = question.paging();
        RankingCursor after = paging.cursor == null ? null : cursors.open(list, paging.cursor, RankingCursor.class);
        CompiledPosting compiled =
                compile(posting, asked, agreed(question.weights(), after), contexts.of(after), applied);
        // One more than asked, to know whether there is a next page.
        TopMatches top = Objects.requireNonNull(ranking.record(
                () -> directory.index().top(compiled, paging.limit + 1, after == null ? null : after.last())));
        int shown = Math.min(paging.limit, top.items().size());
        int rank = after == null ? 0 : after.rank();
        List<Match> items = answers.matches(
                posting.employerId(), rank, top.items().subList(0, shown), compiled, shortlisted, question.detail());
        String next = top.items().size() <= paging.limit
                ? null
                : cursors.seal(
                        list,
                        RankingCursor.of(
                                compiled.context(),
                                compiled.weights(),
                                rank + shown,
                                top.items().get(shown - 1).position()));
        return new MatchPage(items, next, top.eligibleCount());
    }

    private CompiledPosting compile(
            PostingSnapshot posting,
            Posting asked,
            @Nullable Weights weights,
            MatchContext context,
            Set<UUID> applied) {
        return CompiledPosting.compile(
                asked,
                weights == null ? EngineInputs.weights(posting.content()) : weights,
                context,
                views.of(posting.employerId(), applied));
    }

    private static @Nullable Weights agreed(@Nullable Weights asked, @Nullable RankingCursor after) {
        if (after == null) {
            return asked;
        }
        if (asked != null && !asked.equals(after.weights())) {
            throw ProblemException.of(ProblemType.BAD_CURSOR, "The cursor belongs to a ranking with other weights");
        }
        return after.weights();
    }

    private void requireComplete() {
        if (!directory.isComplete()) {
            throw ProblemException.retryable(ProblemType.STARTING, "The candidates are still being read", 5);
        }
    }
}
