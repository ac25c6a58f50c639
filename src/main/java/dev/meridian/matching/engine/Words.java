package dev.meridian.matching.engine;

import java.util.Arrays;

/** Sets of the rows of a chunk, 64 to a word. The loops are plain so that the compiler turns them into vector code. */
final class Words {

    private Words() {}

    static void or(long[] words, long[] other) {
        for (int i = 0; i < other.length; i++) {
            words[i] |= other[i];
        }
    }

    static void and(long[] words, long[] other) {
        for (int i = 0; i < other.length; i++) {
            words[i] &= other[i];
        }
    }

    static void andNot(long[] words, long[] other) {
        for (int i = 0; i < other.length; i++) {
            words[i] &= ~other[i];
        }
    }

    static int count(long[] words) {
        int count = 0;
        for (long word : words) {
            count += Long.bitCount(word);
        }
        return count;
    }

    static boolean isSet(long[] words, int row) {
        return (words[row >>> 6] & (1L << row)) != 0;
    }

    /** Whether there is a row from one on up to, and without, another, which is greater. */
    static boolean isAnySet(long[] words, int from, int to) {
        int first = from >>> 6;
        int last = (to - 1) >>> 6;
        long head = -1L << from;
        long tail = -1L >>> -to;
        if (first == last) {
            return (words[first] & head & tail) != 0;
        }
        for (int i = first + 1; i < last; i++) {
            if (words[i] != 0) {
                return true;
            }
        }
        return (words[first] & head) != 0 || (words[last] & tail) != 0;
    }

    /** Takes out the rows from one on up to, and without, another. */
    static void clear(long[] words, int from, int to) {
        if (from >= to) {
            return;
        }
        int first = from >>> 6;
        int last = (to - 1) >>> 6;
        long head = -1L << from;
        long tail = -1L >>> -to;
        if (first == last) {
            words[first] &= ~(head & tail);
            return;
        }
        words[first] &= ~head;
        for (int i = first + 1; i < last; i++) {
            words[i] = 0;
        }
        words[last] &= ~tail;
    }

    /** Sets the first so many rows, and no others. */
    static void setFirst(long[] words, int count) {
        Arrays.fill(words, 0, count >>> 6, -1L);
        Arrays.fill(words, count >>> 6, words.length, 0);
        if ((count & 63) != 0) {
            words[count >>> 6] = -1L >>> -count;
        }
    }
}
