package dev.meridian.matching.engine;

import dev.meridian.shared.Require;
import java.util.UUID;

/**
 * A skill that a candidate has.
 *
 * @param skillId the skill in the taxonomy
 * @param level 1 to 5
 * @param years whole years of experience, 0 to 80; years that nobody stated are 0
 */
public record HeldSkill(UUID skillId, int level, int years) {

    static final int MAX_LEVEL = 5;

    /**
     * Checks every component.
     *
     * @throws IllegalArgumentException if a number is outside its range
     */
    public HeldSkill {
        Require.inRange("the level of a skill", level, 1, MAX_LEVEL);
        Require.inRange("the years of a skill", years, 0, 80);
    }
}
