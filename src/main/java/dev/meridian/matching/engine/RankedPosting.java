package dev.meridian.matching.engine;

/**
 * A posting for which the candidate is eligible, on a page of the other direction.
 *
 * @param posting the posting
 * @param position the place in the candidate's order, with the posting's score for the candidate and the posting's id
 * @param utility how well the posting suits the candidate
 */
public record RankedPosting(CompiledPosting posting, RankPosition position, CandidateUtility utility) {

    /** The posting's score for the candidate: the same as in the posting's own ranking. */
    public int score() {
        return position.score();
    }

    /** The harmonic mean of score and utility. */
    public int mutual() {
        return utility.mutual(position.score());
    }
}
