package dev.meridian.matching.engine;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Which rows of one {@link Chunk} have which {@link Term}. A term of few rows is a list of them, two bytes each; one of more
 * than {@link #DENSE} rows is a bitmap of 8 KB. A skill that many hold at any level has a bitmap for that beside the lists
 * of its levels. Immutable.
 */
final class TermLists {

    /** Where a bitmap becomes smaller than a list, and far faster to read. */
    static final int DENSE = 4096;

    /** Where a skill at any level gets a bitmap: lower, since every ranking reads it. */
    static final int DENSE_SKILL = 1536;

    private final int[] starts;
    private final short[] rows;
    private final int[] denseTerms;
    private final long[][] bitmaps;

    TermLists(int[] starts, short[] rows, int[] denseTerms, long[][] bitmaps) {
        this.starts = starts;
        this.rows = rows;
        this.denseTerms = denseTerms;
        this.bitmaps = bitmaps;
    }

    /** Adds the rows that have the term. */
    void addTo(long[] words, int term) {
        long[] bitmap = bitmap(term);
        if (bitmap != null) {
            Words.or(words, bitmap);
        } else if (term + 1 < starts.length) {
            for (int i = starts[term]; i < starts[term + 1]; i++) {
                int row = rows[i] & 0xffff;
                words[row >>> 6] |= 1L << row;
            }
        }
    }

    /** Takes out the rows that have the term. */
    void takeFrom(long[] words, int term) {
        long[] bitmap = bitmap(term);
        if (bitmap != null) {
            Words.andNot(words, bitmap);
        } else if (term + 1 < starts.length) {
            for (int i = starts[term]; i < starts[term + 1]; i++) {
                int row = rows[i] & 0xffff;
                words[row >>> 6] &= ~(1L << row);
            }
        }
    }

    /** Adds the rows that have a skill at any level; the term is the skill's at {@link Term#ANY_LEVEL}. */
    void addSkillTo(long[] words, int skill) {
        if (!addDenseSkillTo(words, skill)) {
            addLevelsTo(words, skill, 1, HeldSkill.MAX_LEVEL);
        }
    }

    /** As {@link #addSkillTo}, but only where it is quick; says whether it was. */
    boolean addDenseSkillTo(long[] words, int skill) {
        long[] bitmap = bitmap(skill);
        if (bitmap != null) {
            Words.or(words, bitmap);
        }
        return bitmap != null;
    }

    /** Adds the rows that have a skill at a level from one to another. */
    void addLevelsTo(long[] words, int skill, int from, int to) {
        for (int level = from; level <= to; level++) {
            addTo(words, skill + level);
        }
    }

    long bytes() {
        return 4L * starts.length + 2L * rows.length + 4L * denseTerms.length + 8L * Chunk.WORDS * bitmaps.length;
    }

    private long @Nullable [] bitmap(int term) {
        int at = Arrays.binarySearch(denseTerms, term);
        return at < 0 ? null : bitmaps[at];
    }
}
