package dev.meridian.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dev.meridian.support.Api;
import dev.meridian.support.Json;
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
    private static Response post(Api api, String key, Json body) {
        return api.request()
                .contentType(ContentType.JSON)
                .header("Idempotency-Key", key)
                .body(body.toString())
                .post("/v1/employers");
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
        List<String> mine = api.get("/v1/accounts/me").then().extract().path("memberships.employerId");
        assertThat(mine).hasSize(1);
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
        List<String> mine = api.get("/v1/accounts/me").then().extract().path("memberships.employerId");
        assertThat(mine).hasSize(1);
    }
}
