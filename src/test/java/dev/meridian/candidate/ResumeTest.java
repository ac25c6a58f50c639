package dev.meridian.candidate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.meridian.support.Api;
import dev.meridian.support.Json;
import dev.meridian.support.Samples;
import dev.meridian.support.ServiceTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ServiceTest
class ResumeTest {
    private static final String ME = "/v1/candidates/me";
    private static final String RESUME = ME + "/resume";

    private Api api = Api.ANYONE;

    @BeforeEach
    void apply() {
        api = Api.candidate();
        api.createCandidate(Samples.candidate()
                .with("headline", "Engineer")
                .with("visibility", "HIDDEN")
                .with("minimumRate", Json.of("amount", "70000.00", "currency", "USD", "unit", "YEAR")));
    }

    private ValidatableResponse put(Object resume) {
        return api.put(RESUME, resume, api.tag(RESUME)).then();
    }

    private static ObjectNode skill(String name, String level) {
        return Json.of("name", name, "level", level).tree();
    }

    private static String foreign() throws IOException {
        try (InputStream in =
                Objects.requireNonNull(ResumeTest.class.getResourceAsStream("/resume/foreign.json"), "foreign.json")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void a_profile_is_told_in_the_words_of_json_resume() {
        api.get(RESUME)
                .then()
                .statusCode(200)
                .body("basics.name", equalTo("Cleo Candidate"))
                .body("basics.label", equalTo("Engineer"))
                .body("basics.location.countryCode", equalTo("US"))
                .body("skills.name", contains("Java", "PostgreSQL", "Apache Kafka", "Kubernetes"))
                .body("skills.level", contains("Expert", "Intermediate", "Advanced", "Elementary"))
                .body("skills[0].x-meridian.years", equalTo(8))
                .body("languages[0].language", equalTo("English"))
                .body("languages[0].fluency", equalTo("C1"))
                .body("meta.x-meridian.desiredRate.amount", equalTo("80000.00"))
                .body("meta.x-meridian.visibility", equalTo("HIDDEN"))
                .body("meta.x-meridian.workHours.timeZone", equalTo("America/New_York"));
    }

    @Test
    void the_least_rate_and_the_blocks_are_not_in_it_and_stay_when_it_comes_back() {
        String employer = Api.employer().createEmployer();
        api.patch(ME, Json.of("blockedEmployers", List.of(employer)), api.tag(ME))
                .then()
                .statusCode(200);
        Response resume = api.get(RESUME);
        assertThat(resume.asString()).doesNotContain("70000", employer, "minimumRate", "blockedEmployers");
        put(resume.asString())
                .statusCode(200)
                .body("candidate.minimumRate.amount", equalTo("70000.00"))
                .body("candidate.blockedEmployers", contains(employer))
                .body("notTaken", empty());
    }

    @Test
    void a_foreign_resume_is_taken_as_far_as_it_goes_and_the_rest_is_named() throws IOException {
        ValidatableResponse answer = put(foreign()).statusCode(200);
        answer.body("candidate.displayName", equalTo("Foreign Example"))
                .body("candidate.headline", nullValue())
                .body("candidate.countryCode", equalTo("PT"))
                .body("candidate.links.kind", contains("WEBSITE", "Code"))
                .body("candidate.skills.label", contains("PostgreSQL", "Java", "Python", "Go"))
                .body("candidate.skills.level", contains(5, 4, 1, 1))
                .body("candidate.languages.languageTag", contains("pt", "en", "de"))
                .body("candidate.languages.cefrLevel", contains("NATIVE", "C1", "B1"));
        answer.body(
                "notTaken.pointer",
                containsInAnyOrder(
                        "/work",
                        "/education",
                        "/awards",
                        "/certificates",
                        "/publications",
                        "/interests",
                        "/references",
                        "/projects",
                        "/hobbies",
                        "/meta/theme",
                        "/basics/image",
                        "/basics/email",
                        "/basics/summary",
                        "/basics/location/address",
                        "/basics/location/city",
                        "/basics/location/region",
                        "/basics/profiles/0/username",
                        "/basics/profiles/1/username",
                        "/basics/profiles/1",
                        "/basics/profiles/2",
                        "/skills/0/name",
                        "/skills/0/keywords/1",
                        "/skills/1/keywords/0",
                        "/skills/2/name",
                        "/skills/3/name",
                        "/languages/3/language",
                        "/languages/4/fluency"));
        answer.body("notTaken.find { it.pointer == '/skills/0/keywords/1' }.code", equalTo("UNKNOWN_SKILL"))
                .body("notTaken.find { it.pointer == '/skills/0/keywords/1' }.suggestions", hasItem("Kubernetes"))
                .body("notTaken.find { it.pointer == '/skills/1/keywords/0' }.code", equalTo("REPEATED"))
                .body("notTaken.find { it.pointer == '/skills/2/name' }.code", equalTo("LEVEL_UNCLEAR"))
                .body("notTaken.find { it.pointer == '/languages/4/fluency' }.code", equalTo("FLUENCY_UNCLEAR"))
                .body("notTaken.find { it.pointer == '/basics/profiles/2' }.code", equalTo("NOT_A_LINK"));
    }

    @Test
    void what_a_foreign_resume_does_not_speak_of_stays() throws IOException {
        put(foreign())
                .body("candidate.visibility", equalTo("HIDDEN"))
                .body("candidate.desiredRate.amount", equalTo("80000.00"))
                .body("candidate.minimumRate.amount", equalTo("70000.00"))
                .body("candidate.engagementKinds", contains("FULL_TIME"))
                .body("candidate.workHours.timeZone", equalTo("America/New_York"))
                .body("candidate.skills.find { it.label == 'Java' }.years", equalTo(8));
    }

    @Test
    void our_own_facts_replace_the_rest_but_for_what_would_show_somebody_who_hides() {
        Json facts = Json.of("noticeDays", 30)
                .with("desiredRate", Json.of("amount", "90000.00", "currency", "USD", "unit", "YEAR"));
        put(Json.of("meta", Json.of("x-meridian", facts.tree()).tree()))
                .statusCode(200)
                .body("candidate.displayName", equalTo("Cleo Candidate"))
                .body("candidate.noticeDays", equalTo(30))
                .body("candidate.desiredRate.amount", equalTo("90000.00"))
                .body("candidate.workHours", nullValue())
                .body("candidate.engagementKinds", empty())
                .body("candidate.skills", empty())
                .body("candidate.visibility", equalTo("HIDDEN"));
    }

    @Test
    void words_that_were_changed_count_more_than_the_facts_beside_them() {
        ObjectNode language = Json.of("language", "Spanish", "fluency", "Fluent")
                .with("x-meridian", Json.of("languageTag", "en-GB").tree())
                .tree();
        String java = Api.ANYONE.get("/v1/skills?q=java").path("items[0].id");
        ObjectNode python = Json.of("name", "Python", "level", "Expert")
                .with("x-meridian", Json.of("skillId", java, "years", 3).tree())
                .tree();
        put(Json.of("languages", List.of(language), "skills", List.of(python)))
                .statusCode(200)
                .body("candidate.languages.languageTag", contains("es"))
                .body("candidate.skills.label", contains("Python"))
                .body("candidate.skills.years", contains(3))
                .body("notTaken", empty());
    }

    @Test
    void a_country_that_is_none_is_named_and_the_known_one_stays() {
        Json basics = Json.of("location", Json.of("countryCode", "USA").tree());
        put(Json.of("basics", basics.tree()))
                .statusCode(200)
                .body("candidate.countryCode", equalTo("US"))
                .body("notTaken.code", contains("UNKNOWN_COUNTRY"));
    }

    @Test
    void wrong_types_are_refused_where_they_stand() {
        for (List<String> wrong : List.of(
                List.of("{\"basics\": {\"name\": 7}}", "/basics/name"),
                List.of("{\"basics\": {\"email\": 7}}", "/basics/email"),
                List.of("{\"basics\": []}", "/basics"),
                List.of("{\"skills\": {}}", "/skills"),
                List.of("{\"skills\": [{\"keywords\": [\"Java\", 7]}]}", "/skills/0/keywords/1"),
                List.of("{\"skills\": [{\"level\": 4}]}", "/skills/0/level"),
                List.of("{\"languages\": [\"English\"]}", "/languages/0"),
                List.of("{\"work\": \"much\"}", "/work"),
                List.of("{\"education\": [\"much\"]}", "/education/0"),
                List.of("{\"meta\": {\"x-meridian\": {\"noticeDays\": \"30\"}}}", "/meta/x-meridian/noticeDays"),
                List.of("{\"meta\": {\"x-meridian\": {\"notice\": 30}}}", "/meta/x-meridian/notice"),
                List.of(
                        "{\"skills\": [{\"name\": \"Java\", \"x-meridian\": {\"since\": 3}}]}",
                        "/skills/0/x-meridian/since"))) {
            put(wrong.get(0)).statusCode(400).body("violations[0].field", equalTo(wrong.get(1)));
        }
        for (String noObject : List.of("[]", "null", "\"resume\"", "{\"a\": 1, \"a\": 2}", "{\"work\": \"\\ud800\"}")) {
            put(noObject).statusCode(400);
        }
    }

    @Test
    void a_profile_s_limits_hold_for_resumes_too() {
        List<String> names = List.of(
                "Java", "Python", "JavaScript", "TypeScript", "PostgreSQL", "MySQL", "Docker", "Kubernetes", "React");
        put(Json.of("skills", names.stream().map(name -> skill(name, "Expert")).toList()))
                .statusCode(400)
                .body("violations.code", contains("TOO_MANY_EXPERT"))
                .body("violations.field", contains("/skills"));
        put(Json.of("basics", Json.of("name", "x".repeat(101)).tree()))
                .statusCode(400)
                .body("violations.field", contains("/basics/name"));
        Json years = Json.of("years", 99);
        put(Json.of(
                        "skills",
                        List.of(
                                skill("no such skill at all", "Expert"),
                                Json.of("name", "Java", "level", "Expert", "x-meridian", years.tree())
                                        .tree())))
                .statusCode(400)
                .body("violations[0].field", startsWith("/skills/1"));
        put(Json.of(
                        "meta",
                        Json.of("x-meridian", Json.of("noticeDays", 999).tree()).tree()))
                .statusCode(400)
                .body("violations.field", hasItem("/meta/x-meridian/noticeDays"));
        put(Json.of(
                        "skills",
                        IntStream.range(0, 201)
                                .mapToObj(i -> skill("s" + i, ""))
                                .toList()))
                .statusCode(400)
                .body("violations.code", contains("WRONG_SIZE"));
    }

    @Test
    void the_version_is_the_profile_s() {
        api.put(RESUME, "{}").then().statusCode(428);
        String stale = api.tag(RESUME);
        api.request().header("If-None-Match", stale).get(RESUME).then().statusCode(304);
        api.patch(ME, Json.of("noticeDays", 3), stale).then().statusCode(200);
        api.put(RESUME, "{}", stale).then().statusCode(412);
        String fresh = api.tag(ME);
        Response put = api.put(RESUME, api.get(RESUME).asString(), fresh);
        put.then().statusCode(200).body("notTaken", empty());
        api.patch(ME, Json.of("noticeDays", 4), put.header("ETag")).then().statusCode(200);
        assertThat(fresh).isNotEqualTo(put.header("ETag"));
    }

    @Test
    void whoever_has_no_profile_has_no_resume() {
        Api newcomer = Api.candidate();
        newcomer.get(RESUME).then().statusCode(404);
        newcomer.put(RESUME, "{}", "\"0-own\"").then().statusCode(404);
        Api.employer().get(RESUME).then().statusCode(403);
    }

    @Test
    void words_for_levels_are_understood_in_many_forms() {
        List<String> words =
                Stream.of("novice", "BASIC", " Proficient ", "4/5", "master").toList();
        List<String> names = List.of("Java", "Python", "Go", "Rust", "Ruby");
        put(Json.of(
                        "skills",
                        IntStream.range(0, 5)
                                .mapToObj(i -> skill(names.get(i), words.get(i)))
                                .toList()))
                .statusCode(200)
                .body("candidate.skills.level", contains(1, 2, 3, 4, 5))
                .body("notTaken.code", not(hasItem("LEVEL_UNCLEAR")));
    }
}
