package dev.meridian.matching;

import dev.meridian.market.QuotedRate;
import dev.meridian.matching.engine.FilterCode;
import dev.meridian.platform.form.PayRangeForm;
import dev.meridian.platform.form.PayRateForm;
import dev.meridian.platform.paging.Paged;
import dev.meridian.posting.PostingCard;
import dev.meridian.shared.Importance;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How matches stand in JSON. Scores and points are whole numbers, 10,000 at the most. */
public final class MatchViews {
    private MatchViews() {}

    /** Candidates ranked for a posting, the best first. */
    public record MatchPage(
            List<Match> items,
            @Nullable String nextCursor,
            @Schema(description = "Candidates that pass every filter") int eligibleCount)
            implements Paged {}

    /** A ranked candidate. */
    public record Match(
            @Schema(description = "1 for the best") int rank,
            @Schema(description = "The candidate's id; for an anonymous one a handle that only you know it by")
                    UUID candidateId,
            String displayName,
            @Nullable String headline,
            @Nullable String countryCode,
            boolean anonymous,
            @Schema(description = "Whether it stands on this posting's shortlist") boolean shortlisted,
            @Schema(description = "0 to 10000") int score,
            Explanation explanation) {}

    /** The candidates whom an employer keeps in view for a posting, the oldest entry first. */
    @Schema(name = "Shortlist")
    public record ShortlistView(List<ShortlistEntry> items) {}

    /** A candidate on a shortlist. */
    public record ShortlistEntry(
            UUID candidateId,
            String displayName,
            @Nullable String headline,
            @Nullable String countryCode,
            boolean anonymous,
            Instant addedAt) {}

    /** Whom each filter of a posting keeps out. */
    public record MatchInsights(
            @Schema(description = "Candidates that pass every filter") int eligibleCount,
            List<FilterInsight> filters,
            LocalDate asOf,
            LocalDate exchangeRateDate) {}

    /** Whom one filter keeps out. */
    public record FilterInsight(
            FilterCode code,
            @Schema(description = "Candidates that fail it") int fails,
            @Schema(description = "Those that pass all the others: who would be eligible without it")
                    int failsOnlyThis) {}

    /** Postings ranked for a candidate, the best first. */
    public record PostingMatchPage(
            List<PostingMatch> items,
            @Nullable String nextCursor,
            @Schema(description = "Open postings for which the candidate passes every filter") int eligibleCount)
            implements Paged {}

    /** A posting ranked for a candidate. */
    public record PostingMatch(
            @Schema(description = "1 for the best; null for a posting that was asked for alone") @Nullable Integer rank,
            PostingCard posting,
            @Schema(description = "0 to 10000: the same score as in the posting's own ranking") int score,
            Utility candidateUtility,
            @Schema(description = "0 to 10000: the harmonic mean of score and utility, high only where both are")
                    int mutual,
            Explanation explanation) {}

    /** How well a posting suits a candidate; all figures 0 to 10000. */
    @Schema(name = "CandidateUtility")
    public record Utility(
            @Schema(description = "How much of the ask the budget covers; 0 where either side is silent") int pay,
            @Schema(description = "The share of the posting's hours that are preferred ones") int hours,
            @Schema(description = "The share of the candidate's five best skills that the posting asks for")
                    int strengths,
            @Schema(description = "The three together, weighing 40, 40 and 20") int utility) {}

    /** How many of the skills asked are held. */
    @Schema(name = "SkillCoverage")
    public record Coverage(
            int asked,
            @Schema(description = "Held as asked, or better") int met,
            @Schema(description = "Held in part, or a related one in their place") int partly) {}

    /** Why a candidate scores what it scores. */
    @Schema(name = "MatchExplanation")
    public record Explanation(
            @Schema(description = "0 to 10000: the sum of the criteria's points") int score,
            @Schema(
                            description =
                                    "What a perfect candidate would score: criteria that the posting does not state earn none")
                    int attainableScore,
            boolean eligible,
            @Schema(description = "Beside the score: hours and rate alone can earn points too") Coverage skillCoverage,
            List<CriterionView> criteria,
            List<FilterView> filters,
            @Schema(description = "The changes of the profile that would gain most; empty with explain=summary")
                    List<CounterfactualView> counterfactuals,
            String algorithmVersion,
            @Schema(description = "Version of the time-zone rules", examples = "2026a") String tzdbVersion,
            LocalDate asOf,
            LocalDate exchangeRateDate) {}

