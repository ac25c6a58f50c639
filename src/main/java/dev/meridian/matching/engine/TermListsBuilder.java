package dev.meridian.matching.engine;

import java.util.Arrays;

/** Sorts the terms of a chunk's rows, added in the order of the rows, into lists. */
final class TermListsBuilder {

    private int[] terms = new int[1024];
    private short[] rows = new short[1024];
    private int size;

    void add(int term, int row) {
        if (size == terms.length) {
            terms = Arrays.copyOf(terms, 2 * size);
            rows = Arrays.copyOf(rows, 2 * size);
        }
        terms[size] = term;
        rows[size++] = (short) row;
    }

    /**
     * Sorts what was added.
     *
     * @param vocabulary which tells what is a skill at any level
     */
    TermLists build(Terms vocabulary) {
        int[] counts = counts(vocabulary);
        int[] dense = dense(counts, vocabulary);
        long[][] bitmaps = new long[dense.length][Chunk.WORDS];
        long[][] bitmapOf = new long[counts.length][];
        for (int i = 0; i < dense.length; i++) {
            bitmapOf[dense[i]] = bitmaps[i];
        }
        int[] starts = new int[counts.length + 1];
        for (int term = 0; term < counts.length; term++) {
            boolean listed = bitmapOf[term] == null && !isAnyLevel(term, vocabulary);
            starts[term + 1] = starts[term] + (listed ? counts[term] : 0);
        }
        short[] sorted = new short[starts[counts.length]];
        int[] next = starts.clone();
        for (int i = 0; i < size; i++) {
            int term = terms[i];
            int row = rows[i] & 0xffff;
            if (bitmapOf[term] == null) {
                sorted[next[term]++] = rows[i];
            } else {
                set(bitmapOf[term], row);
            }
            int level = vocabulary.level(term);
            if (level > Term.ANY_LEVEL && bitmapOf[term - level] != null) {
                set(bitmapOf[term - level], row);
            }
        }
        return new TermLists(starts, sorted, dense, bitmaps);
    }

    private int[] counts(Terms vocabulary) {
        int highest = 0;
        for (int i = 0; i < size; i++) {
            highest = Math.max(highest, terms[i]);
        }
        int[] counts = new int[size == 0 ? 0 : highest + 1];
        for (int i = 0; i < size; i++) {
            int term = terms[i];
            counts[term]++;
            int level = vocabulary.level(term);
            if (level > Term.ANY_LEVEL) {
                counts[term - level]++;
            }
        }
        return counts;
    }

    private static int[] dense(int[] counts, Terms vocabulary) {
        int[] dense = new int[counts.length];
        int found = 0;
        for (int term = 0; term < counts.length; term++) {
            int least = isAnyLevel(term, vocabulary) ? TermLists.DENSE_SKILL : TermLists.DENSE;
            if (counts[term] >= least) {
                dense[found++] = term;
            }
        }
        return Arrays.copyOf(dense, found);
    }

    private static boolean isAnyLevel(int term, Terms vocabulary) {
        return vocabulary.level(term) == Term.ANY_LEVEL;
    }

    private static void set(long[] words, int row) {
        words[row >>> 6] |= 1L << row;
    }
}
