package dev.meridian.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import dev.meridian.support.Api;
import dev.meridian.support.Json;
import dev.meridian.support.PlainHttp;
import dev.meridian.support.Samples;
import dev.meridian.support.ServiceTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a stranger might find out without being let in: by counts, words, conflicts, cursors, and the way an address is written. */
@ServiceTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OraclesTest {
    private static final String WORD = "Xylographie";

    private Api owner = Api.ANYONE;
    private Api stranger = Api.ANYONE;
    private String employer = "";
    private String otherEmployer = "";

    @BeforeEach
    void settle() {
        if (owner == Api.ANYONE) {
            owner = Api.employer();
            stranger = Api.employer();
        }
        employer = owner.createEmployer();
        otherEmployer = stranger.createEmployer();
    }

    private String draft() {
        return owner.createPosting(
                Samples.posting(employer).with("title", WORD + " engineer").with("externalRef", "REQ-7"));
    }

    @Test
    void the_words_of_a_draft_are_neither_found_nor_counted_nor_taken_for_known_ones() {
        String draft = draft();
        for (String typed : List.of(WORD, WORD.replace("ph", "hp"))) {
            stranger.get("/v1/job-postings?facets=true&q=" + typed)
                    .then()
                    .statusCode(200)
                    .body("items", empty())
                    .body("facets.engagementKind", empty())
                    .body("facets.country", empty())
                    .body("facets.skill", empty());
        }
        owner.post("/v1/job-postings/" + draft + "/publish").then().statusCode(200);
        stranger.get("/v1/job-postings?q=" + WORD).then().body("items.id", hasItem(draft));
        owner.post("/v1/job-postings/" + draft + "/pause").then().statusCode(200);
        stranger.get("/v1/job-postings?q=" + WORD).then().body("items", empty());
    }

    @Test
    void another_employer_s_reference_stands_in_nobody_s_way() {
        draft();
        Json same = Samples.posting(otherEmployer).with("externalRef", "REQ-7");
        stranger.post("/v1/job-postings", same).then().statusCode(201);
        stranger.get("/v1/employers/" + otherEmployer + "/job-postings/by-ref/REQ-7")
                .then()
                .statusCode(200)
                .body("title", equalTo("Backend engineer"));
    }

    @Test
    void a_cursor_of_one_employer_s_list_opens_no_other_s() {
        draft();
        owner.createPosting(Samples.posting(employer));
        for (int i = 0; i < 2; i++) {
            stranger.createPosting(Samples.posting(otherEmployer));
        }
        String cursor =
                owner.get("/v1/employers/" + employer + "/job-postings?limit=1").path("nextCursor");
        stranger.get("/v1/employers/" + otherEmployer + "/job-postings?limit=1&cursor=" + cursor)
                .then()
                .statusCode(400)
                .body("type", equalTo("/problems/bad-cursor"));
        stranger.get("/v1/employers/" + employer + "/job-postings?limit=1&cursor=" + cursor)
                .then()
                .statusCode(404);
    }

    @Test
    void a_posting_moves_to_no_other_employer() {
        String draft = draft();
        owner.patch("/v1/job-postings/" + draft, Json.of("employerId", otherEmployer), "*")
                .then()
                .statusCode(400);
        stranger.patch("/v1/job-postings/" + draft, Json.of("employerId", otherEmployer), "*")
                .then()
                .statusCode(404);
    }

    @Test
    void an_account_that_does_not_hire_is_answered_like_none() {
        String path = "/v1/employers/" + employer + "/members";
        Response candidate =
                owner.post(path, Json.of("accountId", Api.candidate().accountId(), "role", "VIEWER"));
        Response nobody = owner.post(path, Json.of("accountId", UUID.randomUUID(), "role", "VIEWER"));
        assertThat(candidate.statusCode()).isEqualTo(400);
        assertThat(candidate.path("violations").toString())
                .isEqualTo(nobody.path("violations").toString());
    }

    @Test
    void a_system_is_told_nothing_of_sessions() {
        Response made = owner.post(
                "/v1/employers/" + employer + "/api-clients",
                Json.of("name", "A system").with("scopes", Api.ALL_SCOPES));
        Api system = Api.withToken(Api.ANYONE
                .request()
                .contentType("application/x-www-form-urlencoded")
                .body("grant_type=client_credentials&client_id=" + made.path("clientId") + "&client_secret="
                        + made.path("clientSecret"))
                .post("/oauth/token")
                .path("access_token"));
        String session = owner.get("/v1/accounts/me/sessions").path("items[0].id");
        for (String id : List.of(session, UUID.randomUUID().toString())) {
            system.delete("/v1/accounts/me/sessions/" + id, null).then().statusCode(403);
        }
    }

    @Test
    void an_old_token_keeps_nobody_from_what_is_for_anyone() {
        Api old = Api.signIn(owner.email());
        String session = old.get("/v1/accounts/me/sessions").path("items[0].id");
        old.delete("/v1/accounts/me/sessions/" + session, null).then().statusCode(204);
        old.get("/v1/accounts/me").then().statusCode(401);
        old.get("/v1/job-postings").then().statusCode(200);
        old.get("/v1/skills?q=java").then().statusCode(200);
        old.get("/v1/employers/" + employer + "/profile").then().statusCode(200);
        old.post("/v1/sessions", Json.of("email", owner.email(), "password", Api.PASSWORD))
                .then()
                .statusCode(200);
        String published = owner.createPosting(Samples.posting(employer).with("desiredState", "PUBLISHED"));
        old.get("/v1/job-postings/" + published).then().statusCode(401);
    }

    @Test
    void who_has_hidden_or_become_anonymous_is_not_found_by_the_id_they_were_known_by() {
        Api candidate = Api.candidate();
        String id = candidate.createCandidate(Samples.candidate());
        String posting = "/v1/job-postings/" + owner.createPosting(Samples.posting(employer));
        owner.get(posting + "/matches/" + id).then().statusCode(200);
        owner.request().put(posting + "/shortlist/" + id).then().statusCode(204);
        for (String visibility : List.of("HIDDEN", "ANONYMOUS")) {
            candidate
                    .patch("/v1/candidates/me", Json.of("visibility", visibility), "*")
                    .then()
                    .statusCode(200);
            owner.get(posting + "/matches/" + id).then().statusCode(404);
            owner.request().delete(posting + "/shortlist/" + id).then().statusCode(404);
            owner.get(posting + "/shortlist").then().body("items.candidateId", not(hasItem(id)));
        }
    }

    /** {@code E} stands for the employer's id. */
    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "GET /v1/employers/E/",
                "GET //v1/employers/E",
                "GET /v1//employers/E",
                "GET /v1/employers/E;a=b",
                "GET /v1/employers/E/profile/..",
                "GET /v1/employers/E/profile/%2e%2e",
                "GET /v1/employers/E%2F",
                "GET /v1/employers/E%00",
                "GET /v1/./employers/E",
                "GET /v1/reference/../employers/E",
                "GET /V1/Employers/E",
                "GET /v1/%65mployers/E",
                "GET http://localhost/v1/employers/E",
                "GET /docs/../v1/employers/E",
                "GET /q/../v1/employers/E",
                "HEAD /v1/employers/E",
                "GET /v1/employers/E/members/",
                "GET /v1/employers/E//members",
                "DELETE /v1/employers/E/",
                "get /v1/employers/E"
            })
    void no_way_of_writing_an_address_passes_by_the_door(String line) {
        String[] parts =
                line.replace("E/", employer + "/").replaceAll("E$", employer).split(" ");
        String target = parts[1].replaceAll("/E(?=[;%])", "/" + employer);
        for (List<String> headers : List.of(
                List.<String>of(),
                List.of(
                        "X-HTTP-Method-Override: GET",
                        "X-Original-URL: /v1/job-postings",
                        "X-Forwarded-Prefix: /docs"))) {
            PlainHttp.Answer answer = PlainHttp.send(parts[0], target, headers, new byte[0]);
            assertThat(answer.status()).as(line + " " + answer.body()).isBetween(400, 499);
            assertThat(answer.body()).doesNotContain("homeCurrency");
        }
        owner.get("/v1/employers/" + employer).then().statusCode(200);
    }
}
