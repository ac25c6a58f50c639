package dev.meridian.matching.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.meridian.shared.HoursInterval;
import dev.meridian.shared.PayRange;
import dev.meridian.shared.PayRate;
import dev.meridian.shared.PayUnit;
import dev.meridian.shared.WeeklyHours;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What must hold for any posting and any candidate. */
class PropertiesTest {

    private static final int CASES = 10_000;

    @Test
    void the_engine_agrees_with_a_slow_and_plain_computation() {
        forAnything(21, 2_000, drawn -> {
            Assessment assessment = drawn.assess(drawn.candidate);
            PlainFormula plain = new PlainFormula(drawn.posting, drawn.candidate, drawn.context);

            assertThat(assessment.skillsCredit()).isEqualTo(plain.skills());
            assertThat(assessment.overlapCredit()).isEqualTo(plain.overlap());
            assertThat(assessment.rateCredit()).isEqualTo(plain.rate());
            assertThat(assessment.score()).isEqualTo(plain.score(drawn.weights));
        });
    }

    @Test
    void the_largest_and_smallest_amounts_are_scored_exactly_too() {
        forAnything(35, CASES, drawn -> {
            MatchContext wild = new MatchContext(
                    drawn.context.asOf(),
                    new ExchangeRates(drawn.context.asOf(), Map.of("USD", wildly(drawn, 6), "JPY", wildly(drawn, 6))),
                    RelatedSkills.NONE);
            PayRange pay = new PayRange(wildly(drawn, 1), wildly(drawn, 12).max(BigDecimal.TEN), "USD", PayUnit.HOUR);
            PayRate ask = new PayRate(wildly(drawn, 12), "JPY", PayUnit.HOUR);
            Posting posting = drawn.posting.toBuilder().pay(pay).build();
            Candidate candidate = drawn.candidate.toBuilder()
                    .desiredRate(ask)
                    .minimumRate(ask)
                    .build();

            Assessment assessment =
                    CompiledPosting.compile(posting, drawn.weights, wild).assess(candidate);

            assertThat(assessment.rateCredit()).isEqualTo(new PlainFormula(posting, candidate, wild).rate());
        });
    }

    @Test
    void points_sum_to_the_score_and_stay_within_what_is_attainable() {
        forAnything(22, CASES, drawn -> {
            Explanation explanation = drawn.compiled.explain(drawn.candidate);

            assertThat(explanation.criteria().stream()
                            .mapToInt(CriterionResult::points)
                            .sum())
                    .isEqualTo(explanation.score());
            assertThat(explanation.criteria().stream()
                            .mapToInt(CriterionResult::maxPoints)
                            .sum())
                    .isEqualTo(10_000);
            assertThat(explanation.score()).isBetween(0, explanation.attainableScore());
            assertThat(explanation.score())
                    .isEqualTo(drawn.assess(drawn.candidate).score());
            assertThat(explanation.eligible())
                    .isEqualTo(drawn.assess(drawn.candidate).eligible());
        });
    }

    @Test
    void a_counterfactual_changes_the_score_by_exactly_what_it_says() {
        forAnything(23, CASES, drawn -> {
            Explanation explanation = drawn.compiled.explain(drawn.candidate);
            assertThat(explanation.counterfactuals()).hasSizeLessThanOrEqualTo(3);
            int before = Integer.MAX_VALUE;
            for (Counterfactual found : explanation.counterfactuals()) {
                Assessment changed = drawn.assess(found.change().applyTo(drawn.candidate));
                assertThat(changed.score()).isEqualTo(found.scoreAfter());
                assertThat(changed.eligible()).isEqualTo(found.eligibleAfter());
                assertThat(found.gain())
                        .isEqualTo(found.scoreAfter() - explanation.score())
                        .isBetween(1, before);
                before = found.gain();
            }
        });
    }

    @Test
    void the_evidence_of_a_skill_leads_to_its_credit() {
        forAnything(24, CASES, drawn -> {
            int[] credits = drawn.compiled.skills().credits(PreparedCandidate.of(drawn.candidate));
            List<Evidence> evidence = drawn.compiled.skills().evidence(PreparedCandidate.of(drawn.candidate));
            for (int i = 0; i < credits.length; i++) {
                SkillEvidence one = (SkillEvidence) evidence.get(i);
                assertThat(one.credit()).isEqualTo(credits[i]);
                assertThat(one.heldLevel() == null).isEqualTo(credits[i] == 0);
                assertThat(one.standInSkillId() == null).isEqualTo(one.strength() == null);
            }
        });
    }

