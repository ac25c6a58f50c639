package dev.meridian.matching.engine;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Whether a posting wants what a candidate is best at. */
final class Strengths {

    private static final int COUNTED = 5;

    private static final Comparator<HeldSkill> BEST_FIRST = Comparator.comparingInt(HeldSkill::level)
            .thenComparingInt(HeldSkill::years)
            .reversed()
            .thenComparing(HeldSkill::skillId, RankPosition::compareBytes);

    private Strengths() {}

    /** The share of the candidate's five best skills that the posting asks for, in ten-thousandths. */
    static int asked(List<HeldSkill> held, List<SkillRequirement> requirements) {
        List<HeldSkill> best = held.stream().sorted(BEST_FIRST).limit(COUNTED).toList();
        if (best.isEmpty()) {
            return 0;
        }
        Set<UUID> asked = requirements.stream().map(SkillRequirement::skillId).collect(Collectors.toUnmodifiableSet());
        int wanted = (int)
                best.stream().filter(skill -> asked.contains(skill.skillId())).count();
        return Weights.FULL * wanted / best.size();
    }
}
