package dev.meridian.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import dev.meridian.support.Api;
import dev.meridian.support.Json;
import dev.meridian.support.Samples;
import dev.meridian.support.ServiceTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Shortlists and insights of postings. */
@ServiceTest
class ShortlistTest extends OwnCountry {
    private void put(String posting, String id, int status) {
        owner.put("/v1/job-postings/" + posting + "/shortlist/" + id, Json.of())
                .then()
                .statusCode(status);
    }

    @Test
    void a_candidate_is_put_on_the_list_once_and_taken_off() {
        String id = Api.candidate().createCandidate(candidateHere());
        String posting = owner.createPosting(postingHere());
        String list = "/v1/job-postings/" + posting + "/shortlist";
        owner.get(list).then().statusCode(200).body("items", empty());
        put(posting, id, 204);
        put(posting, id, 204);
        owner.get(list).then().body("items.candidateId", contains(id)).body("items[0].anonymous", equalTo(false));
        owner.get("/v1/job-postings/" + posting + "/matches").then().body("items[0].shortlisted", equalTo(true));
        owner.delete(list + "/" + id, null).then().statusCode(204);
        owner.delete(list + "/" + id, null).then().statusCode(204);
        owner.get(list).then().body("items", empty());
        put(posting, UUID.randomUUID().toString(), 404);
        Api.employer().get(list).then().statusCode(404);
    }

    @Test
    void an_anonymous_candidate_stands_there_by_the_employer_s_handle() {
        Api candidate = Api.candidate();
        String id = candidate.createCandidate(
                candidateHere().with("visibility", "ANONYMOUS").with("displayName", "Secret Name"));
        String posting = owner.createPosting(postingHere());
        String handle = owner.get("/v1/job-postings/" + posting + "/matches").path("items[0].candidateId");
        put(posting, id, 404);
        put(posting, handle, 204);
        Response list = owner.get("/v1/job-postings/" + posting + "/shortlist");
        list.then().body("items.candidateId", contains(handle));
        assertThat(list.asString()).doesNotContain(id).doesNotContain("Secret");
        candidate
                .patch("/v1/candidates/me", Json.of("visibility", "HIDDEN"), candidate.tag("/v1/candidates/me"))
                .then()
                .statusCode(200);
        owner.get("/v1/job-postings/" + posting + "/shortlist").then().body("items", empty());
    }

    @Test
    void insights_tell_who_would_be_eligible_without_one_demand() {
        Api.candidate().createCandidate(candidateHere());
        Api.candidate().createCandidate(candidateHere().with("engagementKinds", List.of("INTERN")));
        Api.candidate()
                .createCandidate(candidateHere()
                        .with("engagementKinds", List.of("INTERN"))
                        .with("skills", List.of(Samples.held("Bookkeeping", 3, 2))));
        String posting = owner.createPosting(postingHere());
        Response insights = owner.get("/v1/job-postings/" + posting + "/match-insights");
        insights.then().statusCode(200).body("eligibleCount", equalTo(1)).body("filters", hasSize(9));
        assertThat(insights.<Integer>path("filters.find { it.code == 'ENGAGEMENT_KIND' }.failsOnlyThis"))
                .isEqualTo(1);
        assertThat(insights.<Integer>path("filters.find { it.code == 'ENGAGEMENT_KIND' }.fails"))
                .isGreaterThanOrEqualTo(2);
        assertThat(insights.<Integer>path("filters.find { it.code == 'ALREADY_APPLIED' }.fails"))
                .isZero();
    }
}
