package dev.meridian.matching.engine;

import dev.meridian.shared.Require;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Keeps the best of the candidates that it is offered, and counts the eligible ones. Not for several threads. */
final class TopCollector {

    private final CompiledPosting posting;
    private final int limit;
    private final @Nullable RankPosition after;
    private final int attainableScore;
    private final PriorityQueue<Place> worstFirst =
            new PriorityQueue<>(Comparator.comparing(Place::position).reversed());
    private int eligibleCount;

    TopCollector(CompiledPosting posting, int limit, @Nullable RankPosition after) {
        Require.that(limit >= 1, "a page has room for at least one candidate");
        this.posting = posting;
        this.limit = limit;
        this.after = after;
        this.attainableScore = posting.attainableScore();
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
        Place worst = worstFirst.size() < limit ? null : worstFirst.peek();
        if (worst != null && assessment.score() < worst.position.score()) {
            return;
        }
        keep(new Place(candidate.id(), posting.position(candidate, assessment.score())), worst);
    }

    TopMatches result() {
        List<Ranked> items = worstFirst.stream()
                .sorted(Comparator.comparing(Place::position))
                .map(place -> new Ranked(place.candidateId, place.position, attainableScore))
                .toList();
        return new TopMatches(items, eligibleCount);
    }

    private void keep(Place place, @Nullable Place worst) {
        if (after != null && place.position.compareTo(after) <= 0) {
            return;
        }
        if (worst != null) {
            if (place.position.compareTo(worst.position) > 0) {
                return;
            }
            worstFirst.poll();
        }
        worstFirst.add(place);
    }

    private record Place(UUID candidateId, RankPosition position) {}
}
