package dev.meridian.matching.engine;

import java.util.UUID;

/**
 * An eligible candidate on a page.
 *
 * @param candidateId the candidate
 * @param position the place in the order, with the score and the id that is shown
 * @param attainableScore what a perfect candidate would get from this posting
 */
public record Ranked(UUID candidateId, RankPosition position, int attainableScore) {

    /** 0 to 10,000. */
    public int score() {
        return position.score();
    }

    /** The id under which the employer knows the candidate. */
    public UUID shownId() {
        return position.shownId();
    }
}
