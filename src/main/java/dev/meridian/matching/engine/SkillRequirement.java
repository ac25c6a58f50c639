package dev.meridian.matching.engine;

import dev.meridian.shared.Importance;
import dev.meridian.shared.Require;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One skill that a posting asks for.
 *
 * @param skillId the skill in the taxonomy
 * @param importance which group the requirement belongs to; its own weight does not move it to the other
 * @param mustHave whether lacking the skill itself at {@code minLevel} makes a candidate ineligible
 * @param minLevel 1 to 5; a higher level earns no more
 * @param minYears whole years of experience asked for, 1 to 50, or null when experience does not matter
 * @param weight 1 to 10, or null for the usual weight of the importance
 */
public record SkillRequirement(
        UUID skillId,
        Importance importance,
        boolean mustHave,
        int minLevel,
        @Nullable Integer minYears,
        @Nullable Integer weight) {

    /**
     * Checks every component.
     *
     * @throws IllegalArgumentException if a number is outside its range
     */
    public SkillRequirement {
        Require.inRange("the level asked of a skill", minLevel, 1, HeldSkill.MAX_LEVEL);
        if (minYears != null) {
            Require.inRange("the years asked of a skill", minYears, 1, 50);
        }
        if (weight != null) {
            Require.inRange("the weight of a skill", weight, 1, 10);
        }
    }

    /** A requirement at level 1, without years, at the usual weight, that excludes nobody. */
    public SkillRequirement(UUID skillId, Importance importance) {
        this(skillId, importance, false, 1, null, null);
    }

    int effectiveWeight() {
        return weight == null ? importance.usualWeight() : weight;
    }
}
