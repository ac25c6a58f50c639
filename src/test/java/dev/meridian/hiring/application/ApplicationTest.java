package dev.meridian.hiring.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.oneOf;
import static org.hamcrest.Matchers.startsWith;

import dev.meridian.platform.caller.SystemCaller;
import dev.meridian.support.Api;
import dev.meridian.support.Countries;
import dev.meridian.support.Json;
import dev.meridian.support.MovableClock;
import dev.meridian.support.Samples;
import dev.meridian.support.ServiceTest;
import dev.meridian.support.Together;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Applications and invitations over HTTP, from both sides. */
@ServiceTest
class ApplicationTest {
    private static final String MINE = "/v1/candidates/me/applications";

    private Api owner = Api.ANYONE;
    private Api candidate = Api.ANYONE;
    private String employer = "";
    private String candidateId = "";
    private String country = "";

    @Inject
    MovableClock clock;

    @Inject
    ExpiringApplications expiring;

    @Inject
    SystemCaller system;

    @BeforeEach
    void meet() {
        country = Countries.next();
        owner = Api.employer();
        employer = owner.createEmployer();
        candidate = Api.candidate();
        candidateId = candidate.createCandidate(profile());
    }

    @AfterEach
    void letTimeBe() {
        clock.reset();
    }

    private Json profile() {
        return Samples.candidate().with("countryCode", country).with("displayName", "Ada Example");
    }

    private Json posting() {
        return Samples.posting(employer)
                .with("applicantLocation", Json.of("kind", "COUNTRIES", "countries", List.of(country)));
    }

    private String published() {
        String id = owner.createPosting(posting());
        owner.post("/v1/job-postings/" + id + "/publish").then().statusCode(200);
        return id;
    }

    private Response apply(String posting) {
        return candidate.post("/v1/job-postings/" + posting + "/applications", Json.of("coverNote", "I would like to"));
    }

    private String applied(String posting) {
        return apply(posting).then().statusCode(201).extract().path("id");
    }

