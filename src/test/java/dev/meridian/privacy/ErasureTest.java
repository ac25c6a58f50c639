package dev.meridian.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import dev.meridian.support.Api;
import dev.meridian.support.CapturedLog;
import dev.meridian.support.Countries;
import dev.meridian.support.Json;
import dev.meridian.support.OwnerConnection;
import dev.meridian.support.Samples;
import dev.meridian.support.ServiceTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

@ServiceTest
class ErasureTest {
    private static final String ME = "/v1/accounts/me";
    private static final String PROFILE = "/v1/candidates/me";

    private static Response erase(Api who) {
        return who.delete(ME, who.tag(ME));
    }

    private static Response postWithKey(Api who, String path, Json body, String key) {
        return who.request()
                .contentType(ContentType.JSON)
                .header("Idempotency-Key", key)
                .header("X-Request-Id", key)
                .body(body.toString())
                .post(path);
    }

    @Test
    void of_somebody_erased_nothing_is_found_in_any_table_the_index_or_the_log() throws SQLException {
        try (CapturedLog log = new CapturedLog();
                OwnerConnection database = OwnerConnection.open()) {
            Canaries canaries = new Canaries();
            String email = canaries.next("mail") + "@example.com";
            String password = canaries.next("password") + " a long pass phrase";
            Json signUp = Json.of("email", email, "password", password, "displayName", canaries.next("account name"))
                    .with("kinds", List.of("EMPLOYER", "CANDIDATE"));
            postWithKey(Api.ANYONE, "/v1/accounts", signUp, canaries.next("sign-up-key"))
                    .then()
                    .statusCode(202);
            Api.ANYONE
                    .post("/v1/sessions", Json.of("email", email, "password", "not the one"))
                    .then()
                    .statusCode(401);
            Response signedIn = Api.ANYONE.post("/v1/sessions", Json.of("email", email, "password", password));
            Api person = Api.withToken(signedIn.path("accessToken"));
            String account = person.get(ME).path("id");
            person.request()
                    .contentType("application/merge-patch+json")
                    .header("If-Match", person.tag(ME))
                    .header("X-Request-Id", canaries.next("patch-id"))
                    .body(Json.of("displayName", canaries.next("other name")).toString())
                    .patch(ME)
                    .then()
                    .statusCode(200);

            // A profile with something of the person's in each field that takes text, and a rate that nobody else has.
            String country = Countries.next();
            Json profile = Samples.candidate()
                    .with("countryCode", country)
                    .with("displayName", canaries.next("profile name"))
                    .with("headline", canaries.next("headline"))
                    .with("minimumRate", Json.of("amount", "61357.53", "currency", "USD", "unit", "YEAR"))
                    .with(
                            "links",
                            List.of(Json.of(
                                            "kind",
                                            canaries.next("kind"),
                                            "url",
                                            "https://example.com/" + canaries.next("link"))
                                    .tree()));
            canaries.add("61357.53");
            String candidate = postWithKey(person, "/v1/candidates", profile, canaries.next("profile-key"))
                    .then()
                    .statusCode(201)
                    .extract()
                    .path("id");
            person.put(
                            PROFILE + "/resume",
                            Json.of(
                                    "basics",
                                    Json.of(
                                            "name",
                                            canaries.next("resume name"),
                                            "label",
                                            canaries.next("label"),
                                            "url",
                                            "https://example.com/" + canaries.next("page"),
                                            "location",
                                            Json.of("countryCode", country)),
                                    "skills",
                                    List.of(Json.of("name", "Java", "level", "Master")
                                            .tree())),
                            person.tag(PROFILE))
                    .then()
                    .statusCode(200);

            // Others make use of them.
            Api owner = Api.employer();
            String employer = owner.createEmployer();
            postWithKey(
                            owner,
                            "/v1/employers/" + employer + "/members",
                            Json.of("accountId", account, "role", "RECRUITER"),
                            UUID.randomUUID().toString())
                    .then()
                    .statusCode(201)
                    .body("displayName", containsString("other name"));
            String posting = owner.createPosting(Samples.posting(employer)
                    .with("applicantLocation", Json.of("kind", "COUNTRIES", "countries", List.of(country)))
                    .with("desiredState", "PUBLISHED"));
            String job = "/v1/job-postings/" + posting;
            owner.get(job + "/matches").then().body("items.candidateId", contains(candidate));
            owner.get(job + "/matches/" + candidate).then().statusCode(200);
            owner.put(job + "/shortlist/" + candidate, Json.of()).then().statusCode(204);
            person.get(PROFILE + "/matches").then().statusCode(200);
            person.get(job).then().statusCode(200);
            for (String canary : canaries.stored()) {
                assertThat(database.holding(canary)).as("before: " + canary).isNotEmpty();
            }

            person.request()
                    .header("If-Match", person.tag(ME))
                    .header("X-Request-Id", canaries.next("erasure-id"))
                    .delete(ME)
                    .then()
                    .statusCode(204);

            for (String canary : canaries.all()) {
                assertThat(database.holding(canary)).as(canary).isEmpty();
                assertThat(log.text()).doesNotContain(canary);
            }
            assertThat(log.text()).doesNotContain(email);
            owner.get(job + "/matches").then().body("items", empty()).body("eligibleCount", equalTo(0));
            owner.get(job + "/matches/" + candidate).then().statusCode(404);
            owner.get(job + "/shortlist").then().body("items", empty());
            owner.get("/v1/employers/" + employer + "/members/" + account)
                    .then()
                    .statusCode(404);
            person.get(ME).then().statusCode(401);
            Api.ANYONE
                    .post("/v1/sessions/refresh", Json.of("refreshToken", signedIn.<String>path("refreshToken")))
                    .then()
                    .statusCode(401);
            Api.ANYONE
                    .post("/v1/sessions", Json.of("email", email, "password", password))
                    .then()
                    .statusCode(401);

            // What others hold stays valid: who looked at whom, and what the person did, by ids.
            Api.admin()
                    .get("/v1/admin/match-audit?employerId=" + employer)
                    .then()
                    .body("items.find { it.kind == 'EXPLANATION' }.candidateId", equalTo(candidate));
            Api.admin()
                    .get("/v1/admin/audit?type=account.erased&actor=account:" + account)
                    .then()
                    .body("items.subject", contains(account))
                    .body("items[0].requestId", nullValue());
        }
    }

