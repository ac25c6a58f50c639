package dev.meridian.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import dev.meridian.matching.engine.TieHash;
import dev.meridian.support.Api;
import dev.meridian.support.Json;
import dev.meridian.support.Samples;
import dev.meridian.support.ServiceTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What an employer cannot learn from rankings, however it asks. */
@ServiceTest
class MatchPrivacyTest extends OwnCountry {
    private Response matches(Api who, String posting) {
        return who.get("/v1/job-postings/" + posting + "/matches?limit=100&weights=0,0,1");
    }

    @Test
    void whoever_blocks_an_employer_does_not_exist_for_it() {
        Api other = Api.employer();
        String others =
                other.createPosting(Samples.posting(other.createEmployer()).with("applicantLocation", here()));
        String posting = owner.createPosting(postingHere().with("desiredState", "PUBLISHED"));
        Api candidate = Api.candidate();
        String id = candidate.createCandidate(
                candidateHere().with("engagementKinds", List.of("INTERN")).with("blockedEmployers", List.of(employer)));
        matches(owner, posting).then().body("eligibleCount", equalTo(0)).body("items", empty());
        owner.get("/v1/job-postings/" + posting + "/matches/" + id).then().statusCode(404);
        owner.put("/v1/job-postings/" + posting + "/shortlist/" + id, Json.of())
                .then()
                .statusCode(404);
        other.get("/v1/job-postings/" + others + "/matches/" + id).then().statusCode(200);
        int before = fails(posting);
        candidate
                .patch("/v1/candidates/me", Json.of("blockedEmployers", null), candidate.tag("/v1/candidates/me"))
                .then()
                .statusCode(200);
        owner.get("/v1/job-postings/" + posting + "/matches/" + id).then().statusCode(200);
        assertThat(fails(posting)).isEqualTo(before + 1);
        candidate
                .patch(
                        "/v1/candidates/me",
                        Json.of("blockedEmployers", List.of(employer)),
                        candidate.tag("/v1/candidates/me"))
                .then()
                .statusCode(200)
                .body("blockedEmployers", contains(employer));
        owner.get("/v1/job-postings/" + posting + "/matches/" + id).then().statusCode(404);
        candidate.get("/v1/candidates/me/matches/" + posting).then().statusCode(404);
    }

    private int fails(String posting) {
        return owner.get("/v1/job-postings/" + posting + "/match-insights")
                .then()
                .statusCode(200)
                .extract()
                .path("filters.find { it.code == 'ENGAGEMENT_KIND' }.failsOnlyThis");
    }

    @Test
    void a_block_names_an_employer_that_exists() {
        Api.candidate()
                .post(
                        "/v1/candidates",
                        candidateHere()
                                .with(
                                        "blockedEmployers",
                                        List.of(UUID.randomUUID().toString())))
                .then()
                .statusCode(400)
                .body("violations[0].field", equalTo("/blockedEmployers"))
                .body("violations[0].code", equalTo("UNKNOWN_EMPLOYER"));
    }

    @Test
    void the_order_of_equals_tells_nothing_across_employers() {
        for (int i = 0; i < 24; i++) {
            Api.candidate().createCandidate(candidateHere().with("visibility", "ANONYMOUS"));
        }
        Json posting = postingHere().without("baseSalary");
        List<String> mine = matches(owner, owner.createPosting(posting)).path("items.candidateId");
        Api other = Api.employer();
        String theirs = other.createPosting(posting.with("employerId", other.createEmployer()));
        List<String> others = matches(other, theirs).path("items.candidateId");
        assertThat(mine).hasSize(24).doesNotContainAnyElementsOf(others);
        // All are equal, so each order must follow the handles alone: whoever knows only those learns nothing more.
        assertThat(others).hasSize(24).isEqualTo(sortedByShownIds(others, theirs));
    }

    private static List<String> sortedByShownIds(List<String> ids, String posting) {
        long of = TieHash.of(UUID.fromString(posting));
        List<String> sorted = new ArrayList<>(ids);
        sorted.sort((a, b) ->
                Long.compareUnsigned(TieHash.of(UUID.fromString(a)) ^ of, TieHash.of(UUID.fromString(b)) ^ of));
        return sorted;
    }

