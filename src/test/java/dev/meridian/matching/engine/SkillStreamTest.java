package dev.meridian.matching.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.meridian.shared.Importance;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class SkillStreamTest {
    private static final int ROWS = 40;

    /** A skill that every third posting asks for, every other of them as a must-have. */
    private static SkillStream stream() {
        AskedBy asked = new AskedBy();
        for (int row = 0; row < ROWS; row += 3) {
            asked.add(
                    row,
                    1_000 + row,
                    new SkillRequirement(Samples.JAVA, Importance.REQUIRED, row % 2 == 0, 1 + row % 5, null, null));
        }
        SkillStream stream = new SkillStream(asked.entries());
        stream.add(Weights.FULL, new HeldSkill(Samples.JAVA, 3, 4));
        return stream;
    }

    @Test
    void earnings_are_the_same_whether_rows_are_read_at_once_or_in_stretches() {
        long[] atOnce = new long[ROWS];
        stream().addTo(atOnce, 0, ROWS);
        for (int length = 1; length < ROWS; length++) {
            SkillStream stream = stream();
            for (int from = 0; from < ROWS; from += length) {
                int to = Math.min(from + length, ROWS);
                long[] sums = new long[to - from];
                stream.addTo(sums, from, to);
                assertThat(sums).isEqualTo(Arrays.copyOfRange(atOnce, from, to));
            }
        }
    }

    @Test
    void who_asks_is_given_the_credit_times_the_share_and_whether_a_must_have_is_met() {
        long[] sums = new long[ROWS];
        stream().addTo(sums, 0, ROWS);
        assertThat(SkillStream.weighted(sums[1])).isZero();
        assertThat(SkillStream.weighted(sums[12])).isEqualTo(1_012L * Weights.FULL); // level 3 of 3
        assertThat(SkillStream.met(sums[12])).isEqualTo(1);
        assertThat(SkillStream.weighted(sums[24])).isEqualTo(1_024L * Weights.FULL * 3 / 5);
        assertThat(SkillStream.met(sums[24])).isZero();
        assertThat(SkillStream.met(sums[15])).isZero(); // level 1 of 1, and no must-have
    }
}
