package dev.meridian.platform.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import dev.meridian.support.Api;
import dev.meridian.support.Json;
import dev.meridian.support.ServiceTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ServiceTest
class AnswerHeadersTest {
    private static final String DATA_ONLY = "default-src 'none'; frame-ancestors 'none'";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/job-postings",
                "/v1/nothing",
                "/v1/accounts/me",
                "/problems",
                "/openapi",
                "/q/health/live",
                "/q/metrics",
                "/.well-known/jwks.json",
                "/nothing"
            })
    void every_answer_tells_browsers_not_to_make_anything_of_it(String path) {
        Response answer = RestAssured.get(path);
        answer.then()
                .header("X-Content-Type-Options", "nosniff")
                .header("Referrer-Policy", "no-referrer")
                .header("Cross-Origin-Resource-Policy", "same-origin")
                .header("Content-Security-Policy", DATA_ONLY)
                .header("Server", nullValue())
                .header("X-Powered-By", nullValue());
        assertThat(answer.header("Cache-Control")).isNotNull();
    }

    @Test
    void the_documentation_keeps_its_own_policy() {
        assertThat(RestAssured.get("/docs/").headers().getValues("Content-Security-Policy"))
                .singleElement()
                .asString()
                .startsWith("default-src 'self'");
    }

    @Test
    void what_is_shown_to_somebody_signed_in_is_stored_nowhere_and_can_still_be_asked_for_by_its_tag() {
        Api owner = Api.employer();
        String path = "/v1/employers/" + owner.createEmployer();
        Response first = owner.get(path);
        first.then().statusCode(200).header("Cache-Control", "no-store");
        owner.request()
                .header("If-None-Match", first.header("ETag"))
                .get(path)
                .then()
                .statusCode(304)
                .header("Cache-Control", "no-store");
    }

    @Test
    void what_everyone_is_shown_may_be_kept_and_is_asked_for_anew() {
        Api.ANYONE.get("/v1/job-postings").then().statusCode(200).header("Cache-Control", "private, no-cache");
    }

    @Test
    void answers_with_secrets_are_stored_nowhere() {
        String email = Api.employer().email();
        Api.ANYONE
                .post("/v1/sessions", Json.of("email", email, "password", Api.PASSWORD))
                .then()
                .statusCode(200)
                .header("Cache-Control", "no-store");
    }

    @Test
    void nobody_is_told_to_use_https_by_an_answer_that_came_without_it() {
        RestAssured.given()
                .header("X-Forwarded-Proto", "https")
                .get("/v1/job-postings")
                .then()
                .header("Strict-Transport-Security", nullValue());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/q/metrics",
                "/q/metrics/",
                "/q//metrics",
                "/q/%6Detrics",
                "/q/./metrics",
                "/q/health/../metrics"
            })
    void metrics_are_not_there_for_those_who_do_not_bring_their_token(String path) {
        RestAssured.given().urlEncodingEnabled(false).get(path).then().statusCode(404);
        RestAssured.given()
                .urlEncodingEnabled(false)
                .header("Authorization", "Bearer " + Api.METRICS_TOKEN + "x")
                .get(path)
                .then()
                .statusCode(404);
    }

    @Test
    void metrics_are_read_with_their_token_and_health_without_any() {
        RestAssured.given()
                .header("Authorization", "Bearer " + Api.METRICS_TOKEN)
                .get("/q/metrics")
                .then()
                .statusCode(200);
        RestAssured.get("/q/health/live").then().statusCode(200).body("status", equalTo("UP"));
    }

    @Test
    void pages_of_other_origins_are_told_nothing_by_default() {
        RestAssured.given()
                .header("Origin", "https://elsewhere.example")
                .get("/v1/job-postings")
                .then()
                .statusCode(200)
                .header("Access-Control-Allow-Origin", nullValue());
    }
}
