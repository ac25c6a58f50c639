package dev.meridian.matching.engine;

import java.time.zone.ZoneRulesProvider;
import java.util.ArrayList;
import java.util.List;

/** Turns an assessment into an explanation. */
final class Explainer {

    private final CompiledPosting posting;

    Explainer(CompiledPosting posting) {
        this.posting = posting;
    }

    Explanation explain(PreparedCandidate candidate) {
        Assessment assessment = posting.assess(candidate);
        return new Explanation(
                assessment.score(),
                posting.attainableScore(),
                assessment.eligible(),
                criteria(candidate, assessment),
                posting.eligibility(candidate, assessment).filters(),
                new Counterfactuals(posting).best(candidate, assessment),
                Explanation.ALGORITHM_VERSION,
                ZoneRulesProvider.getVersions("UTC").lastEntry().getKey(),
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
