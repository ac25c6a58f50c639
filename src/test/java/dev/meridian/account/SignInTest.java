package dev.meridian.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import dev.meridian.support.Api;
import dev.meridian.support.Json;
import dev.meridian.support.MovableClock;
import dev.meridian.support.Samples;
import dev.meridian.support.ServiceTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@ServiceTest
class SignInTest {
    @Inject
    MovableClock clock;

    @AfterEach
    void goOn() {
        clock.reset();
    }

    private static Response signIn(String email, String password) {
        return Api.ANYONE.post("/v1/sessions", Json.of("email", email, "password", password));
    }

    private static Response refresh(String token) {
        return Api.ANYONE.post("/v1/sessions/refresh", Json.of("refreshToken", token));
    }

    @Test
    void a_known_and_an_unknown_address_are_answered_alike_at_sign_up() {
        String known = Api.employer().email();
        Json body = Json.of("email", known, "password", "quite another phrase", "displayName", "Eve")
                .with("kinds", List.of("EMPLOYER"));
        Api.ANYONE.post("/v1/accounts", body).then().statusCode(202).body("email", equalTo(known));
        signIn(known, "quite another phrase").then().statusCode(401);
        signIn(known, Api.PASSWORD).then().statusCode(200);
    }

    @Test
    void a_wrong_password_and_an_unknown_address_are_answered_alike() {
        String known = Api.employer().email();
        Response wrong = signIn(known, "not the password");
        Response unknown = signIn(UUID.randomUUID() + "@example.com", "not the password");
        assertThat(wrong.statusCode()).isEqualTo(401);
        assertThat(unknown.asString().replaceAll("\"requestId\":\"[^\"]+\"", ""))
                .isEqualTo(wrong.asString().replaceAll("\"requestId\":\"[^\"]+\"", ""));
    }

    @Test
    void addresses_compare_without_case() {
        String email = Api.employer().email();
        signIn(email.toUpperCase(Locale.ROOT), Api.PASSWORD).then().statusCode(200);
    }

    @Test
    void a_password_that_is_tried_first_is_refused() {
        Json body = Json.of("email", "x@example.com", "password", "password123", "displayName", "Eve")
                .with("kinds", List.of("EMPLOYER"));
        Api.ANYONE.post("/v1/accounts", body).then().statusCode(400).body("violations.field", hasItem("/password"));
    }

    @Test
    void a_refresh_token_is_good_once_and_gives_its_successor_to_all_who_come_at_the_same_time() throws Exception {
        String email = Api.employer().email();
        String first = signIn(email, Api.PASSWORD).path("refreshToken");
        ExecutorService threads = Executors.newFixedThreadPool(16);
        Set<String> successors = new HashSet<>();
        try {
            Callable<String> refreshing =
                    () -> refresh(first).then().statusCode(200).extract().path("refreshToken");
            for (Future<String> answer : threads.invokeAll(Collections.nCopies(16, refreshing))) {
                successors.add(answer.get());
            }
        } finally {
            threads.shutdown();
        }
        assertThat(successors).hasSize(1).doesNotContain(first);
        refresh(successors.iterator().next()).then().statusCode(200);
    }

    @Test
    void a_refresh_token_that_comes_back_after_ten_seconds_ends_its_session() {
        String email = Api.employer().email();
        Response tokens = signIn(email, Api.PASSWORD);
        String stolen = tokens.path("refreshToken");
        Instant use = clock.instant();
        clock.freeze(use);
        String successor = refresh(stolen).then().statusCode(200).extract().path("refreshToken");
        Api owner = Api.withToken(tokens.path("accessToken"));

        clock.freeze(use.plusMillis(9_999));
        refresh(stolen).then().statusCode(200).body("refreshToken", equalTo(successor));
        owner.get("/v1/accounts/me").then().statusCode(200);

        clock.freeze(use.plusSeconds(10));
        refresh(stolen).then().statusCode(401);
        refresh(successor).then().statusCode(401);
        owner.get("/v1/accounts/me").then().statusCode(401);
    }

    @Test
    void a_session_ends_when_it_was_not_used_for_14_days() {
        String email = Api.employer().email();
        Instant use = clock.instant();
        clock.freeze(use);
        String unused = signIn(email, Api.PASSWORD).path("refreshToken");
        String used = signIn(email, Api.PASSWORD).path("refreshToken");
        clock.freeze(use.plus(Duration.ofDays(14)).minusMillis(1));
        used = refresh(used).then().statusCode(200).extract().path("refreshToken");
        clock.freeze(use.plus(Duration.ofDays(14)));
        refresh(unused).then().statusCode(401);
        refresh(used).then().statusCode(200);
    }

    @Test
    void a_session_ends_after_30_days_however_it_was_used() {
        String email = Api.employer().email();
        Instant use = clock.instant();
        clock.freeze(use);
        String token = signIn(email, Api.PASSWORD).path("refreshToken");
        for (int day = 10; day < 30; day += 10) {
            clock.freeze(use.plus(Duration.ofDays(day)));
            token = refresh(token).then().statusCode(200).extract().path("refreshToken");
        }
        clock.freeze(use.plus(Duration.ofDays(30)).minusSeconds(1));
        token = refresh(token).then().statusCode(200).extract().path("refreshToken");
        clock.freeze(use.plus(Duration.ofDays(30)));
        refresh(token).then().statusCode(401);
    }

