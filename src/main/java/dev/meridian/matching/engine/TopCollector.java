package dev.meridian.matching.engine;

import dev.meridian.shared.Require;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/** Keeps the best of the candidates that it is offered, and counts the eligible ones. Not for several threads. */
final class TopCollector {

    private final CompiledPosting posting;
    private final int limit;
    private final @Nullable RankPosition after;
    private final int attainableScore;
    private final PriorityQueue<RankPosition> worstFirst = new PriorityQueue<>(Comparator.reverseOrder());
    private int eligibleCount;

    TopCollector(CompiledPosting posting, int limit, @Nullable RankPosition after) {
        Require.that(limit >= 1, "a page has room for at least one candidate");
        this.posting = posting;
        this.limit = limit;
        this.after = after;
        this.attainableScore = posting.attainableScore();
    }

    void offer(PreparedCandidate candidate) {
        Assessment assessment = posting.assess(candidate);
        if (!assessment.eligible()) {
            return;
        }
        eligibleCount++;
        RankPosition worst = worstFirst.size() < limit ? null : worstFirst.peek();
        if (worst != null && assessment.score() < worst.score()) {
            return;
        }
        keep(new RankPosition(assessment.score(), posting.tieKeyOfHash(candidate.idHash()), candidate.id()), worst);
    }

    TopMatches result() {
        List<Ranked> items = worstFirst.stream()
                .sorted()
                .map(place -> new Ranked(place.candidateId(), place.score(), attainableScore, place.tieKey()))
                .toList();
        return new TopMatches(items, eligibleCount);
    }

    private void keep(RankPosition place, @Nullable RankPosition worst) {
        if (after != null && place.compareTo(after) <= 0) {
            return;
        }
        if (worst != null) {
            if (place.compareTo(worst) > 0) {
                return;
            }
            worstFirst.poll();
        }
        worstFirst.add(place);
    }
}
