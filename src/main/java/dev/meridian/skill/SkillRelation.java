package dev.meridian.skill;

import java.util.UUID;

/**
 * Somebody who holds one skill shows something of another.
 *
 * @param strength ten-thousandths of the asked skill, 1 to 5000
 */
public record SkillRelation(UUID heldId, UUID askedId, int strength) {
    /** The most skills that may stand in for one: more would make a ranking's explanation unreadable. */
    static final int MAX_STAND_INS = 8;
}
