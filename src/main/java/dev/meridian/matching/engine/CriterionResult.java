package dev.meridian.matching.engine;

import java.util.List;

/**
 * What one criterion contributed.
 *
 * @param criterion which one
 * @param weight as given with the query
 * @param credit 0 to 10,000
 * @param points the share of {@code maxPoints} that the credit earns, rounded down
 * @param maxPoints what full credit earns
 * @param evidence one entry for each skill asked, or one for the hours, or one for the rate; empty when unstated
 */
public record CriterionResult(
        Criterion criterion, int weight, int credit, int points, int maxPoints, List<Evidence> evidence) {

    public CriterionResult {
        evidence = List.copyOf(evidence);
    }
}
