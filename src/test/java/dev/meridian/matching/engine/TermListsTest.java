package dev.meridian.matching.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TermListsTest {
    /** The first two terms have lists, the others bitmaps. */
    private final TermLists lists = new TermLists(
            new int[] {0, 2, 3, 3, 3}, new short[] {1, 70, 3}, new int[] {2, 3}, new long[][] {bitmap(5, 64), bitmap(9)
            });

    private static long[] bitmap(int... rows) {
        long[] words = new long[Chunk.WORDS];
        for (int row : rows) {
            words[row >>> 6] |= 1L << row;
        }
        return words;
    }

    @Test
    void rows_of_a_term_are_added_to_those_that_are_there_from_a_list_and_from_a_bitmap() {
        long[] rows = bitmap(0, 5);
        lists.addTo(rows, 0);
        assertThat(rows).isEqualTo(bitmap(0, 1, 5, 70));
        lists.addTo(rows, 2);
        assertThat(rows).isEqualTo(bitmap(0, 1, 5, 64, 70));
        lists.addTo(rows, 3);
        assertThat(rows).isEqualTo(bitmap(0, 1, 5, 9, 64, 70));
    }

    @Test
    void rows_of_a_term_are_taken_out_and_no_others_by_a_list_and_by_a_bitmap() {
        long[] rows = bitmap(1, 3, 5, 9, 64, 70, 71);
        lists.takeFrom(rows, 0);
        assertThat(rows).isEqualTo(bitmap(3, 5, 9, 64, 71));
        lists.takeFrom(rows, 2);
        assertThat(rows).isEqualTo(bitmap(3, 9, 71));
    }

    @Test
    void a_term_that_came_after_the_lists_were_made_has_no_rows_here() {
        long[] rows = bitmap(3);
        lists.addTo(rows, 4);
        lists.takeFrom(rows, 1_000);
        assertThat(rows).isEqualTo(bitmap(3));
    }

    @Test
    void a_skill_without_a_bitmap_is_read_level_by_level() {
        TermLists skill = new TermLists(new int[] {0, 0, 1, 1, 1, 1, 2}, new short[] {4, 8}, new int[0], new long[0][]);
        long[] rows = bitmap();
        assertThat(skill.addDenseSkillTo(rows, 0)).isFalse();
        assertThat(rows).isEqualTo(bitmap());
        skill.addSkillTo(rows, 0);
        assertThat(rows).isEqualTo(bitmap(4, 8));
        long[] beginners = bitmap();
        skill.addLevelsTo(beginners, 0, 1, 4);
        assertThat(beginners).isEqualTo(bitmap(4));
    }
}
