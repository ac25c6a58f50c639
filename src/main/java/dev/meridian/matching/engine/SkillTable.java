package dev.meridian.matching.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * What a posting's requirements make of each term of a vocabulary, looked up by its number. Two bytes for each term of the
 * vocabulary, so that the table stays in the cache nearest to the processor.
 */
final class SkillTable {

    private final SkillScorer scorer;
    private final int requirements;
    private final short[] slotOfTerm; // 0: the term earns nothing
    private final List<Earned[]> slots = new ArrayList<>();
    private final List<int[]> asked = new ArrayList<>();
    private final List<int[]> related = new ArrayList<>();
    private final List<Integer> doubtful = new ArrayList<>();
    private final int[] relatedStrength;
    private final int[] minLevels;
    private final int[] weakCredit;
    private final int[] credits;

    /** What holding a skill at one level earns for one requirement, by years. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Earned(int requirement, int[] byYears) {}

    SkillTable(SkillScorer scorer, int requirements, Terms terms) {
        this.scorer = scorer;
        this.requirements = requirements;
        this.slotOfTerm = new short[terms.size()];
        this.relatedStrength = new int[requirements];
        this.minLevels = new int[requirements];
        this.weakCredit = new int[requirements];
        this.credits = new int[requirements];
        this.slots.add(new Earned[0]);
        List<List<Integer>> own = lists();
        List<List<Integer>> others = lists();
        for (Map.Entry<UUID, SkillScorer.Effect[]> entry : scorer.effects().entrySet()) {
            int skill = terms.findSkill(entry.getKey());
            if (skill != Interned.NONE) {
                enter(skill, entry.getValue(), own, others);
            }
        }
        own.forEach(list -> asked.add(array(list)));
        others.forEach(list -> related.add(array(list)));
    }

    private List<List<Integer>> lists() {
        List<List<Integer>> lists = new ArrayList<>();
        for (int i = 0; i < requirements; i++) {
            lists.add(new ArrayList<>());
        }
        return lists;
    }

    private void enter(int skill, SkillScorer.Effect[] effects, List<List<Integer>> own, List<List<Integer>> others) {
        boolean alwaysEarns = false;
        for (SkillScorer.Effect effect : effects) {
            int i = effect.requirement();
            (effect.strength() == Weights.FULL ? own : others).get(i).add(skill);
            if (effect.strength() == Weights.FULL) {
                minLevels[i] = effect.minLevel();
                weakCredit[i] = effect.minLevel() == 1 ? 0 : effect.credit(effect.minLevel() - 1, effect.fullYears());
            } else {
                relatedStrength[i] = Math.max(relatedStrength[i], effect.strength());
            }
            alwaysEarns |= effect.credit(1, 0) > 0;
        }
        if (!alwaysEarns) {
            doubtful.add(skill);
        }
        for (int level = 1; level < Term.LEVELS; level++) {
            slotOfTerm[skill + level] = (short) slots.size();
            slots.add(earned(effects, level));
        }
    }

    private static Earned[] earned(SkillScorer.Effect[] effects, int level) {
        Earned[] earned = new Earned[effects.length];
        for (int i = 0; i < effects.length; i++) {
            int[] byYears = new int[effects[i].fullYears() + 1];
            for (int years = 0; years < byYears.length; years++) {
                byYears[years] = effects[i].credit(level, years);
            }
            earned[i] = new Earned(effects[i].requirement(), byYears);
        }
        return earned;
    }

    /** As {@link SkillScorer#weightedSum}, of a row. Not for several threads. */
    long weightedSum(Chunk chunk, int row) {
        Arrays.fill(credits, 0);
        for (int i = chunk.skillStarts[row]; i < chunk.skillStarts[row + 1]; i++) {
            int held = chunk.skills[i];
            int slot = slotOfTerm[HeldBits.term(held)];
            if (slot != 0) {
                for (Earned earned : slots.get(slot)) {
                    int credit = earned.byYears[Math.min(HeldBits.years(held), earned.byYears.length - 1)];
                    credits[earned.requirement] = Math.max(credits[earned.requirement], credit);
                }
            }
        }
        long sum = 0;
        for (int i = 0; i < requirements; i++) {
            sum += scorer.share(i) * credits[i];
        }
        return sum;
    }

    int requirements() {
        return requirements;
    }

    /** The skill that a requirement asks for, at any level; empty where nobody has it. */
    int[] asked(int requirement) {
        return asked.get(requirement);
    }

    /** The level at which the asked skill is asked, 1 to 5. */
    int minLevel(int requirement) {
        return minLevels[requirement];
    }

    /** The most that the asked skill earns below that level. */
    int weakCredit(int requirement) {
        return weakCredit[requirement];
    }

    /** The skills that stand in for the asked one. */
    int[] related(int requirement) {
        return related.get(requirement);
    }

    /** The most that a related skill earns for a requirement, 0 to 5000. */
    int relatedStrength(int requirement) {
        return relatedStrength[requirement];
    }

    /** Skills that earn nothing at some levels, being but weakly related. */
    List<Integer> doubtful() {
        return doubtful;
    }

    private static int[] array(List<Integer> list) {
        return list.stream().mapToInt(Integer::intValue).toArray();
    }
}
