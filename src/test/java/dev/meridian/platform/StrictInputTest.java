package dev.meridian.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.startsWith;

import dev.meridian.support.Api;
import dev.meridian.support.HiringScene;
import dev.meridian.support.Json;
import dev.meridian.support.PlainHttp;
import dev.meridian.support.Samples;
import dev.meridian.support.ServiceTest;
import io.restassured.RestAssured;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

@ServiceTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StrictInputTest {
    private Api owner = Api.ANYONE;

    @BeforeEach
    void signUp() {
        if (owner == Api.ANYONE) {
            owner = Api.employer();
        }
    }

    static Stream<Arguments> wrongBodies() {
        return Stream.of(
                Arguments.of("an unknown field", "{\"name\":\"A\",\"nme\":1}", "/nme", "UNKNOWN_FIELD"),
                Arguments.of("a number for a string", "{\"name\":12}", "/name", "WRONG_TYPE"),
                Arguments.of("a list for a string", "{\"name\":[\"A\"]}", "/name", "WRONG_TYPE"),
                Arguments.of("an unknown enum value", "{\"size\":\"HUGE\"}", "/size", "INVALID"),
                Arguments.of("an empty enum value", "{\"size\":\"\"}", "/size", "INVALID"),
                Arguments.of("an index for an enum value", "{\"size\":1}", "/size", "INVALID"),
                Arguments.of(
                        "a missing field", Samples.employer().without("name").toString(), "/name", "REQUIRED"),
                Arguments.of(
                        "null for a needed field",
                        Samples.employer().with("name", null).toString(),
                        "/name",
                        "REQUIRED"),
                Arguments.of("blank text", Samples.employer().with("name", "  ").toString(), "/name", "WRONG_SIZE"),
                Arguments.of(
                        "long text",
                        Samples.employer().with("name", "x".repeat(201)).toString(),
                        "/name",
                        "WRONG_SIZE"),
                Arguments.of(
                        "no country",
                        Samples.employer().with("countryCode", "XX").toString(),
                        "/countryCode",
                        "UNKNOWN_CODE"),
                Arguments.of(
                        "a small country",
                        Samples.employer().with("countryCode", "us").toString(),
                        "/countryCode",
                        "UNKNOWN_CODE"),
                Arguments.of(
                        "no currency",
                        Samples.employer().with("homeCurrency", "ABC").toString(),
                        "/homeCurrency",
                        "UNKNOWN_CODE"),
                Arguments.of(
                        "no zone",
                        Samples.employer().with("timeZone", "Mars/Base").toString(),
                        "/timeZone",
                        "UNKNOWN_CODE"),
                Arguments.of(
                        "a bare offset",
                        Samples.employer().with("timeZone", "+02:00").toString(),
                        "/timeZone",
                        "UNKNOWN_CODE"),
                Arguments.of(
                        "a script address",
                        Samples.employer()
                                .with("website", "javascript:alert(1)")
                                .toString(),
                        "/website",
                        "WRONG_FORM"),
                Arguments.of(
                        "NUL in text",
                        Samples.employer().with("name", "a\u0000b").toString(),
                        "/name",
                        "INVALID"),
                Arguments.of("half a surrogate pair", "{\"name\":\"\\ud83d\"}", "/name", "INVALID"));
    }

    @ParameterizedTest(name = "{0} is refused at {2}")
    @MethodSource("wrongBodies")
    void a_wrong_field_is_named(String what, String body, String field, String code) {
        owner.post("/v1/employers", body)
                .then()
                .statusCode(400)
                .body("type", equalTo("/problems/validation"))
                .body("violations.find { it.field == '" + field + "' }.code", equalTo(code));
    }

    static Stream<Arguments> brokenBodies() {
        return Stream.of(
                Arguments.of("a syntax error", "{\"name\":"),
                Arguments.of("a duplicate key", "{\"name\":\"A\",\"name\":\"B\"}"),
                Arguments.of("more than one document", "{} {}"),
                Arguments.of("endless depth", "[".repeat(10_000)),
                Arguments.of("a depth of 33", "{\"name\":" + "[".repeat(32) + "]".repeat(32) + "}"),
                Arguments.of("a name without end", "{\"" + "n".repeat(300) + "\":1}"),
                Arguments.of("a huge number", "{\"name\":" + "9".repeat(5000) + "}"));
    }

    @ParameterizedTest(name = "{0} is refused")
    @MethodSource("brokenBodies")
    void a_body_that_is_no_json_is_refused(String what, String body) {
        owner.post("/v1/employers", body).then().statusCode(400);
    }

    @Test
    void an_empty_body_and_a_null_body_are_refused() {
        owner.post("/v1/employers", "").then().statusCode(400);
        owner.post("/v1/employers", "null").then().statusCode(400);
    }

    @Test
    void every_wrong_field_is_told_at_once() {
        owner.post("/v1/employers", "{}")
                .then()
                .statusCode(400)
                .body("violations.field", equalTo(List.of("/countryCode", "/homeCurrency", "/name", "/timeZone")));
    }

    @ParameterizedTest(name = "a time of {0} is refused")
    @CsvSource({"%2B300000-01-01T00:00:00Z", "1850-01-01T00:00:00Z", "2026-01-01", "%00"})
    void a_time_that_cannot_be_held_is_refused(String time) {
        owner.request()
                .urlEncodingEnabled(false)
                .get("/v1/employers/" + owner.createEmployer() + "/job-postings?updatedAfter=" + time)
                .then()
                .statusCode(400)
                .body("violations.field", hasItem("updatedAfter"));
    }

    @ParameterizedTest(name = "{0} is refused as {1}")
    @CsvSource({
        "/v1/job-postings?limt=5, limt",
        "/v1/job-postings?limit=abc, limit",
        "/v1/job-postings?limit=0, limit",
        "/v1/job-postings?limit=101, limit",
        "/v1/job-postings?limit=5&limit=6, limit",
        "/v1/job-postings/not-an-id, postingId",
        "/v1/job-postings?cursor=, cursor",
        "/v1/job-postings?limit=%2B5, limit",
        "/v1/job-postings;a=b, path",
        "/v1/skills?q=a%00b, q",
        "/v1/skills, q"
    })
    void a_wrong_parameter_is_named(String address, String name) {
        Api.ANYONE
                .request()
                .urlEncodingEnabled(false)
                .get(address)
                .then()
                .statusCode(400)
                .body("violations.field", hasItem(name));
    }

    @Test
    void more_parameters_than_anything_has_are_refused_as_a_whole() {
        String many = IntStream.range(0, 60).mapToObj(i -> "p" + i + "=1").collect(Collectors.joining("&"));
        Api.ANYONE
                .get("/v1/job-postings?" + many)
                .then()
                .statusCode(400)
                .body("violations.field", equalTo(List.of("query")));
    }

    @Test
    void a_body_over_256_kib_is_refused() {
        owner.post("/v1/employers", "{\"name\":\"" + "x".repeat(300_000) + "\"}")
                .then()
                .statusCode(413)
                .body("type", equalTo("/problems/payload-too-large"));
    }

    @Test
    void a_body_that_hides_its_length_is_counted() throws Exception {
        byte[] body = ("{\"name\":\"" + "x".repeat(300_000) + "\"}").getBytes(StandardCharsets.UTF_8);
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create("http://localhost:" + RestAssured.port + "/v1/employers"))
                .header("Authorization", "Bearer " + owner.token())
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body)))
                .build();
        HttpResponse<String> response = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
        assertThat(response.statusCode()).isEqualTo(413);
        assertThat(response.body()).contains("/problems/payload-too-large");
    }

    @Test
    void another_media_type_is_refused() {
        owner.request()
                .contentType("application/xml")
                .body("<a/>")
                .post("/v1/employers")
                .then()
                .statusCode(415);
    }

    @Test
    void who_sends_no_body_need_not_say_what_it_would_be_in() {
        HiringScene.Applied applied = new HiringScene(1).apply();
        String tag = applied.person().tag("/v1/candidates/me/applications/" + applied.application());
        List<String> head = List.of("Authorization: Bearer " + applied.person().token(), "If-Match: " + tag);
        PlainHttp.Answer withdrawn = PlainHttp.send("POST", applied.path() + "/withdraw", head, new byte[0]);
        assertThat(withdrawn.status()).isEqualTo(200);
        PlainHttp.Answer refused =
                PlainHttp.send("POST", "/v1/employers", List.of("Authorization: Bearer " + owner.token()), new byte[0]);
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.body()).contains("/problems/validation");
    }

    @Test
    void text_comes_back_as_it_went_in() {
        String name = "Müller 👩🏽‍🚀 שלום é ﬁ";
        owner.post("/v1/employers", Samples.employer().with("name", name))
                .then()
                .statusCode(201)
                .body("name", equalTo(name));
    }

    @Test
    void an_address_that_is_not_there_is_a_problem_too() {
        Api.ANYONE.get("/v1/nothing").then().statusCode(404).body("type", equalTo("/problems/not-found"));
        Api.ANYONE.request().delete("/v1/job-postings").then().statusCode(405);
    }

    @Test
    void each_kind_of_problem_is_explained_at_its_address() {
        List<String> codes =
                Api.ANYONE.get("/problems").then().statusCode(200).extract().path("code");
        codes.forEach(code ->
                Api.ANYONE.get("/problems/" + code).then().statusCode(200).body("code", equalTo(code)));
        Api.ANYONE.get("/problems/none").then().statusCode(404);
    }

    @Test
    void a_request_keeps_the_id_that_it_was_given() {
        Api.ANYONE
                .request()
                .header("X-Request-Id", "order-66")
                .get("/v1/nothing")
                .then()
                .header("X-Request-Id", "order-66")
                .body("requestId", equalTo("order-66"));
        Api.ANYONE
                .request()
                .header("X-Request-Id", "not printable in a log \t")
                .get("/v1/nothing")
                .then()
                .body("requestId", startsWith("0"));
    }

    @Test
    void a_whole_number_that_is_too_large_is_named() {
        String posting = Samples.posting(owner.createEmployer())
                .with("headcount", 10_000_000_000L)
                .toString();
        owner.post("/v1/job-postings", posting)
                .then()
                .statusCode(400)
                .body("violations.field", hasItem("/headcount"))
                .body("violations.code", hasItem("OUT_OF_RANGE"));
    }

    @Test
    void money_is_a_decimal_string_and_nothing_else() {
        Api candidate = Api.candidate();
        for (String amount : List.of("1e3", "-5", "1,5", "", "007", "1.23456", "9999999999999")) {
            Json rate = Json.of("amount", amount, "currency", "USD", "unit", "HOUR");
            candidate
                    .post("/v1/candidates", Samples.candidate().with("desiredRate", rate))
                    .then()
                    .statusCode(400)
                    .body("violations.field", hasItem("/desiredRate/amount"));
        }
    }
}