    @Test
    void an_account_has_fifty_sessions_at_most_and_loses_the_one_that_was_used_least_lately() {
        Api first = Api.employer();
        Response second = signIn(first.email(), Api.PASSWORD);
        for (int i = 2; i < 50; i++) {
            signIn(first.email(), Api.PASSWORD).then().statusCode(200);
        }
        first.get("/v1/accounts/me/sessions").then().statusCode(200).body("items.size()", equalTo(50));
        refresh(second.path("refreshToken")).then().statusCode(200);

        signIn(first.email(), Api.PASSWORD).then().statusCode(200);
        first.get("/v1/accounts/me").then().statusCode(401);
        Api.withToken(second.path("accessToken"))
                .get("/v1/accounts/me/sessions")
                .then()
                .body("items.size()", equalTo(50));
    }

    @Test
    void all_other_sessions_are_ended_in_one_step() {
        Api here = Api.employer();
        Api there = Api.signIn(here.email());
        Response elsewhere = signIn(here.email(), Api.PASSWORD);
        here.delete("/v1/accounts/me/sessions", null).then().statusCode(204);
        here.get("/v1/accounts/me/sessions").then().statusCode(200).body("items.size()", equalTo(1));
        there.get("/v1/accounts/me").then().statusCode(401);
        refresh(elsewhere.path("refreshToken")).then().statusCode(401);
    }

    @Test
    void another_role_counts_from_the_next_request_on_whatever_the_token_was_issued_under() {
        Api owner = Api.employer();
        String employer = "/v1/employers/" + owner.createEmployer();
        Api member = Api.employer();
        Json joining = Json.of("accountId", member.accountId().toString(), "role", "RECRUITER");
        owner.post(employer + "/members", joining).then().statusCode(201);
        String path = employer + "/members/" + member.accountId();
        String id = employer.substring("/v1/employers/".length());
        member.createPosting(Samples.posting(id));

        owner.patch(path, Json.of("role", "VIEWER"), owner.tag(path)).then().statusCode(200);
        member.post("/v1/job-postings", Samples.posting(id)).then().statusCode(403);
        member.get(employer).then().statusCode(200).body("myRole", equalTo("VIEWER"));

        owner.delete(path, owner.tag(path)).then().statusCode(204);
        member.get(employer).then().statusCode(404);
    }

    @Test
    void a_token_that_has_run_out_does_not_stand_in_the_way_of_a_new_one() {
        Api api = Api.employer();
        Response tokens = signIn(api.email(), Api.PASSWORD);
        Api late = Api.withToken("expired.or.broken");
        late.post("/v1/sessions", Json.of("email", api.email(), "password", Api.PASSWORD))
                .then()
                .statusCode(200);
        late.post("/v1/sessions/refresh", Json.of("refreshToken", tokens.path("refreshToken")))
                .then()
                .statusCode(200);
    }

    @Test
    void many_sign_ins_at_once_are_answered_or_told_to_wait() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(60);
        try {
            Callable<Integer> attempt = () -> signIn(UUID.randomUUID() + "@example.com", "not the password")
                    .statusCode();
            for (Future<Integer> answer : threads.invokeAll(Collections.nCopies(120, attempt))) {
                assertThat(answer.get()).isIn(401, 503);
            }
        } finally {
            threads.shutdown();
        }
    }

    @Test
    void a_token_of_no_session_refreshes_nothing() {
        refresh("nothing-of-ours").then().statusCode(401);
    }

    @Test
    void a_session_that_was_ended_ends_its_tokens_at_once() {
        Api api = Api.employer();
        String session = api.get("/v1/accounts/me/sessions")
                .then()
                .statusCode(200)
                .extract()
                .path("items[0].id");
        api.delete("/v1/accounts/me/sessions/" + session, null).then().statusCode(204);
        api.get("/v1/accounts/me").then().statusCode(401);
    }

    @Test
    void nobody_ends_the_session_of_another() {
        String session =
                Api.employer().get("/v1/accounts/me/sessions").then().extract().path("items[0].id");
        Api.employer()
                .delete("/v1/accounts/me/sessions/" + session, null)
                .then()
                .statusCode(404);
    }

    @Test
    void an_account_is_changed_by_its_current_version_only() {
        Api api = Api.employer();
        String tag = api.tag("/v1/accounts/me");
        api.patch("/v1/accounts/me", Json.of("timeZone", "Asia/Kathmandu"), null)
                .then()
                .statusCode(428);
        api.patch("/v1/accounts/me", Json.of("timeZone", "Asia/Kathmandu"), tag)
                .then()
                .statusCode(200)
                .body("timeZone", equalTo("Asia/Kathmandu"));
        api.patch("/v1/accounts/me", Json.of("timeZone", "UTC"), tag).then().statusCode(412);
        api.patch("/v1/accounts/me", Json.of("timeZone", null), "W/" + api.tag("/v1/accounts/me"))
                .then()
                .statusCode(200)
                .body("timeZone", equalTo(null));
    }

    @Test
    void a_kind_can_be_added_but_not_taken_away() {
        Api api = Api.employer();
        api.patch("/v1/accounts/me", Json.of("kinds", List.of("EMPLOYER", "CANDIDATE")), api.tag("/v1/accounts/me"))
                .then()
                .statusCode(200);
        api.patch("/v1/accounts/me", Json.of("kinds", List.of("CANDIDATE")), api.tag("/v1/accounts/me"))
                .then()
                .statusCode(400);
    }
}