    @Test
    void a_least_rate_cannot_be_searched_by_halves() {
        String id = Api.candidate()
                .createCandidate(candidateHere()
                        .with("desiredRate", Json.of("amount", "110000.00", "currency", "USD", "unit", "YEAR"))
                        .with("minimumRate", Json.of("amount", "91234.00", "currency", "USD", "unit", "YEAR")));
        String posting = owner.createPosting(postingHere());
        String path = "/v1/job-postings/" + posting;
        int low = 10_000;
        int high = 110_000;
        int probes = 0;
        while (true) {
            int middle = (low + high) / 2;
            owner.patch(
                            path,
                            Json.of(
                                    "baseSalary",
                                    Json.of("min", null, "max", middle + ".00", "currency", "USD", "unit", "YEAR")),
                            owner.tag(path))
                    .then()
                    .statusCode(200);
            Response answer = owner.get(path + "/matches/" + id);
            if (answer.statusCode() == 429) {
                answer.then().body("type", equalTo("/problems/too-many-requests"));
                assertThat(Integer.parseInt(answer.header("Retry-After"))).isPositive();
                break;
            }
            probes++;
            boolean passes = answer.path("filters.find { it.code == 'RATE_ABOVE_BUDGET' }.passed");
            low = passes ? low : middle;
            high = passes ? middle : high;
        }
        assertThat(probes).isEqualTo(4);
        assertThat(high - low).isGreaterThan(5_000);
        // Neither a ranking, nor the insights, nor another draft, nor requirements that are not saved lead around it.
        owner.get(path + "/matches").then().statusCode(429);
        owner.get(path + "/match-insights").then().statusCode(429);
        Json another = postingHere().with("baseSalary", Json.of("max", "91000.00", "currency", "USD", "unit", "YEAR"));
        owner.get("/v1/job-postings/" + owner.createPosting(another) + "/matches")
                .then()
                .statusCode(429);
        owner.post("/v1/matches", another).then().statusCode(429);
        // What was asked with before can be asked with again, and what is published is counted by itself.
        owner.post(
                        "/v1/matches",
                        postingHere().with("baseSalary", Json.of("max", "60000.00", "currency", "USD", "unit", "YEAR")))
                .then()
                .statusCode(200);
        owner.get("/v1/job-postings/" + owner.createPosting(another.with("desiredState", "PUBLISHED")) + "/matches")
                .then()
                .statusCode(200);
    }

    @Test
    void explanations_of_single_candidates_are_limited() {
        String id = Api.candidate().createCandidate(candidateHere());
        String posting = owner.createPosting(postingHere());
        Set<Integer> answers = new HashSet<>();
        for (int i = 0; i < 42; i++) {
            answers.add(
                    owner.get("/v1/job-postings/" + posting + "/matches/" + id).statusCode());
        }
        assertThat(answers).containsExactlyInAnyOrder(200, 429);
        Api.employer().createEmployer(); // others are not held up by it
    }

    @Test
    void administrators_see_who_looked_at_whom_and_nobody_else_does() {
        String id = Api.candidate().createCandidate(candidateHere().with("visibility", "ANONYMOUS"));
        String posting = owner.createPosting(postingHere());
        String handle = owner.get("/v1/job-postings/" + posting + "/matches").path("items[0].candidateId");
        owner.get("/v1/job-postings/" + posting + "/matches/" + handle).then().statusCode(200);
        owner.post("/v1/matches", postingHere()).then().statusCode(200);
        String audit = "/v1/admin/match-audit?employerId=" + employer;
        Api.admin()
                .get(audit)
                .then()
                .statusCode(200)
                .body("items.kind", contains("UNSAVED", "EXPLANATION", "BUDGET"))
                .body("items[1].candidateId", equalTo(id))
                .body("items[1].postingId", equalTo(posting))
                .body("items[1].actor", equalTo("account:" + owner.accountId()))
                .body("items[1].budget", containsString("USD "));
        owner.get(audit).then().statusCode(403);
        Api.ANYONE.get(audit).then().statusCode(401);
        Api.admin().get("/v1/admin/match-audit").then().statusCode(400);
    }

    private Json withMax(String max) {
        return postingHere().with("baseSalary", Json.of("max", max, "currency", "USD", "unit", "YEAR"));
    }