    /** One of skills, timeZoneOverlap and rate. */
    @Schema(name = "CriterionScore")
    public record CriterionView(
            @Schema(enumeration = {"skills", "timeZoneOverlap", "rate"}) String criterion,
            int weight,
            @Schema(description = "0 to 10000: how much of what is asked is held") int credit,
            @Schema(description = "maxPoints times credit, by ten thousand, rounded down") int points,
            int maxPoints,
            @Schema(description = "Empty with explain=summary") List<EvidenceView> evidence) {}

    /** What a credit rests on; exactly one of skill, overlap and rate is there. */
    @Schema(
            name = "Evidence",
            description = "What a credit rests on: exactly one of skill, overlap and rate is not null")
    public record EvidenceView(
            @Schema(description = "The evidence in one sentence") String words,
            @Nullable SkillEvidenceView skill,
            @Nullable OverlapEvidenceView overlap,
            @Nullable RateEvidenceView rate) {}

    /** One skill asked against what is held. */
    @Schema(name = "SkillEvidence")
    public record SkillEvidenceView(
            UUID skillId,
            String label,
            Importance importance,
            boolean mustHave,
            int minLevel,
            @Nullable Integer minYears,
            @Nullable Integer heldLevel,
            @Nullable Integer heldYears,
            @Schema(description = "The related skill that stood in, where one did") @Nullable String standIn,
            @Schema(description = "How much it shows of the skill asked, in ten-thousandths") @Nullable
                    Integer strength,
            int credit,
            @Schema(
                            description =
                                    "How much this credit counts: the criterion's is the mean so weighted, rounded down. Required skills together make up three quarters at least")
                    long weight) {}

    /** Hours in common. */
    @Schema(name = "OverlapEvidence")
    public record OverlapEvidenceView(
            boolean asynchronous,
            int meanMinutesPerWeek,
            @Schema(description = "The part of it in preferred hours") int meanPreferredMinutesPerWeek,
            int minMinutesPerWeek,
            int meanMinutesPerWorkingDay,
            @Schema(description = "What earns full credit where all of it is preferred; acceptable hours count half")
                    int fullCreditMinutesPerWeek,
            List<RegimeView> regimes) {}

    /** Weeks over which neither clock changes. */
    @Schema(name = "OverlapRegime")
    public record RegimeView(
            @Schema(description = "A Monday") LocalDate from,
            @Schema(description = "A Sunday, included") LocalDate to,
            int minutesPerWeek,
            @Schema(description = "The part of it in preferred hours") int preferredMinutesPerWeek) {}

    /** The ask against the budget, by the hour and in the candidate's currency. */
    @Schema(name = "RateEvidence")
    public record RateEvidenceView(
            @Schema(description = "As the candidate states it") @Nullable PayRateForm ask,
            @Schema(
                            description = "How the ask's unit became an hour",
                            examples = "a day of 8 hours, a week of 40 hours, 52 weeks or 12 months a year")
                    @Nullable
                    String askBasis,
            @Schema(description = "As the posting states it") @Nullable PayRangeForm budget,
            @Schema(description = "How the budget's unit became an hour") @Nullable String budgetBasis,
            @Schema(description = "Of the hourly figures: the ask's, else the budget's") String currency,
            @Schema(type = SchemaType.STRING, format = "decimal") @Nullable BigDecimal hourlyAsk,
            @Schema(
                            type = SchemaType.STRING,
                            format = "decimal",
                            description = "At or below it an ask earns full credit")
                    @Nullable
                    BigDecimal hourlyBudgetLow,
            @Schema(
                            type = SchemaType.STRING,
                            format = "decimal",
                            description =
                                    "What the posting pays at most; where it does not say, a quarter above its minimum")
                    @Nullable
                    BigDecimal hourlyBudgetHigh,
            @Schema(
                            type = SchemaType.STRING,
                            format = "decimal",
                            description = "Units of currency for one of the budget's, to 12 significant digits; null"
                                    + " without a budget or a rate",
                            examples = "1.1684")
                    @Nullable
                    BigDecimal exchangeRate,
            @Schema(description = "The quotations used, each with its day and source; the euro needs none")
                    List<QuotedRate> quotations,
            @Schema(description = "The ask is under half of the budget's minimum: is the unit right?")
                    boolean checkUnit,
            LocalDate exchangeRateDate) {}

    /** One filter. */
    @Schema(name = "FilterResult")
    public record FilterView(FilterCode code, boolean passed, @Nullable String asked, @Nullable String held) {}

    /** One change of the profile, and what it would gain. */
    @Schema(name = "Counterfactual")
    public record CounterfactualView(
            @Schema(examples = "Kafka at level 3") String change,
            @Schema(description = "Added to the score") int points,
            int scoreAfter,
            boolean eligibleAfter) {}
}
