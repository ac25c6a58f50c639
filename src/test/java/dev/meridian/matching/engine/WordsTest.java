package dev.meridian.matching.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Held against {@link BitSet}, which counts bits one by one where these go word by word. */
class WordsTest {
    private static final int ROWS = 64 * 5;

    private final Random random = new Random(20260101);

    private static long[] words(BitSet rows) {
        long[] words = new long[ROWS / 64];
        rows.stream().forEach(row -> words[row >>> 6] |= 1L << row);
        return words;
    }

    private BitSet few() {
        BitSet rows = new BitSet(ROWS);
        for (int i = random.nextInt(4); i > 0; i--) {
            rows.set(random.nextInt(ROWS));
        }
        return rows;
    }

    @Test
    void whether_any_row_of_a_stretch_is_set_is_seen_in_its_first_middle_and_last_word() {
        for (int from = 0; from < ROWS; from++) {
            for (int to = from + 1; to <= ROWS; to++) {
                BitSet rows = few();
                int next = rows.nextSetBit(from);
                assertThat(Words.isAnySet(words(rows), from, to))
                        .as("%s from %d to %d", rows, from, to)
                        .isEqualTo(next >= 0 && next < to);
            }
        }
    }

    @Test
    void a_stretch_is_taken_out_whole_and_nothing_beside_it() {
        BitSet all = new BitSet(ROWS);
        all.set(0, ROWS);
        for (int from = 0; from < ROWS; from++) {
            for (int to = from; to <= ROWS; to++) {
                long[] words = words(all);
                BitSet expected = (BitSet) all.clone();
                expected.clear(from, to);
                Words.clear(words, from, to);
                assertThat(words).as("from %d to %d", from, to).isEqualTo(words(expected));
            }
        }
    }

    @Test
    void the_first_so_many_rows_are_set_and_no_others() {
        for (int count = 0; count <= ROWS; count++) {
            long[] words = words(few());
            BitSet expected = new BitSet(ROWS);
            expected.set(0, count);
            Words.setFirst(words, count);
            assertThat(words).isEqualTo(words(expected));
            assertThat(Words.count(words)).isEqualTo(count);
        }
    }

    @Test
    void sets_are_joined_met_and_taken_from_each_other() {
        for (int i = 0; i < 1000; i++) {
            BitSet a = few();
            BitSet b = few();
            b.or(few());
            BitSet expected = (BitSet) a.clone();
            expected.or(b);
            long[] words = words(a);
            Words.or(words, words(b));
            assertThat(words).isEqualTo(words(expected));
            expected.and(a);
            Words.and(words, words(a));
            assertThat(words).isEqualTo(words(expected));
            expected.andNot(b);
            Words.andNot(words, words(b));
            assertThat(words).isEqualTo(words(expected));
        }
    }
}
