package dev.meridian.matching.engine;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Ranks postings for a candidate by looking at every one: what the index is compared with. */
final class ScanPostings {

    private ScanPostings() {}

    /**
     * One page, by the score that each posting gives.
     *
     * @param postings each once
     * @param limit at most so many, 1 or more
     * @param after only postings that come after this position, null for the first page
     */
    static TopPostings top(
            PreparedCandidate candidate, Stream<CompiledPosting> postings, int limit, @Nullable RankPosition after) {
        Best<CompiledPosting> best = new Best<>(limit, after);
        int[] eligible = {0};
        postings.forEach(posting -> {
            Assessment assessment = posting.assess(candidate);
            if (assessment.eligible()) {
                eligible[0]++;
                long tieKey = candidate.idHash() ^ posting.posting().tieHash();
                best.offer(
                        new RankPosition(
                                assessment.score(), tieKey, posting.posting().id()),
                        posting);
            }
        });
        List<RankedPosting> items = best.places().stream()
                .map(place -> new RankedPosting(
                        place.value(), place.position(), place.value().utility(candidate)))
                .toList();
        return new TopPostings(items, eligible[0]);
    }
}
