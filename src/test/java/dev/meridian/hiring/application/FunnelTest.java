package dev.meridian.hiring.application;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import dev.meridian.support.Api;
import dev.meridian.support.Json;
import dev.meridian.support.MovableClock;
import dev.meridian.support.ServiceTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** How far a posting's applications came. */
@ServiceTest
class FunnelTest extends Pipeline {
    @Inject
    MovableClock clock;

    @AfterEach
    void resetClock() {
        clock.reset();
    }

    private ValidatableResponse funnel() {
        return owner.get("/v1/job-postings/" + posting + "/funnel").then().statusCode(200);
    }

    private static String of(String stage, String figure) {
        return "stages.find { it.stage == '" + stage + "' }." + figure;
    }

    @Test
    void a_posting_without_applications_has_every_stage_and_nobody_in_it() {
        funnel().body("stages.stage", contains("INVITED", "NEW", "SCREENING", "INTERVIEW", "OFFER", "HIRED"))
                .body("stages.reached.sum()", equalTo(0))
                .body("stages.medianHours.findAll { it != null }.size()", equalTo(0));
    }

    @Test
    void each_stage_tells_who_reached_it_who_is_there_and_how_the_others_left() {
        Applied hopeful = apply();
        advance(hopeful, "SCREENING");
        advance(hopeful, "INTERVIEW");
        Applied rejected = apply();
        advance(rejected, "SCREENING");
        reject(rejected, "SKILLS");
        reject(apply(), "HOURS");
        reject(apply(), "HOURS");
        reject(apply(), "RATE");
        apply().withdraw();
        apply();
        funnel().body(of("NEW", "reached"), equalTo(7))
                .body(of("NEW", "now"), equalTo(1))
                .body(of("NEW", "movedOn"), equalTo(2))
                .body(of("NEW", "withdrawn"), equalTo(1))
                .body(
                        of("NEW", "rejected"),
                        contains(Map.of("reasonCode", "HOURS", "count", 2), Map.of("reasonCode", "RATE", "count", 1)))
                .body(of("SCREENING", "reached"), equalTo(2))
                .body(of("SCREENING", "now"), equalTo(0))
                .body(of("SCREENING", "movedOn"), equalTo(1))
                .body(of("SCREENING", "rejected.reasonCode"), contains("SKILLS"))
                .body(of("INTERVIEW", "reached"), equalTo(1))
                .body(of("INTERVIEW", "now"), equalTo(1));
    }

    @Test
    void who_comes_back_to_a_stage_reached_it_once() {
        Applied applied = apply();
        reject(applied, "OTHER");
        owner.post(applied.path() + "/reinstate", Json.of()).then().statusCode(200);
        reject(applied, "OTHER");
        funnel().body(of("NEW", "reached"), equalTo(1))
                .body(of("NEW", "now"), equalTo(0))
                .body(of("NEW", "rejected[0].count"), equalTo(2));
    }

    @Test
    void the_median_counts_the_stays_that_are_over() {
        Applied one = apply();
        Applied two = apply();
        apply();
        clock.forward(Duration.ofMinutes(2));
        advance(one, "SCREENING");
        clock.forward(Duration.ofMinutes(6));
        reject(two, "OTHER");
        funnel().body(of("NEW", "medianHours"), equalTo("0.1")).body(of("SCREENING", "medianHours"), equalTo(null));
    }

    @Test
    void stages_that_the_employer_has_no_longer_keep_their_figures() {
        Applied applied = apply();
        advance(applied, "SCREENING");
        advance(applied, "INTERVIEW");
        String stages = "/v1/employers/" + employer + "/hiring-stages";
        owner.put(
                        stages,
                        Json.of(
                                "items",
                                List.of(
                                        Json.of("code", "CALL", "name", "Call", "state", "SCREENING")
                                                .tree(),
                                        Json.of("code", "INTERVIEW", "name", "Interview", "state", "INTERVIEW")
                                                .tree())),
                        owner.tag(stages))
                .then()
                .statusCode(200);
        funnel().body("stages.stage", contains("INVITED", "NEW", "CALL", "INTERVIEW", "SCREENING", "OFFER", "HIRED"))
                .body(of("SCREENING", "reached"), equalTo(1));
    }

    @Test
    void it_is_the_employer_s_alone() {
        String funnel = "/v1/job-postings/" + posting + "/funnel";
        Api.employer().get(funnel).then().statusCode(404);
        Api.candidate().get(funnel).then().statusCode(403);
        Api.ANYONE.get(funnel).then().statusCode(401);
    }
}
