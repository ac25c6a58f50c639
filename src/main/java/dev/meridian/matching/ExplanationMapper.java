package dev.meridian.matching;

import dev.meridian.matching.MatchViews.CounterfactualView;
import dev.meridian.matching.MatchViews.Coverage;
import dev.meridian.matching.MatchViews.CriterionView;
import dev.meridian.matching.MatchViews.EvidenceView;
import dev.meridian.matching.MatchViews.FilterView;
import dev.meridian.matching.MatchViews.OverlapEvidenceView;
import dev.meridian.matching.MatchViews.RegimeView;
import dev.meridian.matching.MatchViews.SkillEvidenceView;
import dev.meridian.matching.engine.Counterfactual;
import dev.meridian.matching.engine.CriterionResult;
import dev.meridian.matching.engine.Evidence;
import dev.meridian.matching.engine.Explanation;
import dev.meridian.matching.engine.FilterResult;
import dev.meridian.matching.engine.OverlapEvidence;
import dev.meridian.matching.engine.RateEvidence;
import dev.meridian.matching.engine.SkillEvidence;
import dev.meridian.matching.engine.Weights;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The engine's explanations as answers: skills by their labels, evidence also in words. */
@ApplicationScoped
class ExplanationMapper {
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private final Words words;
    private final RateEvidenceMapper rates;

    @Inject
    ExplanationMapper(Words words, RateEvidenceMapper rates) {
        this.words = words;
        this.rates = rates;
    }

    MatchViews.Explanation toView(Explanation e, ExplanationDetail detail) {
        boolean full = detail == ExplanationDetail.FULL;
        return new MatchViews.Explanation(
                e.score(),
                e.attainableScore(),
                e.eligible(),
                coverage(e),
                e.criteria().stream().map(c -> criterion(c, full)).toList(),
                e.filters().stream().map(this::filter).toList(),
                full ? e.counterfactuals().stream().map(this::counterfactual).toList() : List.of(),
                e.algorithmVersion(),
                e.tzdbVersion(),
                e.asOf(),
                e.exchangeRateDate());
    }

    private static Coverage coverage(Explanation e) {
        List<Integer> credits = e.criteria().stream()
                .flatMap(c -> c.evidence().stream())
                .filter(SkillEvidence.class::isInstance)
                .map(evidence -> ((SkillEvidence) evidence).credit())
                .toList();
        int met = (int) credits.stream().filter(c -> c == Weights.FULL).count();
        int nothing = (int) credits.stream().filter(c -> c == 0).count();
        return new Coverage(credits.size(), met, credits.size() - met - nothing);
    }

    private CriterionView criterion(CriterionResult c, boolean full) {
        return new CriterionView(
                c.criterion().key(),
                c.weight(),
                c.credit(),
                c.points(),
                c.maxPoints(),
                full ? c.evidence().stream().map(this::evidence).toList() : List.of());
    }

    private EvidenceView evidence(Evidence evidence) {
        if (evidence instanceof SkillEvidence skill) {
            return new EvidenceView(words.of(skill), skill(skill), null, null);
        }
        if (evidence instanceof OverlapEvidence overlap) {
            return new EvidenceView(words.of(overlap), null, overlap(overlap), null);
        }
        RateEvidence rate = (RateEvidence) evidence;
        return new EvidenceView(words.of(rate), null, null, rates.toView(rate));
    }

    private SkillEvidenceView skill(SkillEvidence e) {
        return new SkillEvidenceView(
                e.skillId(),
                words.label(e.skillId()),
                e.importance(),
                e.mustHave(),
                e.minLevel(),
                e.minYears(),
                e.heldLevel(),
                e.heldYears(),
                e.standInSkillId() == null ? null : words.label(e.standInSkillId()),
                e.strength(),
                e.credit(),
                e.weight());
    }

    private static OverlapEvidenceView overlap(OverlapEvidence e) {
        return new OverlapEvidenceView(
                e.asynchronous(),
                e.meanMinutesPerWeek(),
                e.meanPreferredMinutesPerWeek(),
                e.minMinutesPerWeek(),
                e.meanMinutesPerWorkingDay(),
                e.fullCreditMinutesPerWeek(),
                e.regimes().stream()
                        .map(r -> new RegimeView(r.from(), r.to(), r.minutesPerWeek(), r.preferredMinutesPerWeek()))
                        .toList());
    }

    private FilterView filter(FilterResult f) {
        return switch (f.code()) {
            case OVERLAP_BELOW ->
                new FilterView(f.code(), f.passed(), unit(f.asked(), "a week"), unit(f.held(), "in the poorest week"));
            case NO_SKILL_IN_COMMON ->
                new FilterView(f.code(), f.passed(), f.asked() == null ? null : "any of them", null);
            case SKILL_MISSING -> new FilterView(f.code(), f.passed(), labelled(f.asked()), labelled(f.held()));
            default -> new FilterView(f.code(), f.passed(), f.asked(), f.held());
        };
    }

    private static @Nullable String unit(@Nullable String minutes, String when) {
        return minutes == null ? null : minutes + " minutes " + when;
    }

    /** The engine knows skills by id; people do not. */
    private @Nullable String labelled(@Nullable String text) {
        return text == null
                ? null
                : ID.matcher(text).replaceAll(id -> Matcher.quoteReplacement(words.label(UUID.fromString(id.group()))));
    }

    private CounterfactualView counterfactual(Counterfactual c) {
        return new CounterfactualView(words.of(c.change()), c.gain(), c.scoreAfter(), c.eligibleAfter());
    }
}
