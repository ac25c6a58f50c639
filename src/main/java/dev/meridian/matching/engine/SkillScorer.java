package dev.meridian.matching.engine;

import dev.meridian.shared.Importance;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Scores what a candidate holds against what a posting asks, in its own right or through a related skill. */
final class SkillScorer {

    private static final Effect[] NONE = {};

    private final List<SkillRequirement> requirements;
    private final Map<UUID, Effect[]> effectsOfHolding;
    private final long[] shares;
    private final long totalShares;

    SkillScorer(List<SkillRequirement> requirements, RelatedSkills related) {
        this.requirements = requirements;
        this.effectsOfHolding = effects(requirements, related);
        this.shares = shares(requirements);
        long total = 0;
        for (long share : shares) {
            total += share;
        }
        this.totalShares = total;
    }

    boolean stated() {
        return !requirements.isEmpty();
    }

    /** Credits weighted by share; 0 exactly when no requirement earns anything. */
    long weightedSum(PreparedCandidate candidate) {
        if (requirements.isEmpty()) {
            return 0;
        }
        int[] credits = credits(candidate);
        long sum = 0;
        for (int i = 0; i < credits.length; i++) {
            sum += shares[i] * credits[i];
        }
        return sum;
    }

    int credit(long weightedSum) {
        return totalShares == 0 ? 0 : (int) (weightedSum / totalShares);
    }

    /** What a requirement's credit counts for in {@link #weightedSum}. */
    long share(int requirement) {
        return shares[requirement];
    }

    /** The greatest weighted sum. */
    long fullSum() {
        return Weights.FULL * totalShares;
    }

    /** The least weighted sum that earns a credit. */
    long sumFor(int credit) {
        return credit * totalShares;
    }

    /** What holding each skill does, for all skills that do anything. */
    Map<UUID, Effect[]> effects() {
        return effectsOfHolding;
    }

    /** The credit of each requirement, 0 to 10,000, in the posting's order. */
    int[] credits(PreparedCandidate candidate) {
        int[] credits = new int[requirements.size()];
        for (HeldSkill skill : candidate.skills()) {
            Effect[] effects = effectsOfHolding.get(skill.skillId());
            if (effects != null) {
                for (Effect effect : effects) {
                    credits[effect.index] = Math.max(credits[effect.index], effect.credit(skill));
                }
            }
        }
        return credits;
    }

    List<Evidence> evidence(PreparedCandidate candidate) {
        int[] credits = credits(candidate);
        List<Evidence> evidence = new ArrayList<>();
        for (int i = 0; i < credits.length; i++) {
            evidence.add(evidence(i, credits[i], source(candidate, i, credits[i])));
        }
        return evidence;
    }

    private SkillEvidence evidence(int index, int credit, @Nullable Source source) {
        SkillRequirement asked = requirements.get(index);
        boolean standIn = source != null && !source.skill.skillId().equals(asked.skillId());
        return new SkillEvidence(
                asked.skillId(),
                asked.importance(),
                asked.mustHave(),
                asked.minLevel(),
                asked.minYears(),
                source == null ? null : source.skill.level(),
                source == null ? null : source.skill.years(),
                source == null || !standIn ? null : source.skill.skillId(),
                source == null || !standIn ? null : source.effect.strength,
                credit,
                shares[index]);
    }

    /** The skill that earned this credit: the asked one if it did, else the related one with the lowest id. */
    private @Nullable Source source(PreparedCandidate candidate, int index, int credit) {
        Source best = null;
        for (HeldSkill skill : candidate.skills()) {
            for (Effect effect : effectsOfHolding.getOrDefault(skill.skillId(), NONE)) {
                if (credit > 0 && effect.index == index && effect.credit(skill) == credit) {
                    Source found = new Source(skill, effect);
                    best = best == null || found.comesBefore(best) ? found : best;
                }
            }
        }
        return best;
    }

    private static Map<UUID, Effect[]> effects(List<SkillRequirement> requirements, RelatedSkills related) {
        Map<UUID, List<Effect>> effects = new HashMap<>();
        for (int i = 0; i < requirements.size(); i++) {
            SkillRequirement asked = requirements.get(i);
            add(effects, asked.skillId(), new Effect(i, asked, Weights.FULL));
            for (RelatedSkills.Relation relation : related.standingInFor(asked.skillId())) {
                add(effects, relation.held(), new Effect(i, asked, relation.strength()));
            }
        }
        Map<UUID, Effect[]> arrays = new HashMap<>();
        effects.forEach((id, list) -> arrays.put(id, list.toArray(Effect[]::new)));
        return arrays;
    }

    private static void add(Map<UUID, List<Effect>> effects, UUID held, Effect effect) {
        effects.computeIfAbsent(held, id -> new ArrayList<>()).add(effect);
    }

    /** Weights, stretched where needed so that the required skills make up at least three quarters. */
    static long[] shares(List<SkillRequirement> requirements) {
        long required = 0;
        long preferred = 0;
        for (SkillRequirement asked : requirements) {
            if (asked.importance() == Importance.REQUIRED) {
                required += asked.effectiveWeight();
            } else {
                preferred += asked.effectiveWeight();
            }
        }
        boolean stretch = required > 0 && 3 * preferred > required;
        long[] shares = new long[requirements.size()];
        for (int i = 0; i < shares.length; i++) {
            SkillRequirement asked = requirements.get(i);
            long factor = asked.importance() == Importance.REQUIRED ? 3 * preferred : required;
            shares[i] = (stretch ? factor : 1) * asked.effectiveWeight();
        }
        return shares;
    }

    /**
     * What one held skill earns for one requirement, 0 to 10,000.
     *
     * @param strength 10,000 for the asked skill itself, else that of the relation
     * @param minYears 0 where experience does not matter
     */
    static int credit(int strength, int level, int years, int minLevel, int minYears) {
        int counted = Weights.FULL * Math.min(level, minLevel);
        int direct = minYears == 0
                ? counted / minLevel
                : counted * (4 * minYears + Math.min(years, minYears)) / (5 * minLevel * minYears);
        return strength * direct / Weights.FULL;
    }

    /** What holding one skill does for one requirement. */
    static final class Effect {

        private final int index;
        private final int strength;
        private final int minLevel;
        private final int minYears;

        Effect(int index, SkillRequirement asked, int strength) {
            Integer years = asked.minYears();
            this.index = index;
            this.strength = strength;
            this.minLevel = asked.minLevel();
            this.minYears = years == null ? 0 : years;
        }

        int requirement() {
            return index;
        }

        /** 10,000 where it is the asked skill itself, else what a related one can earn at most. */
        int strength() {
            return strength;
        }

        int minLevel() {
            return minLevel;
        }

        /** More years earn no more. */
        int fullYears() {
            return minYears;
        }

        int credit(HeldSkill skill) {
            return credit(skill.level(), skill.years());
        }

        int credit(int level, int years) {
            return SkillScorer.credit(strength, level, years, minLevel, minYears);
        }
    }

    private record Source(HeldSkill skill, Effect effect) {

        boolean comesBefore(Source other) {
            if ((effect.strength == Weights.FULL) != (other.effect.strength == Weights.FULL)) {
                return effect.strength == Weights.FULL;
            }
            return RankPosition.compareBytes(skill.skillId(), other.skill.skillId()) < 0;
        }
    }
}
