package dev.meridian.matching;

import dev.meridian.matching.engine.RankPosition;
import dev.meridian.matching.engine.Weights;
import java.time.LocalDate;
import java.util.UUID;

/**
 * Where a ranking goes on, with the inputs that it began with: the day, the rates and the weights stay the same over all
 * its pages, whatever happens meanwhile.
 *
 * @param rank of the last candidate on the page before
 */
record MatchCursor(
        LocalDate asOf,
        LocalDate rateDate,
        int skills,
        int overlap,
        int rate,
        int rank,
        int score,
        long tieKey,
        UUID shownId) {
    Weights weights() {
        return new Weights(skills, overlap, rate);
    }

    RankPosition position() {
        return new RankPosition(score, tieKey, shownId);
    }
}
