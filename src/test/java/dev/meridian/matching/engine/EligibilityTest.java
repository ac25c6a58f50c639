package dev.meridian.matching.engine;

import static dev.meridian.matching.engine.Samples.AS_OF;
import static dev.meridian.matching.engine.Samples.CONTEXT;
import static dev.meridian.matching.engine.Samples.JAVA;
import static dev.meridian.matching.engine.Samples.KAFKA;
import static dev.meridian.matching.engine.Samples.POSTGRESQL;
import static dev.meridian.matching.engine.Samples.RABBITMQ;
import static dev.meridian.matching.engine.Samples.assess;
import static dev.meridian.matching.engine.Samples.officeHours;
import static dev.meridian.matching.engine.Samples.yearly;
import static org.assertj.core.api.Assertions.assertThat;

import dev.meridian.shared.CefrLevel;
import dev.meridian.shared.EngagementKind;
import dev.meridian.shared.Importance;
import dev.meridian.shared.PayRange;
import dev.meridian.shared.PayRate;
import dev.meridian.shared.PayUnit;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EligibilityTest {

    private final PostingBuilder posting = Samples.posting().toBuilder();
    private final CandidateBuilder candidate = Samples.candidate().toBuilder();

    @Test
    void a_must_have_skill_is_held_at_its_level_or_it_is_missing() {
        posting.requirements(List.of(new SkillRequirement(KAFKA, Importance.REQUIRED, true, 3, 5, null)));

        assertThat(failedHolding(new HeldSkill(KAFKA, 3, 0))).isEmpty();
        assertThat(failedHolding(new HeldSkill(KAFKA, 2, 50))).containsExactly(FilterCode.SKILL_MISSING);
    }

    @Test
    void a_related_skill_scores_but_is_no_must_have() {
        posting.requirements(List.of(new SkillRequirement(KAFKA, Importance.REQUIRED, true, 1, null, null)));

        assertThat(failedHolding(new HeldSkill(RABBITMQ, 5, 9))).containsExactly(FilterCode.SKILL_MISSING);
    }

    @Test
    void somebody_with_none_of_the_skills_is_out_unless_none_is_asked() {
        candidate.skills(List.of(new HeldSkill(Samples.COBOL, 5, 40)));
        assertThat(failed()).containsExactly(FilterCode.NO_SKILL_IN_COMMON);

        candidate.skills(List.of(new HeldSkill(RABBITMQ, 1, 0)));
        assertThat(failed()).isEmpty();

        posting.requirements(List.of());
        candidate.skills(List.of());
        assertThat(failed()).isEmpty();
    }

    @Test
    void a_skill_in_common_counts_even_where_the_credit_rounds_down_to_nothing() {
        posting.requirements(List.of(
                new SkillRequirement(JAVA, Importance.REQUIRED, false, 5, 50, 10),
                new SkillRequirement(KAFKA, Importance.REQUIRED, false, 5, null, 1)));
        candidate.skills(List.of(new HeldSkill(RABBITMQ, 1, 0)));
        MatchContext faintly = new MatchContext(
                AS_OF,
                CONTEXT.exchangeRates(),
                RelatedSkills.of(List.of(new RelatedSkills.Relation(RABBITMQ, KAFKA, 5))));

        Assessment assessment = CompiledPosting.compile(posting.build(), Weights.DEFAULT, faintly)
                .assess(candidate.build());

        assertThat(assessment.skillsCredit()).isZero();
        assertThat(assessment.eligible()).isTrue();
    }

    @ParameterizedTest(name = "{0} {1} asked, {2} {3} held: passes {4}")
    @CsvSource({
        "en, B2, en, B2, true",
        "en, B2, en, B1, false",
        "en, NATIVE, en, C2, false",
        "en, C2, en, NATIVE, true",
        "en-GB, B2, EN-us, C1, true",
        "en, A1, eng, C1, false",
        "pt, A1, es, NATIVE, false"
    })
    void a_language_is_compared_by_its_primary_subtag_and_level(
            String askedTag, CefrLevel asked, String heldTag, CefrLevel held, boolean passes) {
        posting.languages(List.of(new LanguageRequirement(askedTag, asked)));
        candidate.languages(List.of(new SpokenLanguage(heldTag, held)));

        assertThat(failed()).isEqualTo(passes ? Set.of() : Set.of(FilterCode.LANGUAGE_BELOW));
    }

    @Test
    void of_two_variants_of_a_language_the_better_one_counts_and_silence_fails() {
        posting.languages(List.of(new LanguageRequirement("pt", CefrLevel.C1)));
        assertThat(failed()).containsExactly(FilterCode.LANGUAGE_BELOW);

        candidate.languages(
                List.of(new SpokenLanguage("pt-BR", CefrLevel.C1), new SpokenLanguage("pt-PT", CefrLevel.A2)));
        assertThat(failed()).isEmpty();
    }

    @Test
    void only_a_list_of_countries_asks_for_a_country() {
        assertThat(failed()).isEmpty();
        posting.location(new LocationRule.Unrestricted());
        assertThat(failed()).isEmpty();
        posting.location(new LocationRule.Countries(Set.of("DE", "FR")));
        assertThat(failed()).containsExactly(FilterCode.COUNTRY_NOT_ELIGIBLE);
        candidate.countryCode("FR");
        assertThat(failed()).isEmpty();
        candidate.countryCode("PL");
        assertThat(failed()).containsExactly(FilterCode.COUNTRY_NOT_ELIGIBLE);
    }

    @Test
    void one_engagement_kind_in_common_is_enough() {
        posting.engagementKinds(Set.of(EngagementKind.FULL_TIME, EngagementKind.CONTRACTOR));
        assertThat(failed()).containsExactly(FilterCode.ENGAGEMENT_KIND);
        candidate.engagementKinds(Set.of(EngagementKind.INTERN));
        assertThat(failed()).containsExactly(FilterCode.ENGAGEMENT_KIND);
        candidate.engagementKinds(Set.of(EngagementKind.INTERN, EngagementKind.CONTRACTOR));
        assertThat(failed()).isEmpty();
    }

    @Test
    void the_last_day_of_the_tolerance_is_early_enough_and_the_next_is_late() {
        posting.startDate(LocalDate.of(2026, 1, 5)).startToleranceDays(14);

        assertThat(failedFrom(LocalDate.of(2026, 1, 19))).isEmpty();
        assertThat(failedFrom(LocalDate.of(2026, 1, 20))).containsExactly(FilterCode.NOT_AVAILABLE);
    }

    @Test
    void a_start_in_the_past_counts_as_today_and_notice_runs_from_today() {
        posting.startDate(AS_OF.minusYears(1)).startToleranceDays(30);

        candidate.noticeDays(30);
        assertThat(failed()).isEmpty();
        candidate.noticeDays(31);
        assertThat(failed()).containsExactly(FilterCode.NOT_AVAILABLE);
        posting.startDate(null);
        assertThat(failed()).isEmpty();
    }

    @Test
    void the_poorest_week_must_still_have_enough_time_in_common() {
        candidate.preferredHours(officeHours("Europe/Berlin", "09:00", "17:00"));

        posting.minOverlapMinutesPerDay(120);
        assertThat(failed()).isEmpty();
        posting.minOverlapMinutesPerDay(121);
        assertThat(failed()).containsExactly(FilterCode.OVERLAP_BELOW);
        posting.asynchronous(true);
        assertThat(failed()).isEmpty();
    }

    @Test
    void unstated_hours_fail_a_posting_that_asks_for_overlap() {
        candidate.preferredHours(null);
        assertThat(failed()).isEmpty();
        posting.minOverlapMinutesPerDay(0);
        assertThat(failed()).isEmpty();
        posting.minOverlapMinutesPerDay(1);
        assertThat(failed()).containsExactly(FilterCode.OVERLAP_BELOW);
        candidate.acceptableHours(officeHours("America/New_York", "09:00", "17:00"));
        assertThat(failed()).isEmpty();
    }

    @Test
    void a_minimum_may_be_half_a_percent_over_the_budget_and_not_a_millionth_more() {
        posting.pay(new PayRange(null, new BigDecimal("100"), "USD", PayUnit.HOUR));

        assertThat(failedTaking("100.5")).isEmpty();
        assertThat(failedTaking("100.500001")).containsExactly(FilterCode.RATE_ABOVE_BUDGET);
    }

    @Test
    void a_budget_without_maximum_or_in_an_unknown_currency_turns_nobody_down() {
        posting.pay(new PayRange(new BigDecimal("10"), null, "USD", PayUnit.HOUR));
        assertThat(failedTaking("1000000")).isEmpty();

        posting.pay(new PayRange(null, new BigDecimal("10"), "XAF", PayUnit.HOUR));
        assertThat(failedTaking("1000000")).isEmpty();
        assertThat(assess(posting.build(), candidate.build()).rateCredit()).isZero();
    }

    @Test
    void who_is_in_the_pipeline_is_out_of_the_ranking() {
        Candidate applicant = candidate.build();
        CompiledPosting compiled = CompiledPosting.compile(
                posting.build(),
                Weights.DEFAULT,
                CONTEXT,
                new EmployerView(Set.of(), Set.of(applicant.id()), UnaryOperator.identity()));

        assertThat(compiled.assess(applicant).failed()).containsExactly(FilterCode.ALREADY_APPLIED);
    }

    @Test
    void every_filter_is_listed_in_order_and_all_that_fail_are_named() {
        posting.requirements(List.of(new SkillRequirement(JAVA, Importance.REQUIRED, true, 4, null, null)))
                .languages(List.of(new LanguageRequirement("de", CefrLevel.B2)))
                .location(new LocationRule.Countries(Set.of("FR", "DE")))
                .engagementKinds(Set.of(EngagementKind.FULL_TIME))
                .minOverlapMinutesPerDay(60)
                .pay(yearly("10", "20"));
        Candidate nobody = candidate
                .skills(List.of())
                .languages(List.of(new SpokenLanguage("de", CefrLevel.A2)))
                .countryCode("PL")
                .engagementKinds(Set.of(EngagementKind.INTERN))
                .preferredHours(officeHours("Asia/Manila", "09:00", "17:00"))
                .minimumRate(yearly("77777"))
                .availableFrom(LocalDate.of(2027, 1, 1))
                .build();

        Eligibility eligibility = CompiledPosting.compile(
                        posting.build(),
                        Weights.DEFAULT,
                        CONTEXT,
                        new EmployerView(Set.of(), Set.of(nobody.id()), UnaryOperator.identity()))
                .eligibility(PreparedCandidate.of(nobody));

        assertThat(eligibility.failed()).containsExactly(FilterCode.values());
        assertThat(eligibility.filters())
                .containsExactly(
                        failure(FilterCode.SKILL_MISSING, JAVA + " 4", null, JAVA),
                        failure(FilterCode.NO_SKILL_IN_COMMON, "1", "0"),
                        failure(FilterCode.LANGUAGE_BELOW, "de B2", "de A2"),
                        failure(FilterCode.COUNTRY_NOT_ELIGIBLE, "DE, FR", "PL"),
                        failure(FilterCode.ENGAGEMENT_KIND, "FULL_TIME", "INTERN"),
                        failure(FilterCode.NOT_AVAILABLE, "2026-01-19", "2027-01-01"),
                        failure(FilterCode.OVERLAP_BELOW, "300", "0"),
                        failure(FilterCode.RATE_ABOVE_BUDGET, "20 USD/YEAR, 40 hours a week", null),
                        failure(FilterCode.ALREADY_APPLIED, null, null));
        assertThat(eligibility.eligible()).isFalse();
    }

    @Test
    void a_filter_that_is_passed_says_what_it_asked_and_what_it_found() {
        posting.requirements(List.of(
                        new SkillRequirement(JAVA, Importance.REQUIRED, true, 4, null, null),
                        new SkillRequirement(POSTGRESQL, Importance.REQUIRED, true, 3, null, null),
                        new SkillRequirement(KAFKA, Importance.REQUIRED, false, 1, null, null)))
                .languages(List.of(
                        new LanguageRequirement("en-GB", CefrLevel.B1), new LanguageRequirement("en", CefrLevel.A2)))
                .location(new LocationRule.Countries(Set.of("FR", "DE")))
                .engagementKinds(Set.of(EngagementKind.FULL_TIME, EngagementKind.CONTRACTOR))
                .minOverlapMinutesPerDay(60);
        candidate
                .languages(List.of(new SpokenLanguage("en", CefrLevel.C1), new SpokenLanguage("fr", CefrLevel.C2)))
                .countryCode("DE")
                .engagementKinds(Set.of(EngagementKind.FULL_TIME))
                .noticeDays(10);

        assertThat(eligibility().filters())
                .containsExactly(
                        pass(
                                FilterCode.SKILL_MISSING,
                                JAVA + " 4, " + POSTGRESQL + " 3",
                                JAVA + " 5, " + POSTGRESQL + " 3"),
                        pass(FilterCode.NO_SKILL_IN_COMMON, "1", null),
                        pass(FilterCode.LANGUAGE_BELOW, "en A2, en-GB B1", "en C1"),
                        pass(FilterCode.COUNTRY_NOT_ELIGIBLE, "DE, FR", "DE"),
                        pass(FilterCode.ENGAGEMENT_KIND, "CONTRACTOR, FULL_TIME", "FULL_TIME"),
                        pass(FilterCode.NOT_AVAILABLE, "2026-01-19", "2025-12-11"),
                        pass(FilterCode.OVERLAP_BELOW, "300", "2400"),
                        pass(FilterCode.RATE_ABOVE_BUDGET, "120000 USD/YEAR, 40 hours a week", null),
                        pass(FilterCode.ALREADY_APPLIED, null, null));
        assertThat(eligibility().eligible()).isTrue();
        assertThat(eligibility().failed()).isEmpty();
    }

    @Test
    void a_filter_that_asks_nothing_of_somebody_who_says_nothing_has_no_facts() {
        posting.requirements(List.of())
                .startDate(null)
                .workHours(null)
                .minOverlapMinutesPerDay(60)
                .pay(null);
        candidate.skills(List.of()).preferredHours(null).desiredRate(null);

        assertThat(eligibility().filters())
                .allSatisfy(result -> assertThat(result).isEqualTo(pass(result.code(), null, null)));
    }

    @Test
    void the_budget_is_shown_only_where_the_posting_states_a_maximum_and_a_start_in_the_past_as_today() {
        posting.pay(new PayRange(new BigDecimal("10"), null, "USD", PayUnit.HOUR))
                .startDate(AS_OF.minusDays(3));
        candidate.availableFrom(AS_OF.plusDays(2));

        assertThat(eligibility().filters())
                .contains(pass(FilterCode.RATE_ABOVE_BUDGET, null, null))
                .contains(pass(FilterCode.NOT_AVAILABLE, "2025-12-15", "2025-12-03"));
    }

    private Eligibility eligibility() {
        return CompiledPosting.compile(posting.build(), Weights.DEFAULT, CONTEXT)
                .eligibility(PreparedCandidate.of(candidate.build()));
    }

    private static FilterResult pass(FilterCode code, @Nullable String asked, @Nullable String held) {
        return new FilterResult(code, true, asked, held, List.of());
    }

    private static FilterResult failure(
            FilterCode code, @Nullable String asked, @Nullable String held, UUID... skills) {
        return new FilterResult(code, false, asked, held, List.of(skills));
    }

    private Set<FilterCode> failed() {
        return assess(posting.build(), candidate.build()).failed();
    }

    private Set<FilterCode> failedHolding(HeldSkill skill) {
        candidate.skills(List.of(skill));
        return failed();
    }

    private Set<FilterCode> failedFrom(LocalDate availableFrom) {
        candidate.availableFrom(availableFrom);
        return failed();
    }

    private Set<FilterCode> failedTaking(String dollarsAnHour) {
        PayRate rate = new PayRate(new BigDecimal(dollarsAnHour), "USD", PayUnit.HOUR);
        candidate.desiredRate(rate).minimumRate(rate);
        return failed();
    }
}
