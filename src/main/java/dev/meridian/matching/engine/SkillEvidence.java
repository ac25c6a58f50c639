package dev.meridian.matching.engine;

import dev.meridian.shared.Importance;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One requirement against what the candidate holds. Where a related skill earned more than the asked one, it is the one
 * that counts, and level and years are its own.
 *
 * @param skillId the skill asked for
 * @param importance the requirement's group
 * @param mustHave whether the skill itself is indispensable
 * @param minLevel the level asked
 * @param minYears the years asked, null for none
 * @param heldLevel level of the skill that counts, null when none does
 * @param heldYears years of the skill that counts, null when none does
 * @param standInSkillId the related skill that counts in place of the asked one, null when none does
 * @param strength the share of the credit that the stand-in earns, in ten-thousandths, null without a stand-in
 * @param credit 0 to 10,000
 * @param weight how much the credit counts in the mean of all: the criterion's credit is the mean so weighted, rounded down
 */
public record SkillEvidence(
        UUID skillId,
        Importance importance,
        boolean mustHave,
        int minLevel,
        @Nullable Integer minYears,
        @Nullable Integer heldLevel,
        @Nullable Integer heldYears,
        @Nullable UUID standInSkillId,
        @Nullable Integer strength,
        int credit,
        long weight)
        implements Evidence {}