    /** Words that stand nowhere else. */
    private static final class Canaries {
        private final String mark = "canary" + UUID.randomUUID().toString().substring(24);
        private final List<String> all = new ArrayList<>();

        String next(String what) {
            String word = mark + "x" + all.size() + "x";
            all.add(word);
            // What goes into a header has no blank in it; elsewhere the words around are there for the reader.
            return what.contains("-") || what.contains("mail") || what.length() < 5 ? word : word + " " + what;
        }

        void add(String word) {
            all.add(word);
        }

        List<String> all() {
            return all;
        }

        /** Those that stand in a table before the erasure: the address, and what was answered, shown or written last. */
        List<String> stored() {
            return List.of(all.get(0), all.get(all.indexOf("61357.53")));
        }
    }

    @Test
    void the_same_address_may_sign_up_again_and_is_somebody_new() {
        Api before = Api.candidate();
        before.createCandidate(Samples.candidate());
        erase(before).then().statusCode(204);
        Api.ANYONE
                .post(
                        "/v1/accounts",
                        Json.of("email", before.email(), "password", Api.PASSWORD, "displayName", "Once More")
                                .with("kinds", List.of("CANDIDATE")))
                .then()
                .statusCode(202);
        Api again = Api.signIn(before.email());
        assertThat(again.accountId()).isNotEqualTo(before.accountId());
        again.get(ME).then().body("candidateId", nullValue()).body("displayName", equalTo("Once More"));
    }

    @Test
    void the_only_owner_of_employers_is_told_which_and_nothing_is_erased() {
        Api owner = Api.employer();
        String first = owner.createEmployer();
        String second = owner.createEmployer();
        String shared = owner.createEmployer();
        Api colleague = Api.employer();
        owner.post(
                        "/v1/employers/" + shared + "/members",
                        Json.of("accountId", colleague.accountId().toString(), "role", "OWNER"))
                .then()
                .statusCode(201);
        erase(owner)
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/erasure-blocked"))
                .body("violations.code", contains("SOLE_OWNER", "SOLE_OWNER"))
                .body("violations.field", contains("/v1/employers/" + first, "/v1/employers/" + second));
        owner.get(ME).then().statusCode(200).body("email", equalTo(owner.email()));

        for (String employer : List.of(first, second)) {
            owner.delete("/v1/employers/" + employer, owner.tag("/v1/employers/" + employer))
                    .then()
                    .statusCode(204);
        }
        erase(owner).then().statusCode(204);
        colleague
                .get("/v1/employers/" + shared + "/members")
                .then()
                .body("items.accountId", contains(colleague.accountId().toString()));
        colleague
                .post(
                        "/v1/employers/" + shared + "/members",
                        Json.of("accountId", owner.accountId().toString(), "role", "VIEWER"))
                .then()
                .statusCode(400)
                .body("violations[0].code", equalTo("UNKNOWN_ACCOUNT"));
    }

    @Test
    void of_two_last_owners_who_are_erased_at_once_one_stays() throws Exception {
        for (int round = 0; round < 5; round++) {
            Api one = Api.employer();
            String employer = one.createEmployer();
            Api other = Api.employer();
            one.post(
                            "/v1/employers/" + employer + "/members",
                            Json.of("accountId", other.accountId().toString(), "role", "OWNER"))
                    .then()
                    .statusCode(201);
            List<Integer> answers = atOnce(() -> one.delete(ME, "*").statusCode(), () -> other.delete(ME, "*")
                    .statusCode());
            assertThat(answers).containsExactlyInAnyOrder(204, 409);
        }
    }

