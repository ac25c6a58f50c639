package dev.meridian.matching.engine;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A posting with weights and context, worked out once to meet any number of candidates. Safe for use by many threads;
 * it remembers what it computed about zones and currencies, so it is made for one query and then dropped.
 */
public final class CompiledPosting {

    private final Posting posting;
    private final Weights weights;
    private final MatchContext context;
    private final EmployerView view;
    private final SkillScorer skills;
    private final OverlapScorer overlap;
    private final RateScorer rate;
    private final Filters filters;
    private final int maxSkills;
    private final int maxOverlap;
    private final int maxRate;
    private volatile @Nullable Explainer explainer; // made when somebody asks why

    private CompiledPosting(Posting posting, Weights weights, MatchContext context, EmployerView view) {
        this.posting = posting;
        this.weights = weights;
        this.context = context;
        this.view = view;
        this.skills = new SkillScorer(posting.requirements(), context.relatedSkills());
        this.overlap = new OverlapScorer(posting, context.asOf());
        this.rate = new RateScorer(posting.pay(), context.exchangeRates());
        this.filters = new Filters(posting, context.asOf(), overlap, rate, view.applied());
        this.maxSkills = weights.maxPoints(Criterion.SKILLS);
        this.maxOverlap = weights.maxPoints(Criterion.TIME_ZONE_OVERLAP);
        this.maxRate = weights.maxPoints(Criterion.RATE);
    }

    /** Compiles a posting for a view that shows everyone. */
    public static CompiledPosting compile(Posting posting, Weights weights, MatchContext context) {
        return compile(posting, weights, context, EmployerView.OPEN);
    }

    /** Compiles a posting. */
    public static CompiledPosting compile(Posting posting, Weights weights, MatchContext context, EmployerView view) {
        return new CompiledPosting(posting, weights, context, view);
    }

    /** Scores a candidate and looks at every filter. Ranking, explanations and counterfactuals all come here. */
    public Assessment assess(PreparedCandidate candidate) {
        long skillSum = skills.weightedSum(candidate);
        OverlapTotals totals = overlap.totals(candidate);
        int skillsCredit = skills.credit(skillSum);
        int overlapCredit = overlap.credit(totals);
        int rateCredit = rate.credit(candidate);
        int score = points(maxSkills, skillsCredit) + points(maxOverlap, overlapCredit) + points(maxRate, rateCredit);
        return new Assessment(
                skillsCredit, overlapCredit, rateCredit, score, filters.failures(candidate, skillSum, totals));
    }

    /** As {@link #assess(PreparedCandidate)}, for a candidate who meets no other posting. */
    public Assessment assess(Candidate candidate) {
        return assess(PreparedCandidate.of(candidate));
    }

    /** Every filter with what it asked and found. */
    public Eligibility eligibility(PreparedCandidate candidate) {
        return eligibility(candidate, assess(candidate));
    }

    /** The same score as {@link #assess(PreparedCandidate)}, with its reasons. */
    public Explanation explain(PreparedCandidate candidate) {
        return explainer().explain(candidate);
    }

    /** As {@link #explain(PreparedCandidate)}, for a candidate who meets no other posting. */
    public Explanation explain(Candidate candidate) {
        return explain(PreparedCandidate.of(candidate));
    }

    /** How well the posting suits the candidate. */
    public CandidateUtility utility(PreparedCandidate candidate) {
        return CandidateUtility.of(
                rate.contentment(candidate),
                overlap.preferredShare(overlap.totals(candidate)),
                Strengths.asked(candidate.candidate().skills(), posting.requirements()));
    }

    /** What a perfect candidate would score: the maxima of the criteria that the posting states, 0 to 10,000. */
    public int attainableScore() {
        return (skills.stated() ? maxSkills : 0) + (overlap.stated() ? maxOverlap : 0) + (rate.stated() ? maxRate : 0);
    }

    /**
     * Where a candidate stands among equal scores for this posting, unsigned, the least first.
     *
     * @param shownId as the employer knows the candidate
     */
    public long tieKey(UUID shownId) {
        return TieHash.of(shownId) ^ posting.tieHash();
    }

    public Posting posting() {
        return posting;
    }

    public Weights weights() {
        return weights;
    }

    public MatchContext context() {
        return context;
    }

    /** Whether the candidate does not exist for this employer. */
    boolean hides(PreparedCandidate candidate) {
        return view.hidden().contains(candidate.id());
    }

    RankPosition position(PreparedCandidate candidate, int score) {
        UUID alias = candidate.candidate().alias();
        return alias == null
                ? new RankPosition(score, candidate.idHash() ^ posting.tieHash(), candidate.id())
                : positionOf(alias, score);
    }

    /** Where an anonymous candidate stands. */
    RankPosition positionOf(UUID alias, int score) {
        UUID handle = view.handles().apply(alias);
        return new RankPosition(score, tieKey(handle), handle);
    }

    EmployerView view() {
        return view;
    }

    SkillScorer skills() {
        return skills;
    }

    OverlapScorer overlap() {
        return overlap;
    }

    RateScorer rate() {
        return rate;
    }

    private Eligibility eligibility(PreparedCandidate candidate, Assessment assessment) {
        return explainer().eligibility(candidate, assessment);
    }

    private Explainer explainer() {
        Explainer made = explainer;
        if (made == null) {
            made = new Explainer(this);
            explainer = made;
        }
        return made;
    }

    static int points(int maxPoints, int credit) {
        return maxPoints * credit / Weights.FULL;
    }
}
