package dev.meridian.matching.engine;

import static dev.meridian.matching.engine.Samples.JAVA;
import static dev.meridian.matching.engine.Samples.KAFKA;
import static dev.meridian.matching.engine.Samples.officeHours;
import static dev.meridian.matching.engine.Samples.yearly;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNoException;

import dev.meridian.shared.CefrLevel;
import dev.meridian.shared.Importance;
import dev.meridian.shared.PayRate;
import dev.meridian.shared.PayUnit;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the engine takes and what it refuses, to the last value on either side. */
class InputsTest {

    private static final LocalDate TOO_LATE = LocalDate.of(3000, 1, 1);

    @ParameterizedTest(name = "level {0}, {1} years")
    @CsvSource({"0, 0", "6, 0", "1, -1", "1, 81"})
    void no_skill_is_held_at_such_a_level_or_for_so_long(int level, int years) {
        refused(() -> new HeldSkill(JAVA, level, years), "of a skill must be between");
        assertThatNoException().isThrownBy(() -> List.of(new HeldSkill(JAVA, 1, 0), new HeldSkill(JAVA, 5, 80)));
    }

    @ParameterizedTest(name = "level {0}, {1} years, weight {2}")
    @CsvSource({"0, 1, 1", "6, 1, 1", "1, 0, 1", "1, 51, 1", "1, 1, 0", "1, 1, 11"})
    void no_skill_is_asked_so(int level, int years, int weight) {
        refused(() -> asked(level, years, weight), "of a skill must be between");
        assertThatNoException().isThrownBy(() -> List.of(asked(1, 1, 1), asked(5, 50, 10)));
    }

    @Test
    void a_candidate_states_each_skill_once_and_a_posting_asks_for_it_once() {
        HeldSkill java = new HeldSkill(JAVA, 1, 0);
        SkillRequirement asked = new SkillRequirement(JAVA, Importance.REQUIRED);

        refused(candidate(c -> c.skills(List.of(java, java))), "states each skill once");
        refused(posting(p -> p.requirements(List.of(asked, asked))), "asks for each skill once");
    }

    @Test
    void preferred_and_acceptable_hours_share_a_zone() {
        refused(
                candidate(c -> c.preferredHours(officeHours("Europe/Berlin", "09:00", "17:00"))
                        .acceptableHours(officeHours("Europe/Paris", "17:00", "19:00"))),
                "share one time zone");
    }

    @Test
    void the_least_rate_is_stated_in_the_terms_of_the_ask_and_not_above_it() {
        PayRate ask = yearly("100000");

        refused(
                candidate(c -> c.desiredRate(ask).minimumRate(new PayRate(BigDecimal.TEN, "USD", PayUnit.HOUR))),
                "share currency, unit and weekly hours");
        refused(candidate(c -> c.desiredRate(ask).minimumRate(yearly("100000.01"))), "not be above the desired one");
        taken(candidate(c -> c.desiredRate(ask).minimumRate(ask)));
    }

    @Test
    void dates_and_periods_have_their_limits() {
        refused(candidate(c -> c.availableFrom(TOO_LATE)), "the first day available");
        refused(candidate(c -> c.noticeDays(-1)), "the notice in days");
        refused(candidate(c -> c.noticeDays(3651)), "the notice in days");
        refused(candidate(c -> c.countryCode("de")), "a country is two capital letters");
        taken(candidate(c -> c.noticeDays(0)));
        taken(candidate(c -> c.noticeDays(3650)));
        refused(posting(p -> p.startDate(TOO_LATE)), "the start date");
        refused(posting(p -> p.firstPublished(TOO_LATE)), "the first publication");
        refused(posting(p -> p.startToleranceDays(-1)), "the tolerance");
        refused(posting(p -> p.startToleranceDays(3651)), "the tolerance");
        taken(posting(p -> p.startToleranceDays(3650)));
        refused(
                () -> new MatchContext(TOO_LATE, Samples.CONTEXT.exchangeRates(), RelatedSkills.NONE),
                "the day of matching");
    }

