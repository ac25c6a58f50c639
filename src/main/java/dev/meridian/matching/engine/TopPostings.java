package dev.meridian.matching.engine;

import java.util.List;

/**
 * One page of the postings ranked for a candidate.
 *
 * @param items best first; equal scores in the order of the tie key, which is the same from both sides
 * @param eligibleCount all postings that the candidate is eligible for, on this page or not
 */
public record TopPostings(List<RankedPosting> items, int eligibleCount) {

    public TopPostings {
        items = List.copyOf(items);
    }
}
