package dev.meridian.matching.engine;

import static dev.meridian.matching.engine.Samples.JAVA;
import static dev.meridian.matching.engine.Samples.KAFKA;
import static dev.meridian.matching.engine.Samples.KUBERNETES;
import static dev.meridian.matching.engine.Samples.POSTGRESQL;
import static dev.meridian.matching.engine.Samples.RABBITMQ;
import static dev.meridian.matching.engine.Samples.explain;
import static dev.meridian.matching.engine.Samples.officeHours;
import static dev.meridian.matching.engine.Samples.yearly;
import static org.assertj.core.api.Assertions.assertThat;

import dev.meridian.shared.Importance;
import dev.meridian.shared.PayRange;
import dev.meridian.shared.PayRate;
import dev.meridian.shared.PayUnit;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ExplanationTest {

    private final Posting posting = Samples.posting();
    private final Candidate inBerlin = Samples.candidate().toBuilder()
            .skills(List.of(new HeldSkill(JAVA, 3, 5), new HeldSkill(POSTGRESQL, 3, 0), new HeldSkill(RABBITMQ, 3, 2)))
            .preferredHours(officeHours("Europe/Berlin", "09:00", "17:00"))
            .desiredRate(new PayRate(new BigDecimal("80000"), "EUR", PayUnit.YEAR))
            .build();

    @Test
    void what_the_answer_was_computed_from_is_named() {
        Explanation explanation = explain(posting, inBerlin);

        assertThat(explanation.asOf()).isEqualTo(Samples.AS_OF);
        assertThat(explanation.exchangeRateDate()).isEqualTo(LocalDate.of(2025, 11, 28));
        assertThat(explanation.algorithmVersion()).isEqualTo(Explanation.ALGORITHM_VERSION);
        assertThat(explanation.tzdbVersion()).matches("20\\d\\d[a-z]+");
        assertThat(explanation.attainableScore()).isEqualTo(10_000);
        assertThat(explanation.criteria().stream().map(CriterionResult::weight)).containsExactly(60, 25, 15);
    }

    @Test
    void only_the_criteria_that_a_posting_states_are_attainable() {
        assertThat(attainable(posting.toBuilder().requirements(List.of()))).isEqualTo(4_000);
        assertThat(attainable(posting.toBuilder().workHours(null))).isEqualTo(7_500);
        assertThat(attainable(posting.toBuilder().workHours(null).asynchronous(true)))
                .isEqualTo(10_000);
        assertThat(attainable(posting.toBuilder().pay(null))).isEqualTo(8_500);
    }

    private static int attainable(PostingBuilder asked) {
        return CompiledPosting.compile(asked.build(), Weights.DEFAULT, Samples.CONTEXT)
                .attainableScore();
    }

    @Test
    void each_skill_is_shown_as_held_against_asked_with_what_stood_in() {
        assertThat(evidence(inBerlin, Criterion.SKILLS))
                .containsExactly(
                        new SkillEvidence(JAVA, Importance.REQUIRED, false, 4, 5, 3, 5, null, null, 7500, 3),
                        new SkillEvidence(POSTGRESQL, Importance.REQUIRED, false, 3, null, 3, 0, null, null, 10_000, 3),
                        new SkillEvidence(KAFKA, Importance.REQUIRED, false, 3, null, 3, 2, RABBITMQ, 5000, 5000, 3),
                        new SkillEvidence(
                                KUBERNETES, Importance.PREFERRED, false, 2, null, null, null, null, null, 0, 1));
    }

    @Test
    void the_skill_itself_is_named_when_a_related_one_earns_no_more() {
        Candidate both = inBerlin.toBuilder()
                .skills(List.of(new HeldSkill(RABBITMQ, 4, 0), new HeldSkill(KAFKA, 2, 1)))
                .build();

        assertThat(evidence(both, Criterion.SKILLS))
                .contains(new SkillEvidence(KAFKA, Importance.REQUIRED, false, 3, null, 2, 1, null, null, 6666, 3));
    }

    @Test
    void the_skill_itself_is_named_when_a_related_one_earns_the_same() {
        List<HeldSkill> held = List.of(new HeldSkill(RABBITMQ, 2, 0), new HeldSkill(KAFKA, 1, 0));

        for (List<HeldSkill> skills : List.of(held, List.of(held.get(1), held.get(0)))) {
            assertThat(evidence(inBerlin.toBuilder().skills(skills).build(), Criterion.SKILLS))
                    .contains(new SkillEvidence(KAFKA, Importance.REQUIRED, false, 3, null, 1, 0, null, null, 3333, 3));
        }
    }

    @Test
    void of_two_stand_ins_that_earn_the_same_the_one_with_the_lower_id_is_named() {
        UUID low = new UUID(1, 0);
        UUID high = new UUID(-1, 0);
        MatchContext context = new MatchContext(
                Samples.AS_OF,
                Samples.CONTEXT.exchangeRates(),
                RelatedSkills.of(List.of(
                        new RelatedSkills.Relation(low, KAFKA, 4000), new RelatedSkills.Relation(high, KAFKA, 4000))));
        CompiledPosting compiled = CompiledPosting.compile(posting, Weights.DEFAULT, context);
        List<HeldSkill> held = List.of(new HeldSkill(low, 3, 0), new HeldSkill(high, 3, 0));

        for (List<HeldSkill> skills : List.of(held, List.of(held.get(1), held.get(0)))) {
            Candidate candidate = inBerlin.toBuilder().skills(skills).build();
            assertThat(criterion(compiled.explain(candidate), Criterion.SKILLS).evidence())
                    .contains(new SkillEvidence(KAFKA, Importance.REQUIRED, false, 3, null, 3, 0, low, 4000, 4000, 3));
        }
    }

    @Test
    void time_in_common_is_shown_by_clock_regime() {
        assertThat(evidence(inBerlin, Criterion.TIME_ZONE_OVERLAP))
                .containsExactly(new OverlapEvidence(
                        false,
                        623,
                        623,
                        600,
                        124,
                        2400,
                        List.of(
                                new OverlapRegime(LocalDate.of(2026, 1, 5), LocalDate.of(2026, 3, 8), 600, 600),
                                new OverlapRegime(LocalDate.of(2026, 3, 9), LocalDate.of(2026, 3, 29), 900, 900),
                                new OverlapRegime(LocalDate.of(2026, 3, 30), LocalDate.of(2026, 10, 25), 600, 600),
                                new OverlapRegime(LocalDate.of(2026, 10, 26), LocalDate.of(2026, 11, 1), 900, 900),
                                new OverlapRegime(LocalDate.of(2026, 11, 2), LocalDate.of(2027, 1, 3), 600, 600))));
    }

    @Test
    void an_asynchronous_posting_says_so_and_silence_leaves_no_evidence() {
        Posting asynchronous = posting.toBuilder().asynchronous(true).build();
        Candidate silent = inBerlin.toBuilder().preferredHours(null).build();

        assertThat(criterion(explain(asynchronous, silent), Criterion.TIME_ZONE_OVERLAP)
                        .evidence())
                .containsExactly(new OverlapEvidence(true, 0, 0, 0, 0, 0, List.of()));
        assertThat(evidence(silent, Criterion.TIME_ZONE_OVERLAP)).isEmpty();
    }

    @Test
    void the_ask_is_shown_as_stated_and_as_converted() {
        assertThat(evidence(inBerlin, Criterion.RATE))
                .containsExactly(new RateEvidence(
                        inBerlin.desiredRate(),
                        posting.pay(),
                        "EUR",
                        new BigDecimal("38.461538"),
                        new BigDecimal("30.769230"),
                        new BigDecimal("46.153846"),
                        false,
                        LocalDate.of(2025, 11, 28)));
    }

    @Test
    void an_ask_under_half_the_minimum_is_flagged_but_not_scored_differently() {
        assertThat(flagged("39999")).isTrue();
        assertThat(flagged("40000")).isFalse();
    }

    @Test
    void a_minimum_without_an_ask_is_scored_but_not_shown() {
        Candidate secretive = inBerlin.toBuilder()
                .desiredRate(null)
                .minimumRate(new PayRate(new BigDecimal("12345"), "JPY", PayUnit.DAY))
                .build();
        Explanation explanation = explain(posting, secretive);

        assertThat(criterion(explanation, Criterion.RATE).points()).isEqualTo(1500);
        assertThat(explanation.toString()).doesNotContain("12345").doesNotContain("JPY");
        assertThat(secretive.toString()).doesNotContain("12345");
    }

    @Test
    void the_three_largest_gains_are_offered() {
        assertThat(explain(posting, inBerlin).counterfactuals())
                .containsExactly(
                        new Counterfactual(new ProfileChange.RaiseSkill(KAFKA, 3, 0), 900, 6724, true),
                        new Counterfactual(new ProfileChange.RaiseSkill(KUBERNETES, 2, 0), 600, 6424, true),
                        new Counterfactual(new ProfileChange.RaiseSkill(JAVA, 4, 5), 450, 6274, true));
    }

    @Test
    void equal_gains_keep_the_order_of_the_requirements() {
        Candidate novice = inBerlin.toBuilder().skills(List.of()).build();

        assertThat(explain(posting, novice).counterfactuals().stream().map(Counterfactual::change))
                .containsExactly(
                        new ProfileChange.RaiseSkill(JAVA, 4, 5),
                        new ProfileChange.RaiseSkill(POSTGRESQL, 3, 0),
                        new ProfileChange.RaiseSkill(KAFKA, 3, 0));
    }

    @Test
    void what_is_held_already_is_not_lowered_by_a_counterfactual() {
        Candidate veteran = Samples.candidate().toBuilder()
                .skills(List.of(new HeldSkill(JAVA, 5, 3), new HeldSkill(POSTGRESQL, 2, 30)))
                .build();

        assertThat(explain(posting, veteran).counterfactuals().stream().map(Counterfactual::change))
                .contains(new ProfileChange.RaiseSkill(POSTGRESQL, 3, 30));
    }

    @Test
    void an_ask_and_acceptable_hours_can_be_what_stands_in_the_way() {
        Candidate dear = Samples.candidate().toBuilder()
                .preferredHours(officeHours("Asia/Manila", "09:00", "17:00"))
                .acceptableHours(officeHours("Asia/Manila", "21:00", "05:00"))
                .desiredRate(yearly("130000"))
                .minimumRate(yearly("125000"))
                .build();

        assertThat(explain(posting, dear).counterfactuals())
                .containsExactly(
                        new Counterfactual(new ProfileChange.PreferAcceptableHours(), 1196, 8890, false),
                        new Counterfactual(new ProfileChange.SetAsk(yearly("80000")), 1001, 8695, true));
    }

    @Test
    void who_has_no_acceptable_hours_has_none_to_prefer() {
        assertThat(new ProfileChange.PreferAcceptableHours().applyTo(inBerlin)).isSameAs(inBerlin);
    }

    @Test
    void who_asks_for_nothing_is_told_what_could_be_asked_in_the_posting_s_own_terms() {
        Candidate silent = Samples.candidate().toBuilder().desiredRate(null).build();
        Posting hourly = posting.toBuilder()
                .pay(new PayRange(new BigDecimal("40"), new BigDecimal("50"), "EUR", PayUnit.HOUR))
                .build();

        assertThat(explain(hourly, silent).counterfactuals())
                .containsExactly(new Counterfactual(
                        new ProfileChange.SetAsk(new PayRate(new BigDecimal("40"), "EUR", PayUnit.HOUR)),
                        1500,
                        10_000,
                        true));
    }

    @Test
    void a_perfect_match_has_nothing_to_gain() {
        assertThat(explain(posting, Samples.candidate()).counterfactuals()).isEmpty();
    }

    @Test
    void the_candidate_s_own_view_weighs_pay_hours_and_strengths() {
        CompiledPosting compiled = CompiledPosting.compile(posting, Weights.DEFAULT, Samples.CONTEXT);
        Candidate dear = Samples.candidate().toBuilder()
                .desiredRate(yearly("125000"))
                .preferredHours(officeHours("America/Los_Angeles", "09:00", "17:00"))
                .build();

        CandidateUtility utility = compiled.utility(PreparedCandidate.of(dear));

        assertThat(utility).isEqualTo(new CandidateUtility(8001, 6250, 10_000, 7700));
        assertThat(utility.mutual(7700)).isEqualTo(7700);
        assertThat(utility.mutual(0)).isZero();
        assertThat(new CandidateUtility(0, 0, 0, 0).mutual(0)).isZero();
    }

    @Test
    void the_weeks_begin_with_the_start_else_the_first_publication_else_today() {
        Posting published = posting.toBuilder()
                .startDate(null)
                .firstPublished(LocalDate.of(2025, 6, 4))
                .build();

        assertThat(firstWeek(posting)).isEqualTo(LocalDate.of(2026, 1, 5));
        assertThat(firstWeek(published)).isEqualTo(LocalDate.of(2025, 6, 2));
        assertThat(firstWeek(published.toBuilder().firstPublished(null).build()))
                .isEqualTo(LocalDate.of(2025, 12, 1));
    }

    @Test
    void of_equally_high_skills_the_longer_held_ones_are_strengths() {
        List<SkillRequirement> asked = List.of(new SkillRequirement(JAVA, Importance.REQUIRED));
        List<HeldSkill> others = IntStream.rangeClosed(1, 5)
                .mapToObj(i -> new HeldSkill(Samples.id("other " + i), 4, 5))
                .toList();

        assertThat(Strengths.asked(with(others, new HeldSkill(JAVA, 4, 6)), asked))
                .isEqualTo(2000);
        assertThat(Strengths.asked(with(others, new HeldSkill(JAVA, 4, 4)), asked))
                .isZero();
        assertThat(Strengths.asked(with(others, new HeldSkill(JAVA, 5, 0)), asked))
                .isEqualTo(2000);
    }

    private static List<HeldSkill> with(List<HeldSkill> skills, HeldSkill another) {
        return Stream.concat(skills.stream(), Stream.of(another)).toList();
    }

    private LocalDate firstWeek(Posting asked) {
        CriterionResult overlap = criterion(explain(asked, inBerlin), Criterion.TIME_ZONE_OVERLAP);
        return ((OverlapEvidence) overlap.evidence().get(0)).regimes().get(0).from();
    }

    private boolean flagged(String dollars) {
        Candidate candidate =
                Samples.candidate().toBuilder().desiredRate(yearly(dollars)).build();
        CriterionResult rate = criterion(explain(posting, candidate), Criterion.RATE);
        assertThat(rate.credit()).isEqualTo(10_000);
        return ((RateEvidence) rate.evidence().get(0)).checkUnit();
    }

    private List<Evidence> evidence(Candidate candidate, Criterion criterion) {
        return criterion(explain(posting, candidate), criterion).evidence();
    }

    private static CriterionResult criterion(Explanation explanation, Criterion criterion) {
        return explanation.criteria().stream()
                .filter(result -> result.criterion() == criterion)
                .findFirst()
                .orElseThrow();
    }
}