    private String invited(String posting) {
        return owner.post("/v1/job-postings/" + posting + "/invitations", Json.of("candidateId", candidateId))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private Response step(Api who, String application, String verb, Json body) {
        return who.post("/v1/applications/" + application + "/" + verb, body);
    }

    private Response reject(String application) {
        return step(owner, application, "reject", Json.of("reasonCode", "SKILLS", "words", "Kafka, above all"));
    }

    @Test
    void an_application_shows_the_employer_profile_and_match_as_they_were() {
        String posting = published();
        String id = applied(posting);
        owner.get("/v1/applications/" + id)
                .then()
                .statusCode(200)
                .body("candidate.id", equalTo(candidateId))
                .body("candidate.displayName", equalTo("Ada Example"))
                .body("state", equalTo("NEW"))
                .body("coverNote", equalTo("I would like to"))
                .body("profile.skills", not(empty()))
                .body("match.score", notNullValue())
                .body("match.criteria", hasSize(3))
                .body("allowedActions", contains("advance", "reject"))
                .body("overdue", equalTo(false));
        candidate
                .patch(
                        "/v1/candidates/me",
                        Json.of("displayName", "Ada Another", "minimumRate", null),
                        candidate.tag("/v1/candidates/me"))
                .then()
                .statusCode(200);
        Response later = owner.get("/v1/applications/" + id);
        later.then().body("candidate.displayName", equalTo("Ada Example"));
        assertThat(later.asString()).doesNotContain("minimumRate").doesNotContain("blockedEmployers");
    }

    @Test
    void the_candidate_sees_a_status_and_never_the_inner_stage() {
        String id = applied(published());
        step(owner, id, "advance", Json.of("toStage", "SCREENING"))
                .then()
                .statusCode(200)
                .body("stage.code", equalTo("SCREENING"));
        step(owner, id, "advance", Json.of("toStage", "INTERVIEW")).then().statusCode(200);
        Response mine = candidate.get(MINE + "/" + id);
        mine.then().statusCode(200).body("status", equalTo("IN_REVIEW")).body("allowedActions", contains("withdraw"));
        assertThat(mine.asString()).doesNotContain("SCREENING").doesNotContain("INTERVIEW");
        candidate.get("/v1/applications/" + id).then().statusCode(403);
        Response events = candidate.get("/v1/applications/" + id + "/events");
        events.then()
                .statusCode(200)
                .body("items.type", contains("application.submitted", "application.advanced"))
                .body("items.to", contains("SUBMITTED", "IN_REVIEW"))
                .body("items.stage", contains(nullValue(), nullValue()))
                .body("items.actor", contains(nullValue(), nullValue()));
        assertThat(events.asString()).doesNotContain("SCREENING").doesNotContain("INTERVIEW");
        owner.get("/v1/applications/" + id + "/events")
                .then()
                .body("items.to", contains("NEW", "SCREENING", "INTERVIEW"))
                .body("items.actor", contains(nullValue(), equalTo("account:" + owner.accountId()), notNullValue()));
    }

    @Test
    void one_application_at_a_time() {
        String posting = published();
        String id = applied(posting);
        apply(posting).then().statusCode(409).body("existingId", equalTo(id));
        step(candidate, id, "withdraw", Json.of("reasonCode", "ROLE"))
                .then()
                .statusCode(200)
                .body("status", equalTo("WITHDRAWN"))
                .body("allowedActions", empty());
        applied(posting);
        candidate.get(MINE).then().body("items", hasSize(2));
    }

    @Test
    void of_many_applications_at_once_one_is_made() throws Exception {
        String posting = published();
        List<Integer> answers = Together.does(16, i -> apply(posting).statusCode());
        assertThat(answers).filteredOn(status -> status == 201).hasSize(1);
        assertThat(answers).filteredOn(status -> status == 409).hasSize(15);
        owner.get("/v1/applications?employerId=" + employer + "&postingId=" + posting)
                .then()
                .body("items", hasSize(1));
    }

    @Test
    void after_a_rejection_the_next_application_waits_thirty_days() {
        String posting = published();
        String id = applied(posting);
        reject(id)
                .then()
                .statusCode(200)
                .body("state", equalTo("REJECTED"))
                .body("reason.code", equalTo("SKILLS"))
                .body("allowedActions", contains("reinstate"));
        candidate
                .get(MINE + "/" + id)
                .then()
                .body("status", equalTo("NOT_SELECTED"))
                .body("reason.words", equalTo("Kafka, above all"));
        apply(posting).then().statusCode(409).body("existingId", equalTo(id));
        clock.forward(Duration.ofDays(31));
        Api again = Api.signIn(candidate.email());
        again.post("/v1/job-postings/" + posting + "/applications", Json.of())
                .then()
                .statusCode(201);
    }

    @Test
    void a_rejection_taken_back_leaves_the_application_where_it_was() {
        String id = applied(published());
        step(owner, id, "advance", Json.of("toStage", "INTERVIEW")).then().statusCode(200);
        reject(id).then().statusCode(200);
        step(owner, id, "reinstate", Json.of("words", "There is another opening"))
                .then()
                .statusCode(200)
                .body("state", equalTo("INTERVIEW"))
                .body("stage.code", equalTo("INTERVIEW"))
                .body("endedAt", nullValue());
    }

    @Test
    void a_step_that_there_is_not_is_refused_with_those_that_there_are() {
        String id = applied(published());
        step(owner, id, "reinstate", Json.of())
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/illegal-transition"))
                .body("allowedActions", contains("advance", "reject"));
        step(candidate, id, "accept-invitation", Json.of())
                .then()
                .statusCode(409)
                .body("allowedActions", contains("withdraw"));
        step(owner, id, "advance", Json.of("toStage", "NEW"))
                .then()
                .statusCode(400)
                .body("violations[0].field", equalTo("/toStage"));
        step(owner, id, "reject", Json.of()).then().statusCode(400).body("violations[0].field", equalTo("/reasonCode"));
        reject(id).then().statusCode(200);
        step(candidate, id, "withdraw", Json.of()).then().statusCode(409).body("allowedActions", empty());
    }

    @Test
    void a_version_that_is_named_must_be_the_current_one() {
        String id = applied(published());
        String tag = owner.tag("/v1/applications/" + id);
        step(owner, id, "advance", Json.of("toStage", "SCREENING")).then().statusCode(200);
        owner.request()
                .header("If-Match", tag)
                .contentType("application/json")
                .body(Json.of("reasonCode", "OTHER").toString())
                .post("/v1/applications/" + id + "/reject")
                .then()
                .statusCode(412);
    }

    @Test
    void an_anonymous_candidate_stays_so_until_the_invitation_is_accepted() {
        candidate
                .patch("/v1/candidates/me", Json.of("visibility", "ANONYMOUS"), candidate.tag("/v1/candidates/me"))
                .then()
                .statusCode(200);
        String posting = published();
        String handle = owner.get("/v1/job-postings/" + posting + "/matches").path("items[0].candidateId");
        assertThat(handle).isNotEqualTo(candidateId);
        Response sent = owner.post(
                "/v1/job-postings/" + posting + "/invitations", Json.of("candidateId", handle, "message", "Come"));
        sent.then()
                .statusCode(201)
                .body("candidate.id", equalTo(handle))
                .body("candidate.anonymous", equalTo(true))
                .body("state", equalTo("INVITED"));
        String id = sent.path("id");
        for (String path : List.of(
                "/v1/applications/" + id,
                "/v1/applications?employerId=" + employer,
                "/v1/applications/" + id + "/events")) {
            assertThat(owner.get(path).asString())
                    .as(path)
                    .doesNotContain(candidateId)
                    .doesNotContain("Ada")
                    .doesNotContain(candidate.accountId().toString());
        }
        candidate
                .get(MINE + "/" + id)
                .then()
                .body("invitation.message", equalTo("Come"))
                .body("allowedActions", contains("accept-invitation", "decline-invitation"));
        step(candidate, id, "accept-invitation", Json.of("coverNote", "Gladly"))
                .then()
                .statusCode(200)
                .body("status", equalTo("SUBMITTED"));
        owner.get("/v1/applications/" + id)
                .then()
                .body("candidate.id", equalTo(candidateId))
                .body("candidate.displayName", equalTo("Ada Example"))
                .body("candidate.anonymous", equalTo(false));
    }

    @Test
    void whoever_declines_stays_unknown_and_is_not_asked_again_soon() {
        candidate
                .patch("/v1/candidates/me", Json.of("visibility", "ANONYMOUS"), candidate.tag("/v1/candidates/me"))
                .then()
                .statusCode(200);
        String posting = published();
        String handle = owner.get("/v1/job-postings/" + posting + "/matches").path("items[0].candidateId");
        candidateId = handle;
        String id = invited(posting);
        step(candidate, id, "decline-invitation", Json.of("reasonCode", "RATE"))
                .then()
                .statusCode(200)
                .body("status", equalTo("DECLINED"));
        owner.get("/v1/applications/" + id)
                .then()
                .body("state", equalTo("DECLINED"))
                .body("candidate.id", equalTo(handle))
                .body("reason.code", equalTo("RATE"));
        owner.post("/v1/job-postings/" + posting + "/invitations", Json.of("candidateId", handle))
                .then()
                .statusCode(409)
                .body("existingId", equalTo(id));
        apply(posting).then().statusCode(201);
    }

    private Api shows(Api who, String visibility) {
        who.patch("/v1/candidates/me", Json.of("visibility", visibility), who.tag("/v1/candidates/me"))
                .then()
                .statusCode(200);
        return who;
    }

    /** An invitation to whoever stands first in the ranking, under the id that it shows. */
    private Response inviteFirst(Api who, String posting) {
        String shown = who.get("/v1/job-postings/" + posting + "/matches").path("items[0].candidateId");
        return who.post("/v1/job-postings/" + posting + "/invitations", Json.of("candidateId", shown));
    }

    private static void refusedWithoutAWord(Response refusal, String id) {
        refusal.then()
                .statusCode(409)
                .body("type", equalTo("/problems/conflict"))
                .body("existingId", nullValue());
        assertThat(refusal.asString()).doesNotContain(id).doesNotContain("ended");
    }

    @Test
    void whom_an_employer_knew_by_name_it_is_not_told_of_behind_a_handle() {
        String posting = published();
        String id = applied(posting);
        step(candidate, id, "withdraw", Json.of()).then().statusCode(200);
        shows(candidate, "ANONYMOUS");
        refusedWithoutAWord(inviteFirst(owner, posting), id);
    }

    @Test
    void who_declined_without_a_name_is_not_told_to_be_the_same_when_they_show_it() {
        String posting = published();
        shows(candidate, "ANONYMOUS");
        String id = inviteFirst(owner, posting).then().statusCode(201).extract().path("id");
        step(candidate, id, "decline-invitation", Json.of()).then().statusCode(200);
        shows(candidate, "PUBLIC");
        refusedWithoutAWord(inviteFirst(owner, posting), id);
    }

    @Test
    void an_invitation_that_was_taken_back_says_nothing_of_who_applied_under_their_name_since() {
        String posting = published();
        shows(candidate, "ANONYMOUS");
        String id = inviteFirst(owner, posting).then().statusCode(201).extract().path("id");
        reject(id).then().statusCode(200);
        clock.forward(Duration.ofDays(31));
        Api again = shows(Api.signIn(candidate.email()), "PUBLIC");
        String newer = again.post("/v1/job-postings/" + posting + "/applications", Json.of())
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        refusedWithoutAWord(step(Api.signIn(owner.email()), id, "reinstate", Json.of()), newer);
    }

    @Test
    void an_invitation_waits_while_the_posting_is_not_published() {
        String posting = published();
        String id = invited(posting);
        owner.post("/v1/job-postings/" + posting + "/pause").then().statusCode(200);
        step(candidate, id, "accept-invitation", Json.of()).then().statusCode(409);
        owner.post("/v1/job-postings/" + posting + "/reopen").then().statusCode(200);
        step(candidate, id, "accept-invitation", Json.of()).then().statusCode(200);
    }

    @Test
    void nobody_invites_whom_they_cannot_find() {
        String posting = published();
        for (String id : List.of(UUID.randomUUID().toString(), hidden())) {
            owner.post("/v1/job-postings/" + posting + "/invitations", Json.of("candidateId", id))
                    .then()
                    .statusCode(400)
                    .body("violations[0].field", equalTo("/candidateId"));
        }
        String draft = owner.createPosting(posting());
        owner.post("/v1/job-postings/" + draft + "/invitations", Json.of("candidateId", candidateId))
                .then()
                .statusCode(409);
        candidate
                .post("/v1/job-postings/" + draft + "/applications", Json.of())
                .then()
                .statusCode(404);
    }

    private String hidden() {
        return Api.candidate().createCandidate(profile().with("visibility", "HIDDEN"));
    }

    @Test
    void who_is_in_the_pipeline_is_ranked_only_when_asked_for() {
        String posting = published();
        String matches = "/v1/job-postings/" + posting + "/matches";
        owner.get(matches).then().body("items.candidateId", hasItem(candidateId));
        String id = applied(posting);
        owner.get(matches).then().body("items", empty()).body("eligibleCount", equalTo(0));
        owner.get(matches + "?includeApplied=true").then().body("items.candidateId", contains(candidateId));
        owner.get(matches + "/" + candidateId)
                .then()
                .body("eligible", equalTo(false))
                .body("filters.find { it.code == 'ALREADY_APPLIED' }.passed", equalTo(false));
        owner.get("/v1/job-postings/" + posting + "/match-insights")
                .then()
                .body("filters.find { it.code == 'ALREADY_APPLIED' }.failsOnlyThis", equalTo(1));
        step(candidate, id, "withdraw", Json.of()).then().statusCode(200);
        owner.get(matches).then().body("items.candidateId", contains(candidateId));
    }

    @Test
    void a_promise_that_is_not_kept_is_shown_as_overdue() {
        String id = owner.createPosting(posting().with("replyByDays", 3));
        owner.post("/v1/job-postings/" + id + "/publish").then().statusCode(200);
        String application = applied(id);
        clock.forward(Duration.ofDays(4));
        Api later = Api.signIn(owner.email());
        later.get("/v1/applications/" + application).then().body("overdue", equalTo(true));
        step(later, application, "advance", Json.of("toStage", "SCREENING"))
                .then()
                .body("overdue", equalTo(false))
                .body("answeredAt", notNullValue());
    }

    @Test
    void what_came_to_nothing_is_emptied_when_its_time_is_over() {
        String ended = applied(published());
        reject(ended).then().statusCode(200);
        String open = applied(published());
        Instant end = clock.instant().plus(Duration.ofDays(1));
        system.run(
                "test", () -> assertThat(expiring.deleteBefore(end, 1_000_000)).isPositive());
        owner.get("/v1/applications/" + ended)
                .then()
                .statusCode(200)
                .body("state", equalTo("REJECTED"))
                .body("reason.code", equalTo("SKILLS"))
                .body("profile", nullValue())
                .body("coverNote", nullValue());
        owner.get("/v1/applications/" + open).then().body("profile", notNullValue());
    }

    @Test
    void strangers_find_nothing() {
        String id = applied(published());
        Api stranger = Api.employer();
        stranger.createEmployer();
        Api another = Api.candidate();
        another.createCandidate(profile());
        for (Api who : List.of(stranger, another)) {
            who.get("/v1/applications/" + id + "/events").then().statusCode(404);
        }
        stranger.get("/v1/applications/" + id).then().statusCode(404);
        stranger.get("/v1/applications?employerId=" + employer).then().statusCode(404);
        reject(UUID.randomUUID().toString()).then().statusCode(404);
        another.get(MINE + "/" + id).then().statusCode(404);
        step(another, id, "withdraw", Json.of()).then().statusCode(404);
    }

    @Test
    void nobody_applies_to_an_employer_of_their_own() {
        Api both = Api.signUp("EMPLOYER", "CANDIDATE");
        both.createCandidate(profile());
        owner.post("/v1/employers/" + employer + "/members", Json.of("accountId", both.accountId(), "role", "VIEWER"))
                .then()
                .statusCode(201);
        both.post("/v1/job-postings/" + published() + "/applications", Json.of())
                .then()
                .statusCode(409);
    }

    @Test
    void a_profile_that_is_deleted_takes_its_applications_back() {
        String id = applied(published());
        candidate
                .delete("/v1/candidates/me", candidate.tag("/v1/candidates/me"))
                .then()
                .statusCode(204);
        owner.get("/v1/applications/" + id)
                .then()
                .statusCode(200)
                .body("state", equalTo("WITHDRAWN"))
                .body("profile", nullValue())
                .body("coverNote", nullValue())
                .body("candidate.displayName", nullValue());
    }

    @Test
    void an_application_of_somebody_who_has_left_is_not_taken_up_again() {
        String id = applied(published());
        reject(id).then().statusCode(200);
        candidate
                .delete("/v1/candidates/me", candidate.tag("/v1/candidates/me"))
                .then()
                .statusCode(204);
        step(owner, id, "reinstate", Json.of())
                .then()
                .statusCode(409)
                .body("detail", equalTo("The candidate has left"));
        owner.get("/v1/applications/" + id).then().body("state", equalTo("REJECTED"));
    }

    @Test
    void a_profile_is_deleted_whatever_the_employer_does_at_the_same_moment() throws Exception {
        String posting = published();
        for (int round = 0; round < 5; round++) {
            Api person = Api.candidate();
            person.createCandidate(profile());
            String id = person.post("/v1/job-postings/" + posting + "/applications", Json.of())
                    .then()
                    .statusCode(201)
                    .extract()
                    .path("id");
            String tag = person.tag("/v1/candidates/me");
            List<Response> answers =
                    Together.does(2, number -> number == 0 ? person.delete("/v1/candidates/me", tag) : reject(id));
            assertThat(answers.get(0).statusCode()).isEqualTo(204);
            assertThat(answers.get(1).statusCode()).isIn(200, 409);
            owner.get("/v1/applications/" + id)
                    .then()
                    .body("state", oneOf("REJECTED", "WITHDRAWN"))
                    .body("candidate.displayName", nullValue())
                    .body("reason.words", nullValue());
        }
    }

    @Test
    void an_invitation_that_was_taken_back_keeps_nobody_from_applying() {
        String posting = published();
        reject(invited(posting)).then().statusCode(200);
        applied(posting);
    }

    @Test
    void who_works_for_the_employer_since_stays_the_candidate_of_their_application() {
        Api both = Api.signUp("EMPLOYER", "CANDIDATE");
        both.createCandidate(profile());
        String posting = published();
        String id = both.post("/v1/job-postings/" + posting + "/applications", Json.of())
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        owner.post(
                        "/v1/employers/" + employer + "/members",
                        Json.of("accountId", both.accountId(), "role", "RECRUITER"))
                .then()
                .statusCode(201);
        both.get("/v1/applications/" + id).then().statusCode(403).body("detail", startsWith("This is about yourself"));
        step(both, id, "advance", Json.of("toStage", "INTERVIEW")).then().statusCode(403);
        step(owner, id, "advance", Json.of("toStage", "INTERVIEW")).then().statusCode(200);
        both.get("/v1/applications/" + id + "/events").then().body("items.stage", everyItem(nullValue()));
        String others = applied(posting);
        both.get("/v1/applications?employerId=" + employer).then().body("items.id", contains(others));
        both.get("/v1/application-events?employerId=" + employer)
                .then()
                .statusCode(200)
                .body("items.applicationId", everyItem(equalTo(others)));
        step(both, id, "withdraw", Json.of()).then().statusCode(200);
        owner.get("/v1/applications/" + id + "/events")
                .then()
                .body("items.last().type", equalTo("application.withdrawn"))
                .body("items.last().side", equalTo("CANDIDATE"));
    }

    @Test
    void an_employer_that_is_deleted_answers_everybody() {
        String id = applied(published());
        owner.delete("/v1/employers/" + employer, owner.tag("/v1/employers/" + employer))
                .then()
                .statusCode(204);
        candidate
                .get(MINE + "/" + id)
                .then()
                .body("status", equalTo("NOT_SELECTED"))
                .body("reason.code", equalTo("POSTING_CLOSED"));
    }
}
