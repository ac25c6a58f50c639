package dev.meridian.bench;

import dev.meridian.matching.engine.BenchAccess;
import dev.meridian.matching.engine.CompiledPosting;
import dev.meridian.matching.engine.RelatedSkills;
import dev.meridian.matching.engine.SkillRequirement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;

/** What holding each skill does for one posting's requirements, by the skills' numbers. */
final class Effects {
    private static final int FULL = 10_000;

    /**
     * One skill, the asked one or a related one, for one requirement.
     *
     * @param strength in ten-thousandths; the whole for the asked skill itself
     * @param minYears 0 where none are asked
     */
    record Effect(int requirement, int skill, int strength, int minLevel, int minYears) {
        int credit(int level, int years) {
            int counted = FULL * Math.min(level, minLevel);
            int direct = minYears == 0
                    ? counted / minLevel
                    : counted * (4 * minYears + Math.min(years, minYears)) / (5 * minLevel * minYears);
            return strength * direct / FULL;
        }
    }

    private final List<Effect> all = new ArrayList<>();
    private final long[] shares;

    Effects(CompiledPosting posting) {
        this.shares = BenchAccess.shares(posting);
        List<SkillRequirement> requirements = posting.posting().requirements();
        for (int k = 0; k < requirements.size(); k++) {
            SkillRequirement asked = requirements.get(k);
            add(k, Skills.number(asked.skillId()), FULL, asked);
            for (RelatedSkills.Relation relation :
                    posting.context().relatedSkills().standingInFor(asked.skillId())) {
                add(k, Skills.number(relation.held()), relation.strength(), asked);
            }
        }
    }

    List<Effect> all() {
        return all;
    }

    long share(int requirement) {
        return shares[requirement];
    }

    /** Of all requirements together; 0 where there are none. */
    long total() {
        return LongStream.of(shares).sum();
    }

    int requirements() {
        return shares.length;
    }

    private void add(int requirement, int skill, int strength, SkillRequirement asked) {
        Integer years = asked.minYears();
        all.add(new Effect(requirement, skill, strength, asked.minLevel(), years == null ? 0 : years));
    }
}
