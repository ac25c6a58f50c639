package dev.meridian.matching.engine;

import java.util.UUID;

/**
 * A place in the order of one posting's candidates: higher score first, then the lower tie key, then the lower id, key
 * and id compared as unsigned bytes. Sorts best first.
 *
 * @param score 0 to 10,000
 * @param tieKey {@link CompiledPosting#tieKey(UUID)} of the id shown
 * @param shownId the candidate, as the employer knows them
 */
public record RankPosition(int score, long tieKey, UUID shownId) implements Comparable<RankPosition> {

    @Override
    public int compareTo(RankPosition other) {
        if (score != other.score) {
            return Integer.compare(other.score, score);
        }
        int byKey = Long.compareUnsigned(tieKey, other.tieKey);
        return byKey != 0 ? byKey : compareBytes(shownId, other.shownId);
    }

    /** As PostgreSQL orders them; {@link UUID#compareTo} takes the two halves for signed numbers. */
    static int compareBytes(UUID a, UUID b) {
        int byHigh = Long.compareUnsigned(a.getMostSignificantBits(), b.getMostSignificantBits());
        return byHigh != 0 ? byHigh : Long.compareUnsigned(a.getLeastSignificantBits(), b.getLeastSignificantBits());
    }
}