    @Test
    void more_skill_never_scores_less() {
        forAnything(25, CASES, drawn -> {
            UUID skill = drawn.world.anySkill();
            HeldSkill now = held(drawn.candidate, skill);
            HeldSkill more = now == null
                    ? new HeldSkill(skill, 1 + drawn.world.random.nextInt(5), drawn.world.random.nextInt(20))
                    : new HeldSkill(skill, Math.min(5, now.level() + 1), now.years() + drawn.world.random.nextInt(3));

            assertThat(drawn.assess(with(drawn.candidate, more)).score())
                    .isGreaterThanOrEqualTo(drawn.assess(drawn.candidate).score());
        });
    }

    @Test
    void a_skill_that_nobody_asks_for_changes_nothing() {
        forAnything(
                26, CASES, drawn -> assertThat(drawn.assess(with(drawn.candidate, new HeldSkill(Samples.COBOL, 5, 30))))
                        .isEqualTo(drawn.assess(drawn.candidate)));
    }

    @Test
    void asking_less_never_scores_less() {
        forAnything(27, CASES, drawn -> {
            PayRate ask = drawn.candidate.desiredRate();
            if (ask != null) {
                BigDecimal part = BigDecimal.valueOf(1 + drawn.world.random.nextInt(100), 2);
                BigDecimal less = ask.amount().multiply(part);
                PayRate lower = new PayRate(less, ask.currency(), ask.unit(), ask.hoursPerWeek());
                Candidate cheaper = drawn.candidate.toBuilder()
                        .desiredRate(lower)
                        .minimumRate(null)
                        .build();

                assertThat(drawn.assess(cheaper).score())
                        .isGreaterThanOrEqualTo(drawn.assess(drawn.candidate).score());
            }
        });
    }

    @Test
    void more_hours_never_score_less() {
        forAnything(28, CASES, drawn -> {
            WeeklyHours now = drawn.candidate.preferredHours();
            WeeklyHours more = drawn.world.candidate().preferredHours();
            if (now != null && more != null) {
                List<HoursInterval> both = Stream.concat(now.intervals().stream(), more.intervals().stream())
                        .toList();
                Candidate longer = drawn.candidate.toBuilder()
                        .preferredHours(new WeeklyHours(now.timeZone(), both))
                        .build();

                assertThat(drawn.assess(longer).overlapCredit())
                        .isGreaterThanOrEqualTo(drawn.assess(drawn.candidate).overlapCredit());
            }
        });
    }

    @Test
    void stating_a_fact_never_scores_below_silence() {
        forAnything(29, CASES, drawn -> {
            Candidate silent = drawn.candidate.toBuilder()
                    .skills(List.of())
                    .preferredHours(null)
                    .acceptableHours(null)
                    .desiredRate(null)
                    .minimumRate(null)
                    .build();

            assertThat(drawn.assess(silent).score())
                    .isLessThanOrEqualTo(drawn.assess(drawn.candidate).score());
        });
    }

    @Test
    void doubling_all_weights_changes_no_score() {
        forAnything(30, CASES, drawn -> {
            Weights half = new Weights(
                    drawn.weights.skills() / 2, drawn.weights.timeZoneOverlap() / 2, 1 + drawn.weights.rate() / 2);
            Weights once = new Weights(half.skills() / 2, half.timeZoneOverlap() / 2, 1 + half.rate() / 4);
            Weights twice = new Weights(2 * once.skills(), 2 * once.timeZoneOverlap(), 2 * once.rate());

            assertThat(CompiledPosting.compile(drawn.posting, twice, drawn.context)
                            .assess(drawn.candidate))
                    .isEqualTo(CompiledPosting.compile(drawn.posting, once, drawn.context)
                            .assess(drawn.candidate));
        });
    }

    @Test
    void the_order_of_skills_requirements_and_intervals_does_not_matter() {
        forAnything(31, CASES, drawn -> {
            Candidate shuffled = drawn.candidate.toBuilder()
                    .skills(shuffled(drawn, drawn.candidate.skills()))
                    .build();
            WeeklyHours hours = drawn.posting.workHours();
            Posting reordered = drawn.posting.toBuilder()
                    .requirements(shuffled(drawn, drawn.posting.requirements()))
                    .workHours(
                            hours == null
                                    ? null
                                    : new WeeklyHours(hours.timeZone(), shuffled(drawn, hours.intervals())))
                    .build();

            assertThat(CompiledPosting.compile(reordered, drawn.weights, drawn.context)
                            .assess(shuffled))
                    .isEqualTo(drawn.assess(drawn.candidate));
        });
    }

