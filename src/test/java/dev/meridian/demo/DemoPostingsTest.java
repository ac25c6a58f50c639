package dev.meridian.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.meridian.employer.EmployerForm;
import dev.meridian.platform.csv.Csv;
import dev.meridian.platform.form.PayRangeForm;
import dev.meridian.platform.json.StrictJson;
import dev.meridian.posting.ApplicantLocation;
import dev.meridian.posting.PostingForm;
import dev.meridian.posting.PostingSkillForm;
import dev.meridian.posting.PostingState;
import dev.meridian.shared.EngagementKind;
import dev.meridian.shared.HireStructure;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DemoPostingsTest {
    private static final Instant NOW = Instant.parse("2031-03-05T10:15:00Z");
    private static final int PUBLISHED = 40;

    private final DemoPostings written = new DemoPostings(mapper(), Clock.fixed(NOW, ZoneOffset.UTC));

    private static ObjectMapper mapper() {
        ObjectMapper mapper = JsonMapper.builder().findAndAddModules().build();
        new StrictJson().customize(mapper);
        return mapper;
    }

    private List<PostingForm> all() {
        return written.employers().stream()
                .flatMap(employer -> written.of(employer).stream())
                .toList();
    }

    private List<PostingForm> published() {
        return all().stream()
                .filter(posting -> posting.desiredState() == PostingState.PUBLISHED)
                .toList();
    }

    @Test
    void forty_are_published_and_a_few_are_not() {
        assertThat(published()).hasSize(PUBLISHED);
        assertThat(all()).extracting(PostingForm::desiredState).contains(PostingState.DRAFT, PostingState.PAUSED);
        assertThat(all())
                .extracting(PostingForm::externalRef)
                .doesNotHaveDuplicates()
                .doesNotContainNull();
    }

    @Test
    void eight_employers_live_in_different_countries_and_currencies() {
        List<EmployerForm> employers =
                written.employers().stream().map(DemoEmployer::employer).toList();
        assertThat(employers).hasSize(8);
        assertThat(employers).extracting(EmployerForm::countryCode).doesNotHaveDuplicates();
        assertThat(employers.stream().map(EmployerForm::homeCurrency).distinct())
                .hasSizeGreaterThanOrEqualTo(5);
        assertThat(written.employers())
                .allSatisfy(one -> assertThat(written.of(one)).isNotEmpty());
    }

    @Test
    void every_structure_and_every_kind_of_limit_is_there() {
        assertThat(published()).extracting(PostingForm::hireStructure).contains(HireStructure.values());
        assertThat(published().stream().map(posting -> Objects.requireNonNull(posting.applicantLocation())
                        .kind()))
                .contains(ApplicantLocation.Kind.values());
        assertThat(published().stream()
                        .map(PostingForm::engagementKinds)
                        .filter(Objects::nonNull)
                        .flatMap(Collection::stream))
                .contains(EngagementKind.FULL_TIME, EngagementKind.PART_TIME, EngagementKind.TEMPORARY)
                .contains(EngagementKind.CONTRACTOR, EngagementKind.CONSULTANT, EngagementKind.ADVISER);
        assertThat(published()).extracting(PostingForm::inLanguage).contains("en", "es", "pt", "de", "fr");
        assertThat(published()).extracting(PostingForm::asynchronousOrDefault).contains(true, false);
        assertThat(published())
                .filteredOn(posting -> posting.matchWeights() != null)
                .hasSizeGreaterThan(1);
        assertThat(published())
                .filteredOn(posting -> posting.baseSalary() == null)
                .isNotEmpty();
    }

    @Test
    void every_published_posting_tells_the_whole_story() {
        assertThat(published()).allSatisfy(posting -> {
            assertThat(posting.summary()).isNotBlank();
            assertThat(posting.responsibilities()).isNotEmpty();
            assertThat(posting.qualifications()).isNotEmpty();
            assertThat(posting.mission()).isNotBlank();
            assertThat(posting.growth()).isNotBlank();
            assertThat(posting.benefits()).isNotEmpty();
        });
    }

    @Test
    void dates_follow_the_day() {
        LocalDate today = LocalDate.of(2031, 3, 5);
        assertThat(all()).allSatisfy(posting -> {
            assertThat(posting.validThrough()).isAfter(NOW);
            LocalDate start = posting.startDate();
            if (start != null) {
                assertThat(start).isAfter(today);
                assertThat(start.getDayOfWeek()).isEqualTo(DayOfWeek.MONDAY);
            }
        });
    }

    @Test
    void every_skill_ships_with_the_service_and_every_pay_can_be_compared() {
        List<String> labels = Csv.read("/skills/starter-skills.csv").stream()
                .map(row -> row.get("label"))
                .toList();
        List<String> currencies = Stream.concat(
                        Stream.of("EUR"),
                        Csv.read("/reference/exchange-rates.csv").stream().map(row -> row.get("currency")))
                .toList();
        assertThat(all()).allSatisfy(posting -> {
            assertThat(posting.skillsOrNone())
                    .extracting(PostingSkillForm::label)
                    .isSubsetOf(labels);
            PayRangeForm pay = posting.baseSalary();
            assertThat(pay == null || currencies.contains(pay.currency())).isTrue();
        });
    }

    /** The README's first ranking takes the latest posting, and only its own employer sees its matches. */
    @Test
    void the_latest_posting_belongs_to_the_sign_in_that_is_told() {
        List<DemoEmployer> employers = written.employers();
        DemoEmployer last = employers.get(employers.size() - 1);
        List<PostingForm> own = written.of(last);
        assertThat(last.owner()).isEqualTo(DemoMarketplace.EMPLOYER);
        assertThat(own.get(own.size() - 1).desiredState()).isEqualTo(PostingState.PUBLISHED);
        assertThat(own.get(own.size() - 1).title()).isEqualTo("Backend engineer, payments");
    }
}