    @Test
    void what_is_written_while_its_writer_is_erased_leaves_nothing_behind() throws Exception {
        try (OwnerConnection database = OwnerConnection.open();
                CapturedLog log = new CapturedLog()) {
            for (int round = 0; round < 8; round++) {
                Api candidate = Api.candidate();
                List<Integer> answers = atOnce(
                        () -> candidate
                                .post("/v1/candidates", Samples.candidate())
                                .statusCode(),
                        () -> candidate.delete(ME, "*").statusCode());
                assertThat(answers.get(0)).isIn(201, 401, 503);
                assertThat(answers.get(1)).isEqualTo(204);
                assertThat(database.column(
                                "select count(*) from candidate where account_id = ?", candidate.accountId()))
                        .containsExactly("0");
                assertThat(log.text())
                        .as("the values of the statement that failed")
                        .doesNotContain(candidate.accountId().toString());
            }
        }
    }

    private static List<Integer> atOnce(Callable<Integer> one, Callable<Integer> other)
            throws InterruptedException, ExecutionException {
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            List<Integer> answers = new ArrayList<>();
            for (Future<Integer> answer : threads.invokeAll(List.of(one, other))) {
                answers.add(answer.get());
            }
            return answers;
        } finally {
            threads.shutdown();
        }
    }

    @Test
    void the_database_itself_takes_nothing_more_for_an_erased_account_and_keeps_the_tombstone_empty()
            throws SQLException {
        Api gone = Api.employer();
        erase(gone).then().statusCode(204);
        try (OwnerConnection database = OwnerConnection.open()) {
            assertThatThrownBy(() -> database.update(
                            "insert into session (id, account_id, created_at, last_used_at, idle_until, expires_at)"
                                    + " values (gen_random_uuid(), ?, now(), now(), now(), now())",
                            gone.accountId()))
                    .hasMessageContaining("being erased");
            assertThatThrownBy(() ->
                            database.update("update account set display_name = 'Back' where id = ?", gone.accountId()))
                    .hasMessageContaining("account_tombstone");
            assertThatThrownBy(() -> database.update(
                            "delete from account where id = ?", Api.admin().accountId()))
                    .as("others' records name accounts, so none can be deleted whole")
                    .hasMessageContaining("foreign key");
            assertThatThrownBy(() -> database.column(
                            "select erase_events(?, gen_random_uuid())",
                            Api.employer().accountId()))
                    .hasMessageContaining("is not erased");
        }
    }

    @Test
    void whoever_signed_in_long_ago_signs_in_again_first() throws SQLException {
        Api account = Api.candidate();
        String tag = account.tag(ME);
        account.delete(ME, null).then().statusCode(428);
        account.delete(ME, "\"99-me\"").then().statusCode(412);
        try (OwnerConnection database = OwnerConnection.open()) {
            database.update(
                    "update session set created_at = created_at - interval '10 minutes' where account_id = ?",
                    account.accountId());
        }
        account.delete(ME, tag).then().statusCode(403).body("type", equalTo("/problems/sign-in-again"));
        account.get(ME).then().statusCode(200);
        Api.signIn(account.email()).delete(ME, tag).then().statusCode(204);
    }

    @Test
    void a_profile_can_be_deleted_alone() throws SQLException {
        Api candidate = Api.candidate();
        String name = "canary" + UUID.randomUUID();
        String id = postWithKey(
                        candidate,
                        "/v1/candidates",
                        Samples.candidate().with("displayName", name),
                        UUID.randomUUID().toString())
                .path("id");
        Api owner = Api.employer();
        String job = "/v1/job-postings/" + owner.createPosting(Samples.posting(owner.createEmployer()));
        owner.put(job + "/shortlist/" + id, Json.of()).then().statusCode(204);

        String before = candidate.tag(PROFILE);
        candidate.patch(PROFILE, Json.of("headline", "Newer"), before).then().statusCode(200);
        candidate.delete(PROFILE, null).then().statusCode(428);
        candidate.delete(PROFILE, before).then().statusCode(412);
        candidate.delete(PROFILE, candidate.tag(PROFILE)).then().statusCode(204);

        candidate.get(PROFILE).then().statusCode(404);
        candidate.get(ME).then().statusCode(200).body("candidateId", nullValue());
        owner.get(job + "/matches/" + id).then().statusCode(404);
        owner.get(job + "/shortlist").then().body("items", empty());
        try (OwnerConnection database = OwnerConnection.open()) {
            assertThat(database.holding(name)).isEmpty();
        }
        assertThat(candidate.createCandidate(Samples.candidate())).isNotEqualTo(id);
    }
}
