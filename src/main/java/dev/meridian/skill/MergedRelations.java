package dev.meridian.skill;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * The relations of two skills once they are one: none to itself, each pair once and then the stronger, and at most eight
 * that stand in for one skill.
 *
 * @param kept all that touch the skill now
 * @param dropped those that had no room
 */
record MergedRelations(List<SkillRelation> kept, List<SkillRelation> dropped) {
    private static final Comparator<SkillRelation> STRONGEST_FIRST =
            Comparator.comparingInt(SkillRelation::strength).reversed().thenComparing(SkillRelation::heldId);

    /** Of all relations that touch either. */
    static MergedRelations of(List<SkillRelation> touching, UUID merged, UUID into) {
        Map<List<UUID>, SkillRelation> pairs = new HashMap<>();
        for (SkillRelation r : touching) {
            UUID held = r.heldId().equals(merged) ? into : r.heldId();
            UUID asked = r.askedId().equals(merged) ? into : r.askedId();
            if (!held.equals(asked)) {
                pairs.merge(
                        List.of(held, asked),
                        new SkillRelation(held, asked, r.strength()),
                        (a, b) -> a.strength() >= b.strength() ? a : b);
            }
        }
        List<SkillRelation> sorted = new ArrayList<>(pairs.values());
        sorted.sort(STRONGEST_FIRST);
        // Others' stand-ins only become fewer by a merge; the skill's own may become sixteen.
        List<SkillRelation> own =
                sorted.stream().filter(r -> r.askedId().equals(into)).toList();
        List<SkillRelation> dropped =
                own.stream().skip(SkillRelation.MAX_STAND_INS).toList();
        sorted.removeAll(dropped);
        return new MergedRelations(List.copyOf(sorted), dropped);
    }
}
