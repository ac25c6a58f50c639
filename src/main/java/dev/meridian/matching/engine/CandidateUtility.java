package dev.meridian.matching.engine;

/**
 * How well a posting suits a candidate, seen from the candidate's side. All figures are 0 to 10,000.
 *
 * @param pay how much of the ask the budget covers; 0 when either side is silent
 * @param hours the share of the posting's hours that are the candidate's preferred ones; 0 when either side is silent
 * @param strengths the share of the candidate's five best skills that the posting asks for
 * @param utility the three together, weighing 40, 40 and 20
 */
public record CandidateUtility(int pay, int hours, int strengths, int utility) {

    static CandidateUtility of(int pay, int hours, int strengths) {
        return new CandidateUtility(pay, hours, strengths, (40 * pay + 40 * hours + 20 * strengths) / 100);
    }

    /**
     * The harmonic mean of both sides' interest, which is high only where both are.
     *
     * @param score the posting's score for the candidate, 0 to 10,000
     */
    public int mutual(int score) {
        int sum = score + utility;
        return sum == 0 ? 0 : (int) (2L * score * utility / sum);
    }
}
