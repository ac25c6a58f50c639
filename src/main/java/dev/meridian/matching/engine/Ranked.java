package dev.meridian.matching.engine;

import java.util.UUID;

/**
 * An eligible candidate on a page.
 *
 * @param candidateId the candidate
 * @param score 0 to 10,000
 * @param attainableScore what a perfect candidate would get from this posting
 * @param tieKey the candidate's place among equal scores, unsigned, the least first
 */
public record Ranked(UUID candidateId, int score, int attainableScore, long tieKey) {

    /** Where a next page goes on after this candidate. */
    public RankPosition position() {
        return new RankPosition(score, tieKey, candidateId);
    }
}
