package dev.meridian.matching.engine;

import java.util.Arrays;
import java.util.List;

/**
 * Who has none of the terms of one group, for any of the groups.
 *
 * @param groups numbers of terms that some candidate has; an empty group is one that nobody satisfies
 */
record TermFilter(FilterCode code, List<int[]> groups) implements RowFilter {

    @Override
    public void takeOut(ChunkView view, SkillRows skills, long[] rows) {
        long[] having = new long[Chunk.WORDS];
        for (int[] group : groups) {
            Arrays.fill(having, 0);
            for (int term : group) {
                view.chunk().terms.addTo(having, term);
            }
            Words.and(rows, having);
        }
    }
}
