package dev.meridian.matching.engine;

import java.util.List;
import java.util.UUID;

/** Keeps the best of the candidates that it is offered, and counts the eligible ones. Not for several threads. */
final class TopCollector {

    private final CompiledPosting posting;
    private final Best<UUID> best;
    private int eligibleCount;

    TopCollector(CompiledPosting posting, Best<UUID> best) {
        this.posting = posting;
        this.best = best;
    }

    void offer(PreparedCandidate candidate) {
        if (posting.hides(candidate)) {
            return;
        }
        Assessment assessment = posting.assess(candidate);
        if (!assessment.eligible()) {
            return;
        }
        eligibleCount++;
        if (!best.isOutOfReach(assessment.score())) {
            best.offer(posting.position(candidate, assessment.score()), candidate.id());
        }
    }

    /**
     * What was kept.
     *
     * @param eligibleElsewhere candidates whom no filter keeps out, and who were not offered here
     */
    TopMatches result(int eligibleElsewhere) {
        int attainableScore = posting.attainableScore();
        List<Ranked> items = best.places().stream()
                .map(place -> new Ranked(place.value(), place.position(), attainableScore))
                .toList();
        return new TopMatches(items, eligibleCount + eligibleElsewhere);
    }
}
