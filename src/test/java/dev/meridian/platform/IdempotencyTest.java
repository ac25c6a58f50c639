package dev.meridian.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dev.meridian.support.Api;
import dev.meridian.support.Json;
import dev.meridian.support.RawSql;
import dev.meridian.support.Samples;
import dev.meridian.support.ServiceTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

@ServiceTest
class IdempotencyTest {
    private static final String EMPLOYERS = "/v1/employers";

    private static Response post(Api api, String key, Json body) {
        return post(api, key, EMPLOYERS, body);
    }

    private static Response post(Api api, String key, String path, Json body) {
        return api.request()
                .contentType(ContentType.JSON)
                .header("Idempotency-Key", key)
                .body(body.toString())
                .post(path);
    }

    private static Response step(Api api, String key, String path) {
        return api.request().header("Idempotency-Key", key).post(path);
    }

    private static List<String> employersOf(Api api) {
        return api.get("/v1/accounts/me").then().extract().path("memberships.employerId");
    }

    @Test
    void a_retry_is_answered_as_the_first_request_was() {
        Api api = Api.employer();
        String key = UUID.randomUUID().toString();
        Response first = post(api, key, Samples.employer());
        Response second = post(api, key, Samples.employer());
        assertThat(second.statusCode()).isEqualTo(201);
        assertThat(second.asString()).isEqualTo(first.asString());
        assertThat(second.header("Location")).isEqualTo(first.header("Location"));
        assertThat(second.header("ETag")).isEqualTo(first.header("ETag"));
        assertThat(second.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(employersOf(api)).hasSize(1);
    }

    @Test
    void a_key_serves_one_request_only() {
        Api api = Api.employer();
        post(api, "same", Samples.employer()).then().statusCode(201);
        post(api, "same", Samples.employer().with("name", "Another"))
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/key-reused"));
    }

    @Test
    void keys_of_different_callers_do_not_meet() {
        post(Api.employer(), "mine", Samples.employer()).then().statusCode(201);
        post(Api.employer(), "mine", Samples.employer().with("name", "Another"))
                .then()
                .statusCode(201);
    }

    @Test
    void a_refused_request_keeps_no_key() {
        Api api = Api.employer();
        post(api, "retry", Samples.employer().without("name")).then().statusCode(400);
        post(api, "retry", Samples.employer()).then().statusCode(201);
    }

    @Test
    void a_key_that_cannot_be_one_is_refused() {
        post(Api.employer(), "x".repeat(256), Samples.employer()).then().statusCode(400);
    }

    @Test
    void parallel_requests_with_one_key_happen_once() throws Exception {
        Api api = Api.employer();
        String key = UUID.randomUUID().toString();
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            Callable<Integer> posting = () -> post(api, key, Samples.employer()).statusCode();
            for (Future<Integer> answer : threads.invokeAll(Collections.nCopies(40, posting))) {
                assertThat(answer.get()).isIn(201, 409);
            }
        } finally {
            threads.shutdown();
        }
        assertThat(employersOf(api)).hasSize(1);
    }

    @Test
    void while_a_request_is_at_work_its_retry_is_told_to_wait() throws Exception {
        Api api = Api.employer();
        String key = UUID.randomUUID().toString();
        try (RawSql first = RawSql.as("account:" + api.accountId())) {
            first.query(
                    "select pg_advisory_xact_lock(hashtextextended(?, 7))", "account:" + api.accountId() + " " + key);
            post(api, key, Samples.employer())
                    .then()
                    .statusCode(409)
                    .header("Retry-After", "1")
                    .body("type", equalTo("/problems/request-in-flight"));
        }
        post(api, key, Samples.employer()).then().statusCode(201);
        assertThat(employersOf(api)).hasSize(1);
    }

    /**
     * The write is done and its answer about to be stored when the connection is cut: somebody else stands where the answer
     * goes, so the service waits there and is ended by PostgreSQL.
     */
    @Test
    void a_crash_between_the_write_and_its_answer_leaves_neither() throws Exception {
        Api api = Api.employer();
        String caller = "account:" + api.accountId();
        String key = UUID.randomUUID().toString();
        ExecutorService threads = Executors.newSingleThreadExecutor();
        try (RawSql inTheWay = RawSql.as(caller)) {
            inTheWay.update(
                    "insert into idempotency_key (caller, key, fingerprint, status, headers)"
                            + " values (?, ?, sha256(''), 201, '{}')",
                    caller,
                    key);
            Future<Response> cut = threads.submit(() -> post(api, key, Samples.employer()));
            inTheWay.endWhoeverWaitsForThis();
            cut.get().then().statusCode(503).header("Retry-After", notNullValue());
        } finally {
            threads.shutdown();
        }
        assertThat(employersOf(api)).isEmpty();
        post(api, key, Samples.employer()).then().statusCode(201);
        assertThat(employersOf(api)).hasSize(1);
    }

