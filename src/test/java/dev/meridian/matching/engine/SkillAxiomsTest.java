package dev.meridian.matching.engine;

import static dev.meridian.matching.engine.Drawn.held;
import static dev.meridian.matching.engine.Drawn.with;
import static dev.meridian.matching.engine.Drawn.without;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

@TestMethodOrder(MethodOrderer.MethodName.class)
class SkillAxiomsTest {

    @Test
    void axiom_01_an_asked_skill_more_of_its_level_or_of_its_years_never_scores_lower() {
        RandomCases.ofOnePair(drawn -> {
            if (drawn.posting().requirements().isEmpty()) {
                return false;
            }
            UUID asked = drawn.world().any(drawn.posting().requirements()).skillId();
            HeldSkill now = held(drawn.candidate(), asked);
            HeldSkill more = now == null ? drawn.world().held(asked) : raised(drawn.world(), now);

            Assessment before = drawn.assess();
            Assessment after = drawn.assess(with(drawn.candidate(), more));

            assertThat(after.skillsCredit()).isGreaterThanOrEqualTo(before.skillsCredit());
            assertThat(after.score()).isGreaterThanOrEqualTo(before.score());
            return true;
        });
    }

    @Test
    void axiom_01_level_and_years_beyond_all_that_is_asked_earn_nothing_more() {
        RandomCases.ofOnePair(drawn -> {
            List<SkillRequirement> requirements = drawn.posting().requirements();
            if (requirements.isEmpty()) {
                return false;
            }
            UUID skill = drawn.world().any(requirements).skillId();
            int level = 1;
            int years = 0;
            for (SkillRequirement asked : requirements) {
                if (counts(drawn, skill, asked.skillId())) {
                    Integer minYears = asked.minYears();
                    level = Math.max(level, asked.minLevel());
                    years = Math.max(years, minYears == null ? 0 : minYears);
                }
            }
            HeldSkill enough = new HeldSkill(skill, level, years);
            HeldSkill most = new HeldSkill(skill, HeldSkill.MAX_LEVEL, 80);

            assertThat(drawn.assess(with(drawn.candidate(), most)))
                    .isEqualTo(drawn.assess(with(drawn.candidate(), enough)));
            return true;
        });
    }

    @Test
    void axiom_02_without_a_held_skill_the_score_is_never_higher() {
        RandomCases.ofOnePair(drawn -> {
            if (drawn.candidate().skills().isEmpty()) {
                return false;
            }
            UUID lost = drawn.world().any(drawn.candidate().skills()).skillId();
            Candidate poorer = drawn.candidate().toBuilder()
                    .skills(without(drawn.candidate(), lost))
                    .build();

            assertThat(drawn.assess(poorer).score())
                    .isLessThanOrEqualTo(drawn.assess().score());
            return true;
        });
    }

    @Test
    void axiom_02_a_skill_neither_asked_nor_related_changes_nothing() {
        RandomCases.ofOnePair(drawn -> {
            UUID extra = drawn.world().chance(80) ? drawn.world().anySkill() : Samples.COBOL;
            boolean counts =
                    drawn.posting().requirements().stream().anyMatch(asked -> counts(drawn, extra, asked.skillId()));
            if (counts) {
                return false;
            }
            assertThat(drawn.assess(with(drawn.candidate(), drawn.world().held(extra))))
                    .isEqualTo(drawn.assess());
            return true;
        });
    }

    private static HeldSkill raised(RandomWorld world, HeldSkill now) {
        int level = now.level() + world.random.nextInt(HeldSkill.MAX_LEVEL + 1 - now.level());
        return new HeldSkill(now.skillId(), level, now.years() + world.random.nextInt(4));
    }

    private static boolean counts(Drawn drawn, UUID held, UUID asked) {
        return held.equals(asked)
                || drawn.context().relatedSkills().standingInFor(asked).stream()
                        .anyMatch(relation -> relation.held().equals(held));
    }
}
