package dev.meridian.hiring.engagement;

import static dev.meridian.support.HiringScene.offer;
import static dev.meridian.support.HiringScene.offerWithTrial;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.meridian.support.Api;
import dev.meridian.support.HiringScene;
import dev.meridian.support.HiringScene.Applied;
import dev.meridian.support.Json;
import dev.meridian.support.MovableClock;
import dev.meridian.support.ServiceTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A trial here begins on day 7 and has one week, so that its last day is day 13. */
@ServiceTest
class ReviewTest {
    @Inject
    MovableClock clock;

    private HiringScene scene;
    private Applied applicant;
    private String engagement;

    @BeforeEach
    void settle() {
        scene = new HiringScene(1);
        applicant = scene.apply();
        engagement = scene.engage(applicant, offerWithTrial(clock.instant(), 1));
    }

    @AfterEach
    void backToNow() {
        clock.reset();
    }

    private void daysPass(int days) {
        clock.forward(Duration.ofDays(days));
        scene.later();
        applicant = applicant.later();
    }

    private Response review(Api who, String occasion, String words) {
        return who.post(engagement + "/reviews", HiringScene.review(occasion, words));
    }

    private void sees(Api who, String... words) {
        Response seen = who.get(engagement + "/reviews");
        seen.then().statusCode(200).body("items.words", containsInAnyOrder(words));
    }

    private static void seesNothing(Api who, String engagement) {
        who.get(engagement + "/reviews").then().statusCode(200).body("items", empty());
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    @Test
    void nobody_reads_the_other_s_review_before_both_are_in() {
        daysPass(8);
        LocalDate shownFrom = today().plusDays(13 - 8 + 15);
        review(scene.owner(), "TRIAL", "Careful")
                .then()
                .statusCode(201)
                .body("by", equalTo("EMPLOYER"))
                .body("shown", equalTo(false))
                .body("shownFrom", equalTo(shownFrom.toString()));
        seesNothing(applicant.person(), engagement);
        sees(scene.owner(), "Careful");
        review(applicant.person(), "TRIAL", "Fair").then().statusCode(201).body("shown", equalTo(true));
        sees(applicant.person(), "Careful", "Fair");
        sees(scene.owner(), "Careful", "Fair");
    }

    @Test
    void a_review_that_stays_alone_is_shown_14_days_after_the_trial_s_end() {
        daysPass(8);
        review(applicant.person(), "TRIAL", "Fair").then().statusCode(201);
        daysPass(19); // day 27: 14 days after the last one
        seesNothing(scene.owner(), engagement);
        daysPass(1);
        sees(scene.owner(), "Fair");
        sees(applicant.person(), "Fair");
    }

    @Test
    void a_candidate_who_could_have_read_it_comes_too_late_and_an_employer_who_has_to_decide_does_not() {
        daysPass(28);
        review(applicant.person(), "TRIAL", "Fair")
                .then()
                .statusCode(409)
                .body("detail", containsString("time for this review was over"));
        review(scene.owner(), "TRIAL", "Late, but careful").then().statusCode(201);
        scene.owner().post(engagement + "/convert").then().statusCode(200);
    }

    @Test
    void a_trial_is_reviewed_from_its_first_day_on() {
        daysPass(6);
        review(scene.owner(), "TRIAL", "Too early").then().statusCode(409);
        daysPass(1);
        review(scene.owner(), "TRIAL", "A good first day").then().statusCode(201);
    }

    @Test
    void a_decision_begins_the_14_days() {
        daysPass(8);
        review(scene.owner(), "TRIAL", "Careful").then().statusCode(201);
        scene.owner().post(engagement + "/convert").then().statusCode(200);
        daysPass(14);
        seesNothing(applicant.person(), engagement);
        daysPass(1);
        sees(applicant.person(), "Careful");
        review(applicant.person(), "TRIAL", "Now I know").then().statusCode(409);
    }

    @Test
    void an_extension_puts_off_what_is_shown() {
        daysPass(8);
        review(applicant.person(), "TRIAL", "Fair").then().statusCode(201);
        scene.owner().post(engagement + "/extend", Json.of("weeks", 2)).then().statusCode(200);
        daysPass(33); // day 41: 14 days after day 27
        seesNothing(scene.owner(), engagement);
        daysPass(1);
        sees(scene.owner(), "Fair");
    }

    @Test
    void each_side_reviews_an_occasion_once() {
        daysPass(8);
        review(scene.owner(), "TRIAL", "Careful").then().statusCode(201);
        review(scene.owner(), "TRIAL", "On second thoughts")
                .then()
                .statusCode(409)
                .body("detail", containsString("not changed"));
        review(scene.owner(), "END", "Too early")
                .then()
                .statusCode(409)
                .body("detail", containsString("has not ended"));
    }

    @Test
    void an_end_is_reviewed_by_both_until_14_days_after_the_last_day() {
        LocalDate last = today().plusDays(10);
        scene.owner()
                .post(engagement + "/end", Json.of("reasonCode", "BUDGET", "lastDay", last.toString()))
                .then()
                .statusCode(200);
        review(applicant.person(), "END", "A pity").then().statusCode(201);
        daysPass(24);
        seesNothing(scene.owner(), engagement);
        review(scene.owner(), "END", "A pity, too").then().statusCode(201);
        sees(scene.owner(), "A pity", "A pity, too");
        daysPass(1);
        scene.owner().get(engagement + "/reviews").then().body("items.by", contains("CANDIDATE", "EMPLOYER"));
    }

    @Test
    void viewers_read_what_their_employer_reads_and_write_nothing() {
        daysPass(8);
        Api viewer = scene.member("VIEWER");
        review(viewer, "TRIAL", "Careful").then().statusCode(403);
        review(scene.owner(), "TRIAL", "Careful").then().statusCode(201);
        sees(viewer, "Careful");
    }

    @ParameterizedTest(name = "{0}: {1} is wrong at {2}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    ratings       | {"overall": 6, "communication": 4, "reliability": 5, "work": 5} | /ratings/overall
                    ratings       | {"overall": 0, "communication": 4, "reliability": 5, "work": 5} | /ratings/overall
                    ratings       | {"overall": 5, "communication": 4, "reliability": 5}            | /ratings/work
                    ratings       | null                                                            | /ratings
                    occasion      | "BIRTHDAY"                                                      | /occasion
                    occasion      | null                                                            | /occasion
                    wouldContinue | null                                                            | /wouldContinue
                    wouldContinue | "yes"                                                           | /wouldContinue
                    words         | ""                                                              | /words
                    """)
    void a_review_is_refused_that_is_wrong(String field, String value, String where) throws Exception {
        Json wrong = HiringScene.review("TRIAL", "Careful").with(field, new ObjectMapper().readTree(value));
        scene.owner()
                .post(engagement + "/reviews", wrong)
                .then()
                .statusCode(400)
                .body("violations.field", hasItem(where));
    }

    @Test
    void an_engagement_without_a_trial_is_reviewed_at_its_end_alone() {
        HiringScene other = new HiringScene(1);
        String active = other.engage(other.apply(), offer(clock.instant()));
        other.owner()
                .post(active + "/reviews", HiringScene.review("TRIAL", "None"))
                .then()
                .statusCode(409);
        other.owner()
                .post(active + "/end", Json.of("reasonCode", "COMPLETED"))
                .then()
                .statusCode(200);
        other.owner()
                .post(active + "/reviews", HiringScene.review("END", "Good"))
                .then()
                .statusCode(201);
    }
}
