package dev.meridian.demo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.meridian.candidate.CandidateForm;
import dev.meridian.candidate.HeldSkillForm;
import dev.meridian.candidate.Visibility;
import dev.meridian.platform.csv.Csv;
import dev.meridian.platform.form.LanguageForm;
import dev.meridian.platform.form.PayRateForm;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import jakarta.validation.ValidatorFactory;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVRecord;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;
import org.junit.jupiter.api.Test;

class DemoPeopleTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final Map<String, BigDecimal> PER_EURO = perEuro();
    private static final List<CandidateForm> PEOPLE = DemoPeople.make(DemoCandidates.PEOPLE, TODAY, PER_EURO);

    private static Map<String, BigDecimal> perEuro() {
        Map<String, BigDecimal> shipped = new HashMap<>();
        for (CSVRecord row : Csv.read("/reference/exchange-rates.csv")) { // the dollar stands before what needs it
            BigDecimal base = row.get("base").equals("EUR") ? BigDecimal.ONE : shipped.get(row.get("base"));
            shipped.put(row.get("currency"), new BigDecimal(row.get("perBase")).multiply(base));
        }
        return shipped;
    }

    @Test
    void the_same_people_come_every_time() {
        assertThat(DemoPeople.make(DemoCandidates.PEOPLE, TODAY, PER_EURO)).isEqualTo(PEOPLE);
        assertThat(DemoPeople.make(DemoCandidates.PEOPLE, TODAY, PER_EURO).toString())
                .as("in the same order, down to the sets")
                .isEqualTo(PEOPLE.toString());
    }

    @Test
    void another_day_moves_dates_alone() {
        List<CandidateForm> later = DemoPeople.make(DemoCandidates.PEOPLE, TODAY.plusDays(400), PER_EURO);
        for (int i = 0; i < PEOPLE.size(); i++) {
            assertThat(later.get(i).displayName()).isEqualTo(PEOPLE.get(i).displayName());
            assertThat(later.get(i).desiredRate()).isEqualTo(PEOPLE.get(i).desiredRate());
            assertThat(later.get(i).workHours()).isEqualTo(PEOPLE.get(i).workHours());
        }
    }

    @Test
    void there_are_as_many_as_said_over_at_least_sixty_countries() {
        assertThat(PEOPLE).hasSize(DemoCandidates.PEOPLE);
        assertThat(PEOPLE.stream()
                        .map(CandidateForm::countryCode)
                        .filter(Objects::nonNull)
                        .collect(Collectors.toSet()))
                .hasSizeGreaterThanOrEqualTo(60);
        assertThat(PEOPLE.stream()
                        .map(CandidateForm::workHours)
                        .filter(Objects::nonNull)
                        .map(hours -> hours.timeZone())
                        .collect(Collectors.toSet()))
                .hasSizeGreaterThanOrEqualTo(60);
    }

    @Test
    void every_name_is_plainly_invented_and_nobody_shares_one() {
        assertThat(PEOPLE).extracting(CandidateForm::displayName).doesNotHaveDuplicates();
        assertThat(PEOPLE).allSatisfy(person -> assertThat(person.displayName().split(" ")[1])
                .isIn(DemoNames.LAST));
    }

    @Test
    void every_profile_could_have_been_sent() {
        try (ValidatorFactory factory = Validation.byDefaultProvider()
                .configure()
                .messageInterpolator(new ParameterMessageInterpolator())
                .buildValidatorFactory()) {
            Validator validator = factory.getValidator();
            assertThat(PEOPLE)
                    .allSatisfy(person -> assertThat(validator.validate(person)).isEmpty());
        }
    }

    @Test
    void every_skill_ships_with_the_service() {
        Set<String> known = Csv.read("/skills/starter-skills.csv").stream()
                .map(row -> row.get("label"))
                .collect(Collectors.toSet());
        assertThat(PEOPLE.stream()
                        .flatMap(person -> person.skillsOrNone().stream())
                        .map(HeldSkillForm::label)
                        .collect(Collectors.toSet()))
                .hasSizeGreaterThan(200)
                .isSubsetOf(known);
    }

    @Test
    void every_ask_can_be_compared_and_no_least_rate_is_above_it() {
        Set<String> currencies = new HashSet<>();
        for (CandidateForm person : PEOPLE) {
            PayRateForm ask = person.desiredRate();
            PayRateForm least = person.minimumRate();
            if (ask != null) {
                currencies.add(ask.currency());
                assertThat(ask.currency().equals("EUR") || PER_EURO.containsKey(ask.currency()))
                        .as(ask.currency())
                        .isTrue();
            }
            if (least != null) {
                assertThat(ask).isNotNull();
                assertThat(least.amount())
                        .isLessThanOrEqualTo(Objects.requireNonNull(ask).amount());
            }
        }
        assertThat(currencies).contains("USD", "EUR").hasSizeGreaterThan(15);
    }

    @Test
    void most_are_public_some_are_not_and_some_leave_facts_out() {
        Map<Visibility, Long> count = PEOPLE.stream()
                .collect(Collectors.groupingBy(CandidateForm::visibilityOrDefault, Collectors.counting()));
        assertThat(count.get(Visibility.PUBLIC)).isGreaterThan(1_700L);
        assertThat(count.get(Visibility.ANONYMOUS)).isBetween(50L, 300L);
        assertThat(count.get(Visibility.HIDDEN)).isBetween(5L, 100L);
        assertThat(PEOPLE).anySatisfy(person -> assertThat(person.desiredRate()).isNull());
        assertThat(PEOPLE).anySatisfy(person -> assertThat(person.workHours()).isNull());
        assertThat(PEOPLE).anySatisfy(person -> assertThat(person.countryCode()).isNull());
        assertThat(PEOPLE)
                .anySatisfy(person -> assertThat(person.acceptableHours()).isNotNull());
    }

    @Test
    void every_country_says_where_its_rates_come_from() {
        assertThat(Csv.read("/demo/countries.csv")).allSatisfy(row -> {
            boolean enough = Integer.parseInt(row.get("profilesOfCountry")) >= 8;
            assertThat(row.get("basis").equals("COUNTRY")).isEqualTo(enough);
            assertThat(Integer.parseInt(row.get("profilesUsed"))).isGreaterThanOrEqualTo(8);
            assertThat(row.get("source")).startsWith("freelancer profiles");
        });
        assertThat(DemoCountry.all())
                .allSatisfy(country -> assertThat(country.rates()).isSorted().allMatch(rate -> rate > 0));
    }

    @Test
    void everyone_speaks_something_once() {
        assertThat(PEOPLE).allSatisfy(person -> assertThat(person.languages())
                .isNotEmpty()
                .extracting(LanguageForm::languageTag)
                .doesNotHaveDuplicates());
    }
}
