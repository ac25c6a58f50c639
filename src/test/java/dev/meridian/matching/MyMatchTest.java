package dev.meridian.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import dev.meridian.support.Api;
import dev.meridian.support.Json;
import dev.meridian.support.Samples;
import dev.meridian.support.ServiceTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The ranking in the other direction, over HTTP: postings for a candidate. */
@ServiceTest
class MyMatchTest extends OwnCountry {
    private String publish(Json posting) {
        return owner.createPosting(posting.with("desiredState", "PUBLISHED"));
    }

    /** Everybody's open postings are ranked, so the test's own are picked out. */
    private static List<String> mineOf(Api candidate, Set<String> own) {
        List<String> found = new ArrayList<>();
        @Nullable String cursor = null;
        do {
            Response page = candidate.get(
                    "/v1/candidates/me/matches?limit=50&explain=summary" + (cursor == null ? "" : "&cursor=" + cursor));
            page.then().statusCode(200);
            found.addAll(page.<List<String>>path("items.posting.id"));
            cursor = page.path("nextCursor");
        } while (cursor != null);
        assertThat(found).doesNotHaveDuplicates();
        found.retainAll(own);
        return found;
    }

    @Test
    void postings_are_ranked_by_the_score_that_their_own_ranking_gives() {
        Api candidate = Api.candidate();
        String id = candidate.createCandidate(candidateHere().with("skills", List.of(Samples.held("Java", 5, 8))));
        String good = publish(postingHere().with("skills", List.of(Samples.asked("Java", "REQUIRED", 3))));
        String poor = publish(postingHere());
        String weighted =
                publish(postingHere().with("matchWeights", Json.of("skills", 1, "timeZoneOverlap", 1, "rate", 0)));
        assertThat(mineOf(candidate, Set.of(good, poor, weighted))).containsExactly(good, weighted, poor);
        for (String posting : List.of(good, poor, weighted)) {
            Response mine = candidate.get("/v1/candidates/me/matches/" + posting);
            Response theirs = owner.get("/v1/job-postings/" + posting + "/matches");
            theirs.then().body("items[0].candidateId", equalTo(id));
            mine.then()
                    .statusCode(200)
                    .body("rank", nullValue())
                    .body("posting.employer.id", equalTo(employer))
                    .body("score", equalTo(theirs.<Integer>path("items[0].score")))
                    .body("explanation.criteria.points", equalTo(theirs.path("items[0].explanation.criteria.points")));
        }
    }

    @Test
    void the_base_case_is_worth_everything_to_both_sides() {
        Api candidate = Api.candidate();
        candidate.createCandidate(candidateHere());
        String posting = publish(postingHere());
        candidate
                .get("/v1/candidates/me/matches/" + posting)
                .then()
                .body("score", equalTo(10000))
                .body("candidateUtility.pay", equalTo(10000))
                .body("candidateUtility.hours", equalTo(10000))
                .body("candidateUtility.strengths", equalTo(10000))
                .body("candidateUtility.utility", equalTo(10000))
                .body("mutual", equalTo(10000));
    }

    @Test
    void pay_short_of_the_ask_and_foreign_hours_cost_utility() {
        Api candidate = Api.candidate();
        candidate.createCandidate(candidateHere()
                .with("workHours", Samples.week("Europe/Berlin", "09:00", "17:00"))
                .with("skills", List.of(Samples.held("Java", 5, 8), Samples.held("Haskell", 4, 2)))
                .with("desiredRate", Json.of("amount", "132000.00", "currency", "USD", "unit", "YEAR")));
        String posting = publish(postingHere());
        // 132000 against at most 120000: 10000 - 50000 * 12 / 132 = 5455 (the part of a point is lost to the asker);
        // 34 weeks of 600 and 18 of 900 minutes of 2400; one of two skills.
        Response answer = candidate.get("/v1/candidates/me/matches/" + posting);
        answer.then().body("candidateUtility.pay", equalTo(5455)).body("candidateUtility.strengths", equalTo(5000));
        int hours = answer.path("candidateUtility.hours");
        int utility = (40 * 5455 + 40 * hours + 20 * 5000) / 100;
        int score = answer.path("score");
        answer.then()
                .body("candidateUtility.utility", equalTo(utility))
                .body("mutual", equalTo(2 * score * utility / (score + utility)));
        assertThat(hours).isBetween(2500, 3750);
    }

    @Test
    void an_ineligible_posting_is_not_ranked_but_explained() {
        Api candidate = Api.candidate();
        candidate.createCandidate(candidateHere().with("languages", null));
        String posting = publish(postingHere()
                .with(
                        "languages",
                        List.of(Json.of("languageTag", "fr", "cefrLevel", "B2").tree())));
        assertThat(mineOf(candidate, Set.of(posting))).isEmpty();
        candidate
                .get("/v1/candidates/me/matches/" + posting)
                .then()
                .statusCode(200)
                .body("explanation.eligible", equalTo(false));
    }

    @Test
    void only_what_is_open_is_ranked_from_the_moment_it_is() {
        Api candidate = Api.candidate();
        candidate.createCandidate(candidateHere());
        String posting = owner.createPosting(postingHere());
        String path = "/v1/job-postings/" + posting;
        String mine = "/v1/candidates/me/matches/" + posting;
        candidate.get(mine).then().statusCode(404);
        owner.post(path + "/publish").then().statusCode(200);
        candidate.get(mine).then().statusCode(200);
        owner.post(path + "/pause").then().statusCode(200);
        candidate.get(mine).then().statusCode(404);
        assertThat(mineOf(candidate, Set.of(posting))).isEmpty();
        owner.post(path + "/reopen").then().statusCode(200);
        assertThat(mineOf(candidate, Set.of(posting))).containsExactly(posting);
    }

    @Test
    void a_hidden_candidate_sees_postings_all_the_same_and_an_employer_s_secrets_stay() {
        Api candidate = Api.candidate();
        candidate.createCandidate(candidateHere().with("visibility", "HIDDEN"));
        String posting = publish(postingHere().with("externalRef", "SECRET-REF-77"));
        Response answer = candidate.get("/v1/candidates/me/matches/" + posting);
        answer.then().statusCode(200).body("score", equalTo(10000));
        assertThat(answer.asString()).doesNotContain("SECRET-REF-77");
    }

    @Test
    void without_a_profile_there_is_nothing_to_rank() {
        Api.candidate().get("/v1/candidates/me/matches").then().statusCode(404);
    }
}