    @Test
    void a_posting_used_for_many_gives_what_a_fresh_one_gives() {
        RandomWorld world = new RandomWorld(32, 6);
        MatchContext context = world.context();
        Posting posting = Samples.posting();
        CompiledPosting shared = CompiledPosting.compile(posting, Weights.DEFAULT, context);
        for (int i = 0; i < 2_000; i++) {
            Candidate candidate = world.candidate();
            assertThat(CompiledPosting.compile(posting, Weights.DEFAULT, context)
                            .assess(candidate))
                    .isEqualTo(shared.assess(candidate));
        }
    }

    @Test
    void nothing_that_an_employer_reads_tells_the_minimum_rate() {
        forAnything(33, CASES, drawn -> {
            PayRate ask = drawn.candidate.desiredRate();
            PayRate minimum = drawn.candidate.minimumRate();
            if (ask != null && minimum != null) {
                Candidate tougher = drawn.candidate.toBuilder().minimumRate(ask).build();
                Candidate softer = drawn.candidate.toBuilder().minimumRate(null).build();
                if (drawn.assess(tougher).equals(drawn.assess(softer))) {
                    assertThat(drawn.compiled.explain(drawn.candidate).criteria())
                            .isEqualTo(drawn.compiled.explain(softer).criteria());
                    assertThat(drawn.compiled.explain(drawn.candidate).filters())
                            .isEqualTo(drawn.compiled.explain(tougher).filters());
                }
            }
        });
    }

    @Test
    void utilities_stay_in_range_and_the_mutual_one_lies_between_both_sides() {
        forAnything(34, CASES, drawn -> {
            PreparedCandidate candidate = PreparedCandidate.of(drawn.candidate);
            int score = drawn.compiled.assess(candidate).score();
            CandidateUtility utility = drawn.compiled.utility(candidate);

            assertThat(List.of(utility.pay(), utility.hours(), utility.strengths(), utility.utility()))
                    .allMatch(figure -> figure >= 0 && figure <= 10_000);
            assertThat(utility.mutual(score)).isBetween(0, Math.max(score, utility.utility()));
        });
    }

    @Test
    void the_machine_s_own_zone_and_locale_do_not_matter() {
        TimeZone zone = TimeZone.getDefault();
        Locale locale = Locale.getDefault();
        try {
            Explanation here = Samples.explain(Samples.posting(), Samples.candidate());
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            Explanation there = Samples.explain(Samples.posting(), Samples.candidate());

            assertThat(there).isEqualTo(here).hasToString(here.toString());
        } finally {
            TimeZone.setDefault(zone);
            Locale.setDefault(locale);
        }
    }

    private static void forAnything(long seed, int cases, Consumer<Drawn> property) {
        RandomWorld world = new RandomWorld(seed, 8);
        MatchContext context = world.context();
        for (int i = 0; i < cases; i++) {
            Posting posting = world.posting();
            Weights weights = world.weights();
            property.accept(new Drawn(
                    world,
                    context,
                    posting,
                    weights,
                    CompiledPosting.compile(posting, weights, context),
                    world.candidate()));
        }
    }

    /** Anything from a millionth to ten to the power given, small ones as often as large ones. */
    private static BigDecimal wildly(Drawn drawn, int power) {
        BigDecimal mantissa = BigDecimal.valueOf(1 + drawn.world.random.nextInt(1_000_000), 6);
        return mantissa.movePointRight(drawn.world.random.nextInt(power + 1));
    }

    private static Candidate with(Candidate candidate, HeldSkill skill) {
        List<HeldSkill> skills = new ArrayList<>(candidate.skills());
        skills.removeIf(held -> held.skillId().equals(skill.skillId()));
        skills.add(skill);
        return candidate.toBuilder().skills(skills).build();
    }

    private static @Nullable HeldSkill held(Candidate candidate, UUID skill) {
        return candidate.skills().stream()
                .filter(held -> held.skillId().equals(skill))
                .findFirst()
                .orElse(null);
    }

    private static <T> List<T> shuffled(Drawn drawn, List<T> values) {
        List<T> copy = new ArrayList<>(values);
        Collections.shuffle(copy, drawn.world.random);
        return copy;
    }

    private record Drawn(
            RandomWorld world,
            MatchContext context,
            Posting posting,
            Weights weights,
            CompiledPosting compiled,
            Candidate candidate) {

        Assessment assess(Candidate other) {
            return compiled.assess(other);
        }
    }
}