    @Test
    void a_day_has_1440_minutes_to_overlap_in() {
        refused(posting(p -> p.minOverlapMinutesPerDay(-1)), "the least overlap");
        refused(posting(p -> p.minOverlapMinutesPerDay(1441)), "the least overlap");
        refused(posting(p -> p.desiredOverlapMinutesPerDay(0)), "the desired overlap");
        refused(posting(p -> p.desiredOverlapMinutesPerDay(1441)), "the desired overlap");
        taken(posting(p -> p.minOverlapMinutesPerDay(1440).desiredOverlapMinutesPerDay(1440)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "e", "english-", "1n", "en_GB", "en-toolongpart"})
    void a_language_tag_has_a_shape(String tag) {
        refused(() -> new SpokenLanguage(tag, CefrLevel.A1), "a language tag looks like");
        refused(() -> new LanguageRequirement(tag, CefrLevel.A1), "a language tag looks like");
    }

    @Test
    void a_list_of_countries_names_one_at_least() {
        refused(() -> new LocationRule.Countries(Set.of()), "names at least one");
        refused(() -> new LocationRule.Countries(Set.of("DEU")), "a country is two capital letters");
    }

    @Test
    void weights_are_0_to_1000_and_not_all_0() {
        refused(() -> new Weights(0, 0, 0), "above 0");
        refused(() -> new Weights(-1, 1, 1), "the weight of skills");
        refused(() -> new Weights(1, 1001, 1), "the weight of time-zone overlap");
        refused(() -> new Weights(1, 1, 1001), "the weight of the rate");
        assertThat(new Weights(1000, 0, 0).maxPoints(Criterion.SKILLS)).isEqualTo(10_000);
    }

    @Test
    void at_most_eight_other_skills_stand_in_for_one_and_none_by_more_than_half() {
        refused(() -> relation(5001), "the strength of a related skill");
        refused(() -> relation(-1), "the strength of a related skill");
        refused(() -> new RelatedSkills.Relation(JAVA, JAVA, 1), "not related to itself");
        refused(() -> RelatedSkills.of(List.of(relation(1), relation(2))), "related once");
        refused(() -> RelatedSkills.of(relationsToJava(9)), "at most 8");
        assertThat(RelatedSkills.of(relationsToJava(8)).standingInFor(JAVA)).hasSize(8);
    }

    @Test
    void exchange_rates_are_above_nothing_and_a_euro_is_a_euro() {
        refused(() -> rates("USD", "0"), "must be above 0");
        refused(() -> rates("usd", "1"), "a currency is three capital letters");
        refused(() -> rates("EUR", "1.1"), "one euro is one euro");
        ExchangeRates rates = rates("EUR", "1.0");
        assertThat(rates.canConvert("EUR", "EUR")).isTrue();
        assertThat(rates.canConvert("EUR", "USD")).isFalse();
        assertThat(rates.canConvert("USD", "EUR")).isFalse();
        refused(() -> rates.conversion("USD", "EUR"), "no exchange rate for USD");
    }

    @Test
    void criteria_are_known_by_their_keys() {
        assertThat(Arrays.stream(Criterion.values()).map(Criterion::key))
                .containsExactly("skills", "timeZoneOverlap", "rate");
    }

    @Test
    void builders_keep_all_that_they_were_given() {
        for (int seed = 0; seed < 200; seed++) {
            Drawn drawn = Drawn.from(new RandomWorld(seed));
            Posting unsaved = drawn.posting().toBuilder().tieHash(seed).build();

            assertThat(drawn.candidate().toBuilder().build()).isEqualTo(drawn.candidate());
            assertThat(drawn.posting().toBuilder().build()).isEqualTo(drawn.posting());
            assertThat(unsaved.tieHash()).isEqualTo(seed);
        }
    }

    private static SkillRequirement asked(int level, int years, int weight) {
        return new SkillRequirement(JAVA, Importance.REQUIRED, false, level, years, weight);
    }

    private static RelatedSkills.Relation relation(int strength) {
        return new RelatedSkills.Relation(KAFKA, JAVA, strength);
    }

    private static List<RelatedSkills.Relation> relationsToJava(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> new RelatedSkills.Relation(Samples.id("held " + i), JAVA, i))
                .toList();
    }

    private static ExchangeRates rates(String currency, String perEuro) {
        return new ExchangeRates(Samples.AS_OF, Map.of(currency, new BigDecimal(perEuro)));
    }

    private static ThrowingCallable candidate(Consumer<CandidateBuilder> change) {
        CandidateBuilder builder = Candidate.builder(Samples.id("candidate"));
        change.accept(builder);
        return builder::build;
    }

    private static ThrowingCallable posting(Consumer<PostingBuilder> change) {
        PostingBuilder builder = Posting.builder(Samples.id("posting"));
        change.accept(builder);
        return builder::build;
    }

    private static void taken(ThrowingCallable making) {
        assertThatNoException().isThrownBy(making);
    }

    private static void refused(ThrowingCallable making, String words) {
        assertThatIllegalArgumentException().isThrownBy(making).withMessageContaining(words);
    }
}
