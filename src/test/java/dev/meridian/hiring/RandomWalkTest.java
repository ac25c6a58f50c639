package dev.meridian.hiring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.meridian.support.ServiceTest;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * Many people who do whatever comes to their minds, on both sides and on none: every step is answered as the views of both
 * sides promised before, and the rows never contradict each other. {@code -Dmeridian.walk.steps} and
 * {@code -Dmeridian.walk.seed} take other walks.
 */
@ServiceTest
class RandomWalkTest {
    private static final int STEPS = Integer.getInteger("meridian.walk.steps", 200);
    private static final long SEED = Long.getLong("meridian.walk.seed", 20260101);

    @Test
    void whatever_anybody_does_no_rule_of_the_hire_is_broken() throws Exception {
        Walk walk = new Walk(new Random(SEED));
        for (int step = 0; step < STEPS; step++) {
            walk.step();
            if (step % 100 == 99) {
                walk.holdRulesAgainstTheTables();
            }
        }
        walk.holdRulesAgainstTheTables();
        assertThat(walk.taken()).as("steps that were taken").isGreaterThan(STEPS / 10);
        assertThat(walk.refused()).as("steps that were refused").isGreaterThan(STEPS / 10);
        System.out.println("Random walk of the hire, seed " + SEED + ": " + walk.summary());
    }
}
