package dev.meridian.matching.engine;

import java.util.Arrays;
import java.util.UUID;

/**
 * Finds, in the most promising chunk, a score that as many reach as are asked for, so that the search need not begin from
 * nothing: those whose skills are worth the most, or a little less, until there are enough.
 */
final class FirstGuess {

    private static final int STEPS = 8;

    /** So many times as many as are asked for are scored at most: more would make the guess better, but hardly. */
    private static final int SCORED = 8;

    private final RowQuery query;
    private final SkillBound bound;
    private final SkillRows skills;
    private final Circuit.Scratch scratch;
    private final long[] chosen = new long[Chunk.WORDS];
    private final long[] window = new long[Circuit.Scratch.WORDS];

    /**
     * Looks at one chunk.
     *
     * @param skills filled for it
     */
    FirstGuess(RowQuery query, SkillBound bound, SkillRows skills, Circuit.Scratch scratch) {
        this.query = query;
        this.bound = bound;
        this.skills = skills;
        this.scratch = scratch;
    }

    /** From how many rows on a guess can be made. */
    static int enough(Best<?> best) {
        return 2 * best.limit();
    }

    /**
     * A score that enough of the rows reach, all of whom come after what was asked to come before; 0 where there are not
     * enough.
     */
    int leastOfBest(Chunk chunk, long[] rows, Best<UUID> best) {
        long full = query.posting().skills().fullSum();
        if (full == 0) {
            return 0;
        }
        int below = best.after() == null ? Integer.MAX_VALUE : best.after().score();
        for (int step = STEPS; step > 0; step--) {
            choose(bound.atLeast(full / STEPS * step), rows);
            int count = Words.count(chosen);
            if (count >= enough(best)) {
                int score = scoreOf(chunk, best.limit(), below);
                if (score > 0) {
                    return score;
                }
            }
        }
        return 0;
    }

    private void choose(Circuit circuit, long[] rows) {
        for (int from = 0; from < rows.length; from += window.length) {
            System.arraycopy(rows, from, window, 0, window.length);
            circuit.keep(skills, from, window, scratch);
            System.arraycopy(window, 0, chosen, from, window.length);
        }
    }

    /** The score of the last of so many best among those looked at. */
    private int scoreOf(Chunk chunk, int limit, int below) {
        int[] scores = new int[SCORED * limit];
        int found = 0;
        for (int word = 0; word < chosen.length; word++) {
            for (long rest = chosen[word]; rest != 0 && found < scores.length; rest &= rest - 1) {
                int score = query.score(chunk, (word << 6) | Long.numberOfTrailingZeros(rest));
                if (score < below) {
                    scores[found++] = score;
                }
            }
        }
        Arrays.sort(scores, 0, found);
        return found < limit ? 0 : scores[found - limit];
    }
}
