package dev.meridian.posting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dev.meridian.support.Api;
import dev.meridian.support.Countries;
import dev.meridian.support.Json;
import dev.meridian.support.Samples;
import dev.meridian.support.ServiceTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The public search. Each test looks at its own employer's postings alone, in a country that other tests do not use. */
@ServiceTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SearchTest {
    private static final String PATH = "/v1/job-postings";
    private static final String COUNTRY = Countries.next();

    private Api owner = Api.ANYONE;
    private String employer = "";

    @BeforeEach
    void makeEmployer() {
        if (owner == Api.ANYONE) {
            owner = Api.employer();
        }
        employer = owner.createEmployer();
    }

    private Json posting(String title) {
        return Samples.posting(employer)
                .with("title", title)
                .with("summary", "What we do")
                .with("applicantLocation", Json.of("kind", "COUNTRIES", "countries", List.of(COUNTRY)))
                .with("desiredState", "PUBLISHED");
    }

    private String publish(Json posting) {
        return owner.createPosting(posting);
    }

    private String publish(String title) {
        return publish(posting(title));
    }

    /** In the tests' own country; unrestricted postings of other tests are there too. */
    private Response search(String... namesAndValues) {
        Map<String, String> parameters = new HashMap<>();
        parameters.put("country", COUNTRY);
        for (int i = 0; i < namesAndValues.length; i += 2) {
            parameters.put(namesAndValues[i], namesAndValues[i + 1]);
        }
        return Api.ANYONE.request().queryParams(parameters).get(PATH);
    }

    /** The test's own hits, in their order. */
    private List<String> found(String... namesAndValues) {
        return own(search(join(namesAndValues, "limit", "100")));
    }

    private List<String> own(Response answer) {
        return answer.then()
                .statusCode(200)
                .extract()
                .path("items.findAll { it.employer.id == '" + employer + "' }.id");
    }

    private static String[] join(String[] some, String... more) {
        List<String> all = new ArrayList<>(List.of(some));
        all.addAll(List.of(more));
        return all.toArray(String[]::new);
    }

    @ParameterizedTest
    @CsvSource({
        "es, Desarrollador de aplicaciones móviles, desarrolladores móvil aplicación",
        "es, Desarrollador de aplicaciones móviles, desarrolladores moviles",
        "pt, Engenheiros de dados na nuvem, engenheiro nuvens",
        "fr, Développeuse d'applications libres, développeuses application",
        "fr, Développeuse d'applications libres, developpeuse",
        "de, Entwicklerinnen für verteilte Systeme, Entwicklerin verteiltes System",
        "de, Entwicklerinnen für verteilte Systeme, fur verteilten Systemen",
        "it, Sviluppatori di interfacce grafiche, sviluppatore interfaccia",
        "nl, Ontwikkelaars van betaalsystemen, ontwikkelaar betaalsysteem",
        "en, Engineers for running databases, engineer database run",
        "en-GB, Engineers for running databases, the engineer",
        "nb, Utviklere av betalinger, utvikler betaling",
        "ja, Backend エンジニア, backend エンジニア"
    })
    void words_are_found_in_any_inflection_of_the_posting_s_language(String language, String title, String typed) {
        String id = publish(posting(title).with("inLanguage", language));
        assertThat(found("q", typed)).containsExactly(id);
    }

    @Test
    void accents_are_found_by_who_leaves_them_out_and_by_who_types_them() {
        String with = publish(posting("Técnico de operaçoes").with("inLanguage", "pt"));
        String without = publish(posting("Tecnico de operacoes").with("inLanguage", "pt"));
        assertThat(found("q", "tecnico")).containsExactlyInAnyOrder(with, without);
        assertThat(found("q", "TÉCNICO")).containsExactlyInAnyOrder(with, without);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Zymurgst", "zymurgsit", "zymurrgist", "ZYMURGISTT", "zymürgit"})
    void a_word_that_is_spelt_wrongly_finds_what_comes_near(String typed) {
        String id = publish("Senior zymurgist");
        assertThat(found("q", typed)).containsExactly(id);
    }

    @Test
    void a_skill_s_spelling_mistakes_and_other_names_find_it() {
        String id =
                publish(posting("Cluster keeper").with("skills", List.of(Samples.asked("Kubernetes", "REQUIRED", 2))));
        assertThat(found("q", "k8s")).contains(id);
        assertThat(found("q", "Kubernetes keeper")).containsExactly(id);
        assertThat(found("q", "Kubernets keeper", "limit", "100")).contains(id);
    }

    @Test
    void signs_that_make_a_name_another_one_count() {
        String plus = publish("Author of C++ libraries");
        String sharp = publish("Author of C# libraries");
        String slash = publish("Author of Erlang/Elixir libraries");
        assertThat(found("q", "\"C++\" author")).containsExactly(plus);
        assertThat(found("q", "c# author")).first().isEqualTo(sharp);
        assertThat(found("q", "elixir author")).first().isEqualTo(slash);
    }

    @Test
    void words_in_the_title_come_before_those_in_the_text_and_what_is_spelt_alike_last() {
        String alike = publish("Falconnry");
        String text = publish(posting("Keeper of birds").with("summary", "Work in falconry"));
        String title = publish("Falconry");
        assertThat(found("q", "falconry")).containsExactly(title, text, alike);
        assertThat(found("q", "falconry", "sort", "-publishedAt")).containsExactly(title, text, alike);
    }

    @Test
    void the_latest_come_first_where_nothing_is_typed_or_it_is_asked_for() {
        String first = publish("Glassblower glassblower");
        String second = publish("Glassblower");
        assertThat(found()).containsExactly(second, first);
        assertThat(found("q", "glassblower", "sort", "-publishedAt")).containsExactly(second, first);
    }

    @Test
    void phrases_alternatives_and_exclusions_are_understood() {
        String red = publish("Red tulip grower");
        String other = publish("Tulip grower, red ones");
        String rose = publish("Rose grower");
        assertThat(found("q", "\"red tulip\"")).first().isEqualTo(red);
        assertThat(found("q", "tulip -red rose")).doesNotContain(red, other);
        assertThat(found("q", "rose or tulip")).containsExactlyInAnyOrder(red, other, rose);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'; drop table job_posting; --", "\"unbalanced", "a & | ! b", "((", "<-> :*", "% _ \\", "'", "the",
                "-", "!!!", "🙂", "\\u0000", "a:b:c", ":name ?1", "{\"x\":1}", "' OR '1'='1"
            })
    void nothing_that_is_typed_is_an_error(String typed) {
        search("q", typed, "facets", "true").then().statusCode(200);
    }

    @Test
    void a_skill_is_found_by_id_label_or_alias() {
        String id = publish(posting("Keeper").with("skills", List.of(Samples.asked("JavaScript", "REQUIRED", 2))));
        String skill =
                Api.ANYONE.get("/v1/skills?q=JavaScript").then().extract().path("items[0].id");
        assertThat(found("skill", skill)).containsExactly(id);
        assertThat(found("skill", "javascript")).containsExactly(id);
        assertThat(found("skill", "JS")).containsExactly(id);
        assertThat(found("skill", "Python")).isEmpty();
    }

    @Test
    void a_country_finds_what_is_open_to_it() {
        String other = Countries.next();
        String listed = publish("Listed");
        String open = publish(posting("Open").with("applicantLocation", Json.of("kind", "UNRESTRICTED")));
        assertThat(found()).contains(listed, open);
        assertThat(found("country", other)).contains(open).doesNotContain(listed);
    }

    @Test
    void a_group_of_countries_is_open_to_its_members() {
        String european = publish(
                posting("Quillwright").with("applicantLocation", Json.of("kind", "GROUPS", "groups", List.of("EU"))));
        assertThat(found("country", "PT", "q", "quillwright")).containsExactly(european);
        assertThat(found("country", "US", "q", "quillwright")).isEmpty();
    }

    @Test
    void a_kind_of_engagement_is_one_of_the_posting_s() {
        String both = publish(posting("Both").with("engagementKinds", List.of("CONTRACTOR", "FULL_TIME")));
        String one = publish("One");
        assertThat(found("engagementKind", "CONTRACTOR")).containsExactly(both);
        assertThat(found("engagementKind", "FULL_TIME")).containsExactly(one, both);
        assertThat(found("engagementKind", "INTERN")).isEmpty();
    }

    @Test
    void pay_is_compared_an_hour_at_today_s_rates() {
        String dollars = publish("80 to 120 thousand dollars a year");
        String minimum = publish(posting("From 60 euros an hour")
                .with("baseSalary", Json.of("min", "60.00", "currency", "EUR", "unit", "HOUR")));
        String half = publish(posting("20 hours a week")
                .with(
                        "baseSalary",
                        Json.of("max", "60000", "currency", "USD", "unit", "YEAR")
                                .with("hoursPerWeek", "20")));
        String silent = publish(posting("Says nothing").without("baseSalary"));
        assertThat(found("minPay", "120000", "currency", "USD", "unit", "YEAR"))
                .contains(dollars, half)
                .doesNotContain(silent);
        assertThat(found("minPay", "120000.01", "currency", "USD", "unit", "YEAR"))
                .doesNotContain(dollars, half, silent);
        assertThat(found("minPay", "60", "currency", "EUR", "unit", "HOUR")).contains(minimum);
        assertThat(found("minPay", "60.0001", "currency", "EUR", "unit", "HOUR"))
                .doesNotContain(minimum);
        assertThat(found("minPay", "60000", "currency", "USD", "unit", "YEAR", "hoursPerWeek", "20"))
                .contains(dollars, half);
        assertThat(found("minPay", "1000000", "currency", "JPY", "unit", "YEAR"))
                .containsExactly(half, minimum, dollars);
    }

    @Test
    void hours_in_common_are_those_of_the_poorest_week() {
        String newYork = publish("New York hours");
        String lisbon =
                publish(posting("Lisbon hours").with("workHours", Samples.week("Europe/Lisbon", "09:00", "17:00")));
        String any = publish(posting("Any hours").without("workHours").with("asynchronous", true));
        String[] berlin = {"overlapZone", "Europe/Berlin", "overlapStart", "09:00", "overlapEnd", "17:00"};
        // 180 minutes in the weeks between the two changes of the clock, else 120
        assertThat(found(berlin)).containsExactly(any, lisbon, newYork);
        assertThat(found(join(berlin, "minOverlapPerDay", "120"))).contains(newYork);
        assertThat(found(join(berlin, "minOverlapPerDay", "135"))).containsExactly(any, lisbon);
        assertThat(found(join(berlin, "minOverlapPerDay", "420"))).containsExactly(any, lisbon);
        assertThat(found(join(berlin, "minOverlapPerDay", "421"))).containsExactly(any);
        assertThat(found(join(berlin, "overlapDays", "SATURDAY,SUNDAY"))).containsExactly(any);
        assertThat(found("overlapZone", "Asia/Tokyo", "overlapStart", "22:00", "overlapEnd", "06:00"))
                .contains(newYork);
    }

    @Test
    void all_that_is_given_must_hold() {
        String right = publish(posting("Archivist of maps").with("engagementKinds", List.of("INTERN")));
        publish("Archivist of maps");
        publish(posting("Archivist of letters").with("engagementKinds", List.of("INTERN")));
        String[] all = {
            "q",
            "maps",
            "skill",
            "Java",
            "engagementKind",
            "INTERN",
            "minPay",
            "10",
            "currency",
            "EUR",
            "unit",
            "HOUR",
            "overlapZone",
            "America/New_York",
            "overlapStart",
            "09:00",
            "overlapEnd",
            "17:00"
        };
        assertThat(found(all)).containsExactly(right);
        assertThat(found(join(all, "skill", "Kafka"))).containsExactly(right);
        assertThat(found(join(all, "minPay", "1000"))).isEmpty();
    }

    @Test
    void pages_neither_repeat_nor_skip_while_postings_come_in() {
        List<String> made = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            made.add(publish(i % 2 == 0 ? "Wainwright" : "Wainwright and wainwright " + i));
        }
        String alike = publish("Wainwrigth");
        List<String> read = new ArrayList<>();
        String cursor = null;
        do {
            String[] page = {"q", "wainwright", "limit", "2"};
            Response answer = search(cursor == null ? page : join(page, "cursor", cursor));
            read.addAll(own(answer));
            cursor = answer.path("nextCursor");
            publish("Wainwright of a later day");
        } while (cursor != null);
        assertThat(read).doesNotHaveDuplicates().containsAll(made).doesNotContain(alike);
    }

    @Test
    void the_pages_of_few_hits_go_on_with_what_is_spelt_alike() {
        List<String> expected = new ArrayList<>();
        for (String title : List.of("Thatchr", "Thatcherr", "Thatcher", "Thatcher")) {
            expected.add(0, publish(title));
        }
        List<String> read = new ArrayList<>();
        String cursor = null;
        do {
            String[] page = {"q", "thatcher", "limit", "1"};
            Response answer = search(cursor == null ? page : join(page, "cursor", cursor));
            read.addAll(own(answer));
            cursor = answer.path("nextCursor");
            // Enough exact ones now; the reader's pages stay what they were.
            publish("Thatcher");
        } while (cursor != null);
        assertThat(read).doesNotHaveDuplicates().containsAll(expected);
        assertThat(read.subList(0, 2)).isEqualTo(expected.subList(0, 2));
    }

    @Test
    void a_cursor_serves_no_other_search() {
        publish("Cooper");
        publish("Cooper");
        String cursor = search("q", "cooper", "limit", "1")
                .then()
                .body("nextCursor", notNullValue())
                .extract()
                .path("nextCursor");
        search("q", "coopers", "limit", "1", "cursor", cursor).then().statusCode(400);
        search("q", "cooper", "limit", "1", "sort", "-publishedAt", "cursor", cursor)
                .then()
                .statusCode(400);
    }

    @Test
    void facets_count_what_each_value_would_leave() {
        publish(posting("Campanologist").with("engagementKinds", List.of("INTERN", "FULL_TIME")));
        publish(posting("Campanologist").with("skills", List.of(Samples.asked("Kafka", "REQUIRED", 2))));
        publish(posting("Campanologist").with("applicantLocation", Json.of("kind", "UNRESTRICTED")));
        Response answer = search("q", "campanologist", "facets", "true", "limit", "1");
        answer.then()
                .statusCode(200)
                .body("facets.engagementKind.find { it.value == 'FULL_TIME' }.count", equalTo(3))
                .body("facets.engagementKind.find { it.value == 'INTERN' }.count", equalTo(1))
                .body("facets.country.find { it.value == '" + COUNTRY + "' }.count", equalTo(3))
                .body("facets.country.value", org.hamcrest.Matchers.not(hasItem("*")))
                .body("facets.skill.find { it.label.contains('Kafka') }.count", equalTo(3))
                .body("facets.skill.find { it.label == 'Java' }.count", equalTo(2));
        List<String> skills = answer.path("facets.skill.value");
        List<Integer> counts = answer.path("facets.skill.count");
        for (int i = 0; i < skills.size(); i++) {
            assertThat(found("q", "campanologist", "skill", skills.get(i))).hasSize(counts.get(i));
        }
        search("q", "campanologist").then().body("facets", nullValue());
    }

    @Test
    void facets_count_what_is_spelt_alike_too() {
        publish("Bellfounder");
        publish("Bellfoundr");
        search("q", "bellfounder", "facets", "true")
                .then()
                .body("facets.engagementKind.find { it.value == 'FULL_TIME' }.count", equalTo(2));
    }

    @Test
    void what_is_changed_or_paused_is_found_as_it_is_now() {
        String id = publish("Farrier");
        String path = PATH + "/" + id;
        owner.patch(path, Json.of("title", "Saddler"), owner.tag(path)).then().statusCode(200);
        assertThat(found("q", "farrier")).isEmpty();
        assertThat(found("q", "saddler")).containsExactly(id);
        owner.post(path + "/pause").then().statusCode(200);
        assertThat(found("q", "saddler")).isEmpty();
        owner.post(path + "/reopen").then().statusCode(200);
        assertThat(found("q", "saddler")).containsExactly(id);
    }

    @ParameterizedTest
    @CsvSource({
        "'', skill, no such skill xyz, skill, UNKNOWN_SKILL",
        "'', skill, 00000000-0000-7000-8000-000000000000, skill, UNKNOWN_SKILL",
        "'', country, XX, country, ''",
        "'', engagementKind, BOSS, engagementKind, INVALID",
        "'', minPay, 10, currency, REQUIRED",
        "'', minPay, -1, minPay, ''",
        "'', minPay, 1e3, minPay, ''",
        "'', currency, EUR, currency, WITHOUT_MIN_PAY",
        "'', hoursPerWeek, 20, hoursPerWeek, WITHOUT_MIN_PAY",
        "minPay=10&currency=EUR, unit, EON, unit, INVALID",
        "minPay=10&unit=HOUR, currency, XXQ, currency, ''",
        "minPay=10&unit=HOUR, currency, SYP, currency, NO_EXCHANGE_RATE",
        "'', overlapZone, Europe/Berlin, overlapStart, REQUIRED",
        "'', overlapDays, MONDAY, overlapDays, WITHOUT_OVERLAP_ZONE",
        "overlapZone=Europe/Berlin&overlapStart=09:00, overlapEnd, 17:05, overlapEnd, ''",
        "overlapZone=Europe/Berlin&overlapStart=09:00&overlapEnd=17:00, overlapDays, MOON, overlapDays, INVALID",
        "overlapStart=09:00&overlapEnd=17:00, overlapZone, Mars/Base, overlapZone, ''",
        "'', sort, relevance, sort, NEEDS_Q",
        "q=x, sort, best, sort, ''",
        "'', facets, maybe, facets, INVALID",
        "'', q, ' ', q, ''",
        "'', minimumPay, 5, minimumPay, UNKNOWN_PARAMETER"
    })
    void a_wrong_parameter_is_named(String others, String name, String value, String field, String code) {
        Response answer = Api.ANYONE
                .request()
                .queryParam(name, value)
                .get(others.isEmpty() ? PATH : PATH + "?" + others)
                .andReturn();
        answer.then().statusCode(400).body("violations.field", hasItem(containsString(field)));
        if (!code.isEmpty()) {
            answer.then().body("violations.code", hasItem(code));
        }
    }

    @Test
    void a_skill_that_is_not_known_comes_with_those_that_may_be_meant() {
        search("skill", "Kubernets").then().statusCode(400).body("violations[0].suggestions", hasItem("Kubernetes"));
    }

    @Test
    void more_than_200_characters_are_too_many() {
        search("q", "x".repeat(200)).then().statusCode(200);
        search("q", "x".repeat(201)).then().statusCode(400);
    }
}