    private static int ranked(Api who, String posting) {
        return who.get("/v1/job-postings/" + posting + "/matches").statusCode();
    }

    @Test
    void postings_that_nobody_sees_and_employers_of_one_person_share_what_may_be_tried() {
        for (int i = 0; i < 4; i++) {
            String state = List.of("DRAFT", "CLOSED", "PAUSED", "CLOSED").get(i);
            assertThat(ranked(
                            owner,
                            owner.createPosting(withMax("5000" + i + ".00").with("desiredState", state))))
                    .isEqualTo(200);
        }
        for (String state : List.of("DRAFT", "CLOSED", "PAUSED")) {
            assertThat(ranked(owner, owner.createPosting(withMax("60000.00").with("desiredState", state))))
                    .as(state)
                    .isEqualTo(429);
        }
        Json elsewhere = withMax("61000.00").with("employerId", owner.createEmployer());
        assertThat(ranked(owner, owner.createPosting(elsewhere))).isEqualTo(429);
        String published = owner.createPosting(withMax("62000.00").with("desiredState", "PUBLISHED"));
        assertThat(ranked(owner, published)).as("its own budget").isEqualTo(200);
        String path = "/v1/job-postings/" + published;
        owner.patch(path, withMax("63000.00").without("employerId"), owner.tag(path))
                .then()
                .statusCode(200);
        assertThat(ranked(owner, published)).as("another one").isEqualTo(429);
    }

    @Test
    void who_was_public_is_not_known_again_when_anonymous() {
        Api candidate = Api.candidate();
        String id = candidate.createCandidate(candidateHere());
        String posting = owner.createPosting(postingHere());
        String list = "/v1/job-postings/" + posting + "/shortlist";
        owner.put(list + "/" + id, Json.of()).then().statusCode(204);
        turn(candidate, "ANONYMOUS");
        owner.get(list).then().body("items", empty());
        Response ranking = owner.get("/v1/job-postings/" + posting + "/matches");
        String handle = ranking.path("items[0].candidateId");
        ranking.then().body("items[0].shortlisted", equalTo(false));
        owner.get("/v1/job-postings/" + posting + "/matches/" + id).then().statusCode(404);
        owner.put(list + "/" + handle, Json.of()).then().statusCode(204);
        owner.get(list).then().body("items.candidateId", contains(handle));
        turn(candidate, "PUBLIC");
        owner.get(list).then().body("items", empty());
        turn(candidate, "ANONYMOUS");
        String later = owner.get("/v1/job-postings/" + posting + "/matches").path("items[0].candidateId");
        assertThat(later).isNotEqualTo(handle).isNotEqualTo(id);
        owner.get("/v1/job-postings/" + posting + "/matches/" + handle).then().statusCode(404);
        owner.get("/v1/job-postings/" + posting + "/matches/" + later).then().statusCode(200);
        candidate
                .patch(
                        "/v1/candidates/me",
                        Json.of("headline", "Changed nothing else"),
                        candidate.tag("/v1/candidates/me"))
                .then()
                .statusCode(200);
        owner.get("/v1/job-postings/" + posting + "/matches").then().body("items[0].candidateId", equalTo(later));
    }

    private static void turn(Api candidate, String visibility) {
        candidate
                .patch("/v1/candidates/me", Json.of("visibility", visibility), candidate.tag("/v1/candidates/me"))
                .then()
                .statusCode(200);
    }

    @Test
    void whether_the_service_is_ready_says_nothing_of_how_many_there_are() {
        assertThat(Api.ANYONE.get("/q/health/ready").asString())
                .contains("matching")
                .doesNotContain("candidates");
    }

    @Test
    void a_tag_that_java_would_take_for_another_is_refused() {
        for (String tag : List.of("i-klingon", "i-default", "x-own", "art-lojban-")) {
            Api.candidate()
                    .post(
                            "/v1/candidates",
                            candidateHere()
                                    .with(
                                            "languages",
                                            List.of(Json.of("languageTag", tag, "cefrLevel", "B2")
                                                    .tree())))
                    .then()
                    .statusCode(400)
                    .body("violations[0].field", equalTo("/languages/0/languageTag"));
        }
    }
}
