package dev.meridian.matching.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.meridian.shared.PayRange;
import dev.meridian.shared.PayRate;
import dev.meridian.shared.PayUnit;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What must hold beside the axioms. */
class PropertiesTest {

    @Test
    void the_engine_agrees_with_a_slow_and_plain_computation() {
        RandomCases.ofOnePair(drawn -> {
            Assessment assessment = drawn.assess();
            PlainFormula plain = new PlainFormula(drawn.posting(), drawn.candidate(), drawn.context());
            PlainFilters filters = new PlainFilters(drawn.posting(), drawn.candidate(), drawn.context());

            assertThat(assessment.skillsCredit()).isEqualTo(plain.skills());
            assertThat(assessment.overlapCredit()).isEqualTo(plain.overlap().credit());
            assertThat(assessment.rateCredit()).isEqualTo(plain.rate().credit());
            assertThat(assessment.score()).isEqualTo(plain.score(drawn.weights()));
            assertThat(assessment.failed()).isEqualTo(filters.failed(EmployerView.OPEN));
            return true;
        });
    }

    @Test
    void the_largest_and_smallest_amounts_are_scored_exactly_too() {
        RandomCases.ofOnePair(drawn -> {
            RandomWorld world = drawn.world();
            MatchContext wild = world.context(Map.of("USD", wildly(world, 6), "JPY", wildly(world, 6)));
            boolean tiny = world.chance(40);
            BigDecimal least = tiny ? millionths(world) : wildly(world, 1);
            BigDecimal most = (tiny ? millionths(world) : wildly(world, 12)).max(least);
            PayUnit unit = tiny ? world.any(PayUnit.values()) : PayUnit.HOUR;
            PayRange pay = new PayRange(world.chance(70) ? least : null, most, "USD", unit);
            PayRate ask = tiny
                    ? new PayRate(millionths(world), "USD", unit)
                    : new PayRate(wildly(world, 12), "JPY", PayUnit.HOUR);
            Posting posting = world.noted(drawn.posting().toBuilder().pay(pay).build());
            Candidate candidate = world.noted(drawn.candidate().toBuilder()
                    .desiredRate(ask)
                    .minimumRate(ask)
                    .build());

            CompiledPosting compiled = CompiledPosting.compile(posting, drawn.weights(), wild);
            Assessment assessment = compiled.assess(candidate);

            PlainFormula plain = new PlainFormula(posting, candidate, wild);
            assertThat(assessment.rateCredit()).isEqualTo(plain.rate().credit());
            assertThat(compiled.utility(PreparedCandidate.of(candidate)).pay())
                    .isEqualTo(plain.rate().contentment());
            assertThat(assessment.failed())
                    .isEqualTo(new PlainFilters(posting, candidate, wild).failed(EmployerView.OPEN));
            return true;
        });
    }

    @Test
    void the_evidence_of_a_skill_leads_to_its_credit() {
        RandomCases.ofOnePair(drawn -> {
            int[] credits = drawn.compiled().skills().credits(PreparedCandidate.of(drawn.candidate()));
            List<Evidence> evidence = drawn.compiled().skills().evidence(PreparedCandidate.of(drawn.candidate()));
            for (int i = 0; i < credits.length; i++) {
                SkillEvidence one = (SkillEvidence) evidence.get(i);
                assertThat(one.credit()).isEqualTo(credits[i]);
                assertThat(one.heldLevel() == null).isEqualTo(credits[i] == 0);
                assertThat(one.standInSkillId() == null).isEqualTo(one.strength() == null);
            }
            return credits.length > 0;
        });
    }

    @Test
    void nothing_that_an_employer_reads_tells_the_minimum_rate() {
        RandomCases.ofOnePair(drawn -> {
            PayRate ask = drawn.candidate().desiredRate();
            if (ask == null) {
                return false;
            }
            Candidate tougher = drawn.candidate().toBuilder().minimumRate(ask).build();
            Candidate softer = drawn.candidate().toBuilder().minimumRate(null).build();
            if (!drawn.assess(tougher).equals(drawn.assess(softer))) {
                return false;
            }
            Explanation explanation = drawn.compiled().explain(drawn.candidate());
            assertThat(explanation.criteria())
                    .isEqualTo(drawn.compiled().explain(softer).criteria());
            assertThat(explanation.filters())
                    .isEqualTo(drawn.compiled().explain(tougher).filters());
            return true;
        });
    }

    @Test
    void how_a_posting_suits_a_candidate_agrees_with_a_plain_computation() {
        RandomCases.ofOnePair(drawn -> {
            CandidateUtility utility = drawn.compiled().utility(PreparedCandidate.of(drawn.candidate()));
            PlainFormula plain = new PlainFormula(drawn.posting(), drawn.candidate(), drawn.context());

            assertThat(utility.pay()).isEqualTo(plain.rate().contentment());
            assertThat(utility.hours()).isEqualTo(plain.overlap().preferredShare());
            assertThat(utility.strengths()).isEqualTo(plain.strengths());
            assertThat(utility.utility())
                    .isEqualTo((40 * plain.rate().contentment()
                                    + 40 * plain.overlap().preferredShare()
                                    + 20 * plain.strengths())
                            / 100);
            return utility.utility() > 0;
        });
    }

    /** So little that hourly figures are a few millionths, or none. */
    private static BigDecimal millionths(RandomWorld world) {
        return BigDecimal.valueOf(1 + world.random.nextInt(8), 6);
    }

    /** Anything from a millionth to ten to the power given, small ones as often as large ones. */
    private static BigDecimal wildly(RandomWorld world, int power) {
        BigDecimal mantissa = BigDecimal.valueOf(1 + world.random.nextInt(1_000_000), 6);
        return mantissa.movePointRight(world.random.nextInt(power + 1));
    }
}
