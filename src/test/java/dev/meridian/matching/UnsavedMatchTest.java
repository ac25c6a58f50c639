package dev.meridian.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import dev.meridian.support.Api;
import dev.meridian.support.Json;
import dev.meridian.support.Samples;
import dev.meridian.support.ServiceTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Rankings for requirements that are not saved. */
@ServiceTest
class UnsavedMatchTest extends OwnCountry {
    @Test
    void the_same_requirements_rank_the_same_as_a_posting() {
        for (int level = 1; level <= 5; level++) {
            Api.candidate()
                    .createCandidate(candidateHere().with("skills", List.of(Samples.held("Java", level, level))));
        }
        Response unsaved = owner.post("/v1/matches", postingHere());
        unsaved.then().statusCode(200).body("eligibleCount", equalTo(5)).body("items.shortlisted", hasSize(5));
        Response saved = owner.get("/v1/job-postings/" + owner.createPosting(postingHere()) + "/matches");
        assertThat(unsaved.<List<Integer>>path("items.score")).isEqualTo(saved.path("items.score"));
        assertThat(unsaved.<Object>path("items.explanation.criteria"))
                .isEqualTo(saved.path("items.explanation.criteria"));
        owner.get("/v1/employers/" + employer + "/job-postings").then().body("items", hasSize(1));
    }

    @Test
    void who_asks_the_same_again_gets_the_same_order_of_equals_and_pages_that_follow() {
        for (int i = 0; i < 9; i++) {
            Api.candidate().createCandidate(candidateHere());
        }
        Json asked = postingHere().with("engagementKinds", List.of("FULL_TIME", "INTERN", "ADVISER"));
        List<String> whole = owner.post("/v1/matches?limit=100", asked).path("items.candidateId");
        Json permuted = Json.of("engagementKinds", List.of("ADVISER", "FULL_TIME", "INTERN"));
        for (var field : asked.without("engagementKinds").tree().properties()) {
            permuted = permuted.with(field.getKey(), field.getValue());
        }
        assertThat(owner.post("/v1/matches?limit=100", permuted).<List<String>>path("items.candidateId"))
                .hasSize(9)
                .isEqualTo(whole);
        List<String> paged = new ArrayList<>();
        @Nullable String cursor = null;
        do {
            Response page = owner.post("/v1/matches?limit=4" + (cursor == null ? "" : "&cursor=" + cursor), asked);
            paged.addAll(page.<List<String>>path("items.candidateId"));
            cursor = page.path("nextCursor");
        } while (cursor != null);
        assertThat(paged).isEqualTo(whole);
        String first = owner.post("/v1/matches?limit=4", asked).path("nextCursor");
        owner.post("/v1/matches?limit=4&cursor=" + first, asked.with("title", "Another"))
                .then()
                .statusCode(400)
                .body("type", equalTo("/problems/bad-cursor"));
    }

    @Test
    void wrong_requirements_are_refused_field_by_field() {
        owner.post("/v1/matches", postingHere().with("skills", List.of(Samples.asked("Jvaa", "REQUIRED", 3))))
                .then()
                .statusCode(400)
                .body("violations[0].field", equalTo("/skills/0/label"))
                .body("violations[0].code", equalTo("UNKNOWN_SKILL"));
        owner.post("/v1/matches", postingHere().without("employerId"))
                .then()
                .statusCode(400)
                .body("violations[0].field", equalTo("/employerId"));
        owner.post(
                        "/v1/matches",
                        postingHere().with("employerId", UUID.randomUUID().toString()))
                .then()
                .statusCode(400)
                .body("violations[0].code", equalTo("NOT_YOURS"));
        owner.post(
                        "/v1/matches",
                        postingHere().with("matchWeights", Json.of("skills", 0, "timeZoneOverlap", 0, "rate", 0)))
                .then()
                .statusCode(400)
                .body("violations[0].field", equalTo("/matchWeights"));
        owner.post("/v1/matches", "").then().statusCode(400);
        Api.employer().post("/v1/matches", postingHere()).then().statusCode(400);
    }

    @Test
    void a_posting_s_own_weights_count_unless_the_request_names_others() {
        Api.candidate()
                .createCandidate(candidateHere().with("workHours", Samples.week("Asia/Manila", "09:00", "17:00")));
        Json onlySkills = postingHere().with("matchWeights", Json.of("skills", 7, "timeZoneOverlap", 0, "rate", 0));
        owner.post("/v1/matches", onlySkills)
                .then()
                .body("items[0].score", equalTo(10000))
                .body("items[0].explanation.criteria.weight", contains(7, 0, 0));
        owner.post("/v1/matches?weights=0,1,0", onlySkills).then().body("items[0].score", equalTo(0));
    }
}
