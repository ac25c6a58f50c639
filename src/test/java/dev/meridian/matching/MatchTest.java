package dev.meridian.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.not;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.meridian.support.Api;
import dev.meridian.support.Countries;
import dev.meridian.support.Json;
import dev.meridian.support.Samples;
import dev.meridian.support.ServiceTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Ranking over HTTP. All tests share one service, so each posting here demands a country of its own, in which only the
 * test's candidates live.
 */
@ServiceTest
class MatchTest {
    private Api owner = Api.ANYONE;
    private String employer = "";
    private String country = "";

    @BeforeEach
    void makeEmployer() {
        owner = Api.employer();
        employer = owner.createEmployer();
        country = Countries.next();
    }

    private Json postingHere() {
        return Samples.posting(employer)
                .with("applicantLocation", Json.of("kind", "COUNTRIES", "countries", List.of(country)));
    }

    private Json candidateHere() {
        return Samples.candidate().with("countryCode", country);
    }

    private Response matches(String posting, String query) {
        return owner.get("/v1/job-postings/" + posting + "/matches" + query);
    }

    @Test
    void the_base_case_of_the_formula_earns_everything() {
        String id = Api.candidate().createCandidate(candidateHere());
        matches(owner.createPosting(postingHere()), "")
                .then()
                .statusCode(200)
                .body("eligibleCount", equalTo(1))
                .body("items[0].candidateId", equalTo(id))
                .body("items[0].rank", equalTo(1))
                .body("items[0].score", equalTo(10000))
                .body("items[0].explanation.criteria.points", equalTo(List.of(6000, 2500, 1500)))
                .body("items[0].explanation.filters.passed", equalTo(Collections.nCopies(9, true)));
    }

    @Test
    void a_write_is_in_the_next_ranking() {
        String posting = owner.createPosting(postingHere());
        matches(posting, "").then().body("eligibleCount", equalTo(0));
        Api candidate = Api.candidate();
        candidate.createCandidate(candidateHere());
        matches(posting, "").then().body("items[0].score", equalTo(10000));
        candidate
                .put(
                        "/v1/candidates/me/skills",
                        Json.of("skills", List.of(Samples.held("Java", 5, 8))),
                        candidate.tag("/v1/candidates/me"))
                .then()
                .statusCode(200);
        matches(posting, "").then().body("items[0].score", equalTo(5800));
        candidate
                .patch("/v1/candidates/me", Json.of("visibility", "HIDDEN"), candidate.tag("/v1/candidates/me"))
                .then()
                .statusCode(200);
        matches(posting, "").then().body("eligibleCount", equalTo(0));
        candidate
                .patch("/v1/candidates/me", Json.of("visibility", null), candidate.tag("/v1/candidates/me"))
                .then()
                .statusCode(200);
        matches(posting, "").then().body("eligibleCount", equalTo(1));
    }

    @Test
    void pages_follow_each_other_without_gap_or_repeat_and_keep_their_weights() {
        for (int i = 0; i < 7; i++) {
            ObjectNode java = Samples.held("Java", 1 + i % 4, i);
            Api.candidate().createCandidate(candidateHere().with("skills", List.of(java)));
        }
        String posting = owner.createPosting(postingHere());
        List<String> whole = matches(posting, "?limit=100&weights=1,1,0").path("items.candidateId");
        assertThat(whole).hasSize(7);
        List<String> paged = new ArrayList<>();
        List<Integer> ranks = new ArrayList<>();
        @Nullable String cursor = null;
        do {
            String after = cursor == null ? "&weights=1,1,0" : "&cursor=" + cursor;
            Response page = matches(posting, "?limit=3" + after);
            paged.addAll(page.<List<String>>path("items.candidateId"));
            ranks.addAll(page.<List<Integer>>path("items.rank"));
            cursor = page.path("nextCursor");
        } while (cursor != null);
        assertThat(paged).isEqualTo(whole);
        assertThat(ranks).containsExactly(1, 2, 3, 4, 5, 6, 7);
        String first = matches(posting, "?limit=3").path("nextCursor");
        matches(posting, "?limit=3&weights=9,1,1&cursor=" + first).then().statusCode(400);
    }

    @Test
    void one_explanation_says_what_the_page_said_and_explains_the_ineligible_too() {
        String id =
                Api.candidate().createCandidate(candidateHere().with("skills", List.of(Samples.held("Java", 3, 5))));
        String posting = owner.createPosting(postingHere());
        Response page = matches(posting, "");
        owner.get("/v1/job-postings/" + posting + "/matches/" + id)
                .then()
                .statusCode(200)
                .body("score", equalTo(page.<Integer>path("items[0].score")))
                .body("counterfactuals.points", equalTo(page.path("items[0].explanation.counterfactuals.points")));
        String strict = owner.createPosting(postingHere()
                .with(
                        "languages",
                        List.of(Json.of("languageTag", "fr", "cefrLevel", "B2").tree())));
        matches(strict, "").then().body("eligibleCount", equalTo(0));
        owner.get("/v1/job-postings/" + strict + "/matches/" + id)
                .then()
                .statusCode(200)
                .body("eligible", equalTo(false))
                .body("filters.find { it.code == 'LANGUAGE_BELOW' }.passed", equalTo(false))
                .body("filters.find { it.code == 'LANGUAGE_BELOW' }.asked", equalTo("fr B2"));
    }

