package dev.meridian.matching.engine;

import java.time.zone.ZoneRulesProvider;
import java.util.ArrayList;
import java.util.List;

/** Turns assessments into explanations. What is the same for every candidate is worked out once. */
final class Explainer {

    private final CompiledPosting posting;
    private final FilterFacts facts;
    private final String tzdbVersion;

    Explainer(CompiledPosting posting) {
        this.posting = posting;
        this.facts = new FilterFacts(posting.posting(), posting.context().asOf(), posting.overlap(), posting.rate());
        this.tzdbVersion = ZoneRulesProvider.getVersions("UTC").lastEntry().getKey();
    }

    Eligibility eligibility(PreparedCandidate candidate, Assessment assessment) {
        return facts.describe(candidate, assessment.failures());
    }

    Explanation explain(PreparedCandidate candidate) {
        Assessment assessment = posting.assess(candidate);
        return new Explanation(
                assessment.score(),
                posting.attainableScore(),
                assessment.eligible(),
                criteria(candidate, assessment),
                eligibility(candidate, assessment).filters(),
                new Counterfactuals(posting).best(candidate, assessment),
                Explanation.ALGORITHM_VERSION,
                tzdbVersion,
                posting.context().asOf(),
                posting.context().exchangeRates().date());
    }

    private List<CriterionResult> criteria(PreparedCandidate candidate, Assessment assessment) {
        List<CriterionResult> results = new ArrayList<>();
        for (Criterion criterion : Criterion.values()) {
            int credit = assessment.credit(criterion);
            int maxPoints = posting.weights().maxPoints(criterion);
            results.add(new CriterionResult(
                    criterion,
                    posting.weights().of(criterion),
                    credit,
                    CompiledPosting.points(maxPoints, credit),
                    maxPoints,
                    evidence(criterion, candidate)));
        }
        return results;
    }

    private List<Evidence> evidence(Criterion criterion, PreparedCandidate candidate) {
        return switch (criterion) {
            case SKILLS -> posting.skills().evidence(candidate);
            case TIME_ZONE_OVERLAP ->
                posting.overlap().evidence(candidate).stream().toList();
            case RATE -> posting.rate().evidence(candidate).stream().toList();
        };
    }
}