    @Test
    void what_the_state_refused_is_tried_anew_with_the_same_key() {
        Api api = Api.employer();
        String posting = "/v1/job-postings/"
                + api.createPosting(Samples.posting(api.createEmployer()).without("summary"));
        step(api, "publish", posting + "/publish").then().statusCode(409).header("Idempotency-Replayed", nullValue());
        api.patch(posting, Json.of("summary", "Payments"), api.tag(posting))
                .then()
                .statusCode(200);
        step(api, "publish", posting + "/publish").then().statusCode(200);
    }

    @Test
    void a_step_of_a_life_is_taken_once_and_answered_again() {
        Api api = Api.employer();
        String posting = "/v1/job-postings/" + api.createPosting(Samples.posting(api.createEmployer()));
        Response first = step(api, "go", posting + "/publish");
        Response second = step(api, "go", posting + "/publish");
        first.then().statusCode(200).body("state", equalTo("PUBLISHED"));
        second.then().statusCode(200).header("Idempotency-Replayed", "true");
        assertThat(second.asString()).isEqualTo(first.asString());
        step(api, "another", posting + "/publish").then().statusCode(409);
    }

    @Test
    void a_key_serves_one_address_only() {
        Api api = Api.employer();
        String posting = "/v1/job-postings/" + api.createPosting(Samples.posting(api.createEmployer()));
        step(api, "step", posting + "/publish").then().statusCode(200);
        step(api, "step", posting + "/pause").then().statusCode(422).body("type", equalTo("/problems/key-reused"));
        api.get(posting).then().body("state", equalTo("PUBLISHED"));
    }

    @Test
    void an_api_client_s_keys_are_not_its_maker_s() {
        Api owner = Api.employer();
        String employer = owner.createEmployer();
        var client = owner.post(
                        EMPLOYERS + "/" + employer + "/api-clients",
                        Json.of("name", "System").with("scopes", Api.ALL_SCOPES))
                .then()
                .statusCode(201)
                .extract();
        Api system = Api.withToken(Api.ANYONE
                .request()
                .formParam("grant_type", "client_credentials")
                .formParam("client_id", client.<String>path("clientId"))
                .formParam("client_secret", client.<String>path("clientSecret"))
                .post("/oauth/token")
                .then()
                .statusCode(200)
                .extract()
                .path("access_token"));
        Json posting = Samples.posting(employer);
        String made = post(owner, "shared", "/v1/job-postings", posting).path("id");
        post(system, "shared", "/v1/job-postings", posting)
                .then()
                .statusCode(201)
                .header("Idempotency-Replayed", nullValue())
                .body("id", not(equalTo(made)));
    }

    @Test
    void those_who_are_not_signed_in_do_not_meet_on_a_key() {
        Json signUp =
                Json.of("password", Api.PASSWORD, "displayName", "Same Key").with("kinds", List.of("CANDIDATE"));
        for (String email :
                List.of("a-" + UUID.randomUUID() + "@example.com", "b-" + UUID.randomUUID() + "@example.com")) {
            post(Api.ANYONE, "first", "/v1/accounts", signUp.with("email", email))
                    .then()
                    .statusCode(202);
            post(Api.ANYONE, "first", "/v1/accounts", signUp.with("email", email))
                    .then()
                    .statusCode(202)
                    .header("Idempotency-Replayed", "true");
            Api.signIn(email);
        }
    }

    @Test
    void after_a_day_a_key_is_free_again() throws Exception {
        Api api = Api.employer();
        post(api, "daily", Samples.employer()).then().statusCode(201);
        try (RawSql sql = RawSql.as("account:" + api.accountId())) {
            assertThat(sql.update("update idempotency_key set created_at = created_at - interval '25 hours'"))
                    .isEqualTo(1);
            sql.commit();
        }
        post(api, "daily", Samples.employer().with("name", "The next day"))
                .then()
                .statusCode(201)
                .header("Idempotency-Replayed", nullValue());
        assertThat(employersOf(api)).hasSize(2);
    }
}