    @Test
    void the_summary_leaves_evidence_out() {
        Api.candidate().createCandidate(candidateHere());
        String posting = owner.createPosting(postingHere());
        matches(posting, "?explain=summary")
                .then()
                .body("items[0].explanation.criteria[0].evidence", equalTo(List.of()))
                .body("items[0].explanation.counterfactuals", equalTo(List.of()));
        matches(posting, "?explain=all").then().statusCode(400);
        for (String weights : List.of("0,0,0", "1,2", "a,b,c", "1001,1,1", "-1,1,1")) {
            matches(posting, "?weights=" + weights).then().statusCode(400);
        }
    }

    @Test
    void the_clocks_of_berlin_and_new_york_part_and_meet() {
        Json berliner = candidateHere().with("workHours", Samples.week("Europe/Berlin", "09:00", "17:00"));
        String id = Api.candidate().createCandidate(berliner);
        String posting = owner.createPosting(postingHere().with("startDate", "2026-03-02"));
        Response explanation = owner.get("/v1/job-postings/" + posting + "/matches/" + id);
        String overlap = "criteria[1].evidence[0].overlap.regimes";
        assertThat(explanation.<List<Integer>>path(overlap + ".minutesPerWeek").subList(0, 5))
                .containsExactly(600, 900, 600, 900, 600);
        assertThat(explanation.<List<String>>path(overlap + ".from").subList(0, 5))
                .containsExactly("2026-03-02", "2026-03-09", "2026-03-30", "2026-10-26", "2026-11-02");
    }

    @Test
    void a_least_rate_is_shown_to_nobody() {
        String id = Api.candidate()
                .createCandidate(candidateHere()
                        .with("desiredRate", Json.of("amount", "110000.00", "currency", "USD", "unit", "YEAR"))
                        .with("minimumRate", Json.of("amount", "98765.43", "currency", "USD", "unit", "YEAR")));
        String posting = owner.createPosting(postingHere());
        String page = matches(posting, "").asString();
        String single =
                owner.get("/v1/job-postings/" + posting + "/matches/" + id).asString();
        assertThat(page + single).doesNotContain("98765").doesNotContain("minimum");
    }

    @Test
    void an_anonymous_candidate_has_another_handle_for_every_employer_and_no_name() {
        Api candidate = Api.candidate();
        String id = candidate.createCandidate(candidateHere()
                .with("visibility", "ANONYMOUS")
                .with("headline", "Known to all")
                .with("displayName", "Secret Name"));
        String posting = owner.createPosting(postingHere());
        Response mine = matches(posting, "");
        String handle = mine.path("items[0].candidateId");
        mine.then()
                .body("items[0].anonymous", equalTo(true))
                .body("items[0].candidateId", not(equalTo(id)))
                .body("items[0].headline", equalTo(null));
        assertThat(mine.asString()).doesNotContain("Secret Name").doesNotContain(id);
        owner.get("/v1/job-postings/" + posting + "/matches/" + handle)
                .then()
                .statusCode(200)
                .body("score", greaterThan(0));
        owner.get("/v1/job-postings/" + posting + "/matches/" + id).then().statusCode(404);

        Api other = Api.employer();
        String theirs = other.createPosting(Samples.posting(other.createEmployer())
                .with("applicantLocation", Json.of("kind", "COUNTRIES", "countries", List.of(country))));
        other.get("/v1/job-postings/" + theirs + "/matches")
                .then()
                .body("items[0].candidateId", not(equalTo(handle)))
                .body("items[0].displayName", containsString("Anonymous"));
        other.get("/v1/job-postings/" + theirs + "/matches/" + handle).then().statusCode(404);
    }

    @Test
    void a_hidden_candidate_is_explained_to_nobody() {
        String id = Api.candidate().createCandidate(candidateHere().with("visibility", "HIDDEN"));
        String posting = owner.createPosting(postingHere());
        owner.get("/v1/job-postings/" + posting + "/matches/" + id).then().statusCode(404);
    }

    @Test
    void a_related_skill_stands_in_and_is_named() {
        String id = Api.candidate()
                .createCandidate(candidateHere().with("skills", List.of(Samples.held("RabbitMQ", 3, 2))));
        String posting = owner.createPosting(postingHere());
        owner.get("/v1/job-postings/" + posting + "/matches/" + id)
                .then()
                .statusCode(200)
                .body(
                        "criteria[0].evidence.find { it.skill.label == 'Apache Kafka' }.skill.standIn",
                        equalTo("RabbitMQ"));
    }
}
