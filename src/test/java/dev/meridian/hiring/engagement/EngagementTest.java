package dev.meridian.hiring.engagement;

import static dev.meridian.support.HiringScene.offer;
import static dev.meridian.support.HiringScene.offerWithTrial;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dev.meridian.support.Api;
import dev.meridian.support.HiringScene;
import dev.meridian.support.HiringScene.Applied;
import dev.meridian.support.Json;
import dev.meridian.support.MovableClock;
import dev.meridian.support.Samples;
import dev.meridian.support.ServiceTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@ServiceTest
class EngagementTest {
    @Inject
    MovableClock clock;

    @Inject
    TrialReminders reminders;

    private HiringScene scene;
    private Applied applicant;

    @BeforeEach
    void settle() {
        scene = new HiringScene(1);
        applicant = scene.apply();
    }

    @AfterEach
    void backToNow() {
        clock.reset();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    private String onTrial(int weeks) {
        return scene.engage(applicant, offerWithTrial(clock.instant(), weeks));
    }

    private String atWork() {
        return scene.engage(applicant, offer(clock.instant()));
    }

    private void daysPass(int days) {
        clock.forward(Duration.ofDays(days));
        scene.later();
        applicant = applicant.later();
    }

    private static Json review(String occasion) {
        return HiringScene.review(occasion, "Careful");
    }

    private static Response end(Api who, String engagement, @Nullable String lastDay) {
        return who.post(
                engagement + "/end", Json.of("reasonCode", "FIT", "words", "It does not go", "lastDay", lastDay));
    }

    @Test
    void a_trial_is_reviewed_and_then_converted() {
        String engagement = onTrial(4);
        scene.owner()
                .get(engagement)
                .then()
                .statusCode(200)
                .body("state", equalTo("TRIAL"))
                .body("posting.title", equalTo("Backend engineer"))
                .body("candidate.displayName", equalTo("Cleo Candidate"))
                .body("trial.weeks", equalTo(4))
                .body("trial.scope", equalTo("The refund flow"))
                .body("trial.endsOn", equalTo(today().plusDays(7 + 27).toString()))
                .body("trial.guaranteedTotal.amount", equalTo("4480.00"))
                .body("trial.owed.amount", equalTo("4480.00"))
                .body("trial.decisionOverdue", equalTo(false))
                .body("allowedActions", contains("convert", "extend", "end"));
        applicant.person().get(engagement).then().body("allowedActions", contains("end"));
        daysPass(20);
        scene.owner()
                .post(engagement + "/convert")
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/conflict"))
                .body("detail", containsString("Review the trial first"));
        scene.owner().post(engagement + "/reviews", review("TRIAL")).then().statusCode(201);
        scene.owner()
                .post(engagement + "/convert")
                .then()
                .statusCode(200)
                .body("state", equalTo("ACTIVE"))
                .body("convertedAt", notNullValue())
                .body("trial.owed.amount", equalTo("4480.00"))
                .body("allowedActions", contains("end"));
        scene.owner()
                .post(engagement + "/convert")
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/illegal-transition"))
                .body("allowedActions", contains("end"));
    }

    @Test
    void the_candidate_s_review_is_not_the_one_that_a_conversion_needs() {
        String engagement = onTrial(4);
        daysPass(10);
        applicant.person().post(engagement + "/reviews", review("TRIAL")).then().statusCode(201);
        scene.owner().post(engagement + "/convert").then().statusCode(409);
    }

    @Test
    void an_engagement_without_a_trial_is_neither_converted_nor_extended() {
        String engagement = atWork();
        scene.owner()
                .get(engagement)
                .then()
                .body("state", equalTo("ACTIVE"))
                .body("trial", nullValue())
                .body("allowedActions", contains("end"));
        scene.owner().post(engagement + "/convert").then().statusCode(409).body("allowedActions", contains("end"));
        scene.owner().post(engagement + "/extend", Json.of("weeks", 1)).then().statusCode(409);
        scene.owner()
                .post(engagement + "/reviews", review("TRIAL"))
                .then()
                .statusCode(409)
                .body("detail", containsString("no trial"));
    }

    @Test
    void a_trial_is_extended_twice_and_has_26_weeks_at_most() {
        String engagement = onTrial(20);
        for (int weeks : List.of(0, 26)) {
            scene.owner()
                    .post(engagement + "/extend", Json.of("weeks", weeks))
                    .then()
                    .statusCode(400)
                    .body("violations.field", contains("/weeks"));
        }
        scene.owner()
                .post(engagement + "/extend", Json.of("weeks", 7))
                .then()
                .statusCode(409)
                .body("detail", containsString("would have 27"));
        String tag = scene.owner().tag(engagement);
        scene.owner()
                .post(engagement + "/extend", Json.of("weeks", 2, "words", "One more piece"))
                .then()
                .statusCode(200)
                .body("state", equalTo("TRIAL"))
                .body("trial.weeks", equalTo(22))
                .body("trial.extensions", equalTo(1))
                .body("trial.endsOn", equalTo(today().plusDays(7 + 22 * 7 - 1).toString()))
                .body("trial.guaranteedTotal.amount", equalTo("24640.00"));
        scene.owner()
                .request()
                .header("If-Match", tag)
                .post(engagement + "/convert")
                .then()
                .statusCode(412);
        scene.owner().post(engagement + "/extend", Json.of("weeks", 4)).then().statusCode(200);
        scene.owner()
                .post(engagement + "/extend", Json.of("weeks", 1))
                .then()
                .statusCode(409)
                .body("detail", containsString("2 times at most"));
        applicant
                .person()
                .get(applicant.path() + "/events")
                .then()
                .body("items.findAll { it.type == 'engagement.extended' }", hasSize(2));
    }

    @Test
    void a_trial_that_the_employer_ends_early_is_paid_to_its_end() {
        String engagement = onTrial(4);
        daysPass(9);
        end(scene.owner(), engagement, today().toString())
                .then()
                .statusCode(200)
                .body("state", equalTo("ENDED"))
                .body("end.by", equalTo("EMPLOYER"))
                .body("end.reasonCode", equalTo("FIT"))
                .body("end.lastDay", equalTo(today().toString()))
                .body("trial.owed.amount", equalTo("4480.00"))
                .body("allowedActions", empty());
        end(applicant.person(), engagement, today().toString())
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/illegal-transition"));
    }

    @Test
    void a_trial_that_the_candidate_leaves_is_paid_until_their_last_day() {
        String engagement = onTrial(4);
        daysPass(9); // two days after the start: three days of seven
        end(applicant.person(), engagement, null)
                .then()
                .statusCode(200)
                .body("end.by", equalTo("CANDIDATE"))
                .body("end.lastDay", equalTo(today().toString()))
                .body("end.words", equalTo("It does not go"))
                .body("trial.guaranteedTotal.amount", equalTo("4480.00"))
                .body("trial.owed.amount", equalTo("480.00"));
    }

    @Test
    void who_leaves_before_a_trial_begins_is_owed_nothing_and_who_is_sent_away_everything() {
        scene = new HiringScene(2);
        applicant = scene.apply();
        String left = onTrial(4);
        end(applicant.person(), left, today().toString())
                .then()
                .statusCode(200)
                .body("trial.owed.amount", equalTo("0.00"));
        Applied other = scene.apply();
        String sent = scene.engage(other, offerWithTrial(clock.instant(), 4));
        end(scene.owner(), sent, today().toString()).then().body("trial.owed.amount", equalTo("4480.00"));
    }

    @Test
    void an_end_frees_the_opening() {
        Applied next = scene.apply();
        String engagement = atWork();
        scene.owner()
                .post(next.path() + "/offers", offer(clock.instant()))
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/position-filled"));
        end(scene.owner(), engagement, null).then().statusCode(200);
        scene.engage(next, offer(clock.instant()));
    }

    @ParameterizedTest(name = "{0} days from now: {1}")
    @CsvSource({"-32, 400", "-31, 200", "0, 200", "365, 200", "366, 400"})
    void a_last_day_is_at_most_a_month_ago_and_a_year_ahead(int days, int status) {
        String engagement = atWork();
        end(scene.owner(), engagement, today().plusDays(days).toString()).then().statusCode(status);
        scene.owner().get(engagement).then().body("state", equalTo(status == 200 ? "ENDED" : "ACTIVE"));
    }

    @Test
    void a_trial_whose_end_passes_is_flagged_and_told_once_and_never_decided_by_itself() {
        String engagement = onTrial(1);
        daysPass(13); // the last day
        reminders.remind();
        scene.owner().get(engagement).then().body("trial.decisionOverdue", equalTo(false));
        daysPass(1);
        reminders.remind();
        reminders.remind();
        scene.owner()
                .get(engagement)
                .then()
                .body("state", equalTo("TRIAL"))
                .body("trial.decisionOverdue", equalTo(true));
        assertThat(reminded()).isEqualTo(1);
        scene.owner().post(engagement + "/extend", Json.of("weeks", 1)).then().statusCode(200);
        scene.owner().get(engagement).then().body("trial.decisionOverdue", equalTo(false));
        daysPass(7);
        reminders.remind();
        assertThat(reminded()).isEqualTo(2);
        daysPass(15);
        scene.owner()
                .post(engagement + "/extend", Json.of("weeks", 1))
                .then()
                .statusCode(409)
                .body("detail", containsString("over for too long"));
        scene.owner().post(engagement + "/reviews", review("TRIAL")).then().statusCode(201);
        scene.owner().post(engagement + "/convert").then().statusCode(200).body("state", equalTo("ACTIVE"));
    }

    private int reminded() {
        List<String> types = scene.owner().get(applicant.path() + "/events").path("items.type");
        return Collections.frequency(types, "engagement.decision-overdue");
    }

    @Test
    void whoever_joins_a_team_needs_a_liaison_who_works_for_the_employer() {
        scene = new HiringScene(Json.of("headcount", 2, "hireStructure", "SUPPORT_TEAM"));
        applicant = scene.apply();
        String engagement = onTrial(2);
        daysPass(8);
        scene.owner().post(engagement + "/reviews", review("TRIAL")).then().statusCode(201);
        scene.owner()
                .post(engagement + "/convert")
                .then()
                .statusCode(409)
                .body("detail", containsString("somebody who looks after them"));
        Api colleague = scene.member("VIEWER");
        Json liaison = Json.of("accountId", colleague.accountId());
        scene.owner().put(engagement + "/liaison", liaison).then().statusCode(428);
        scene.owner()
                .put(engagement + "/liaison", liaison, "\"9-engagement\"")
                .then()
                .statusCode(412);
        scene.owner()
                .put(
                        engagement + "/liaison",
                        Json.of("accountId", applicant.person().accountId()),
                        "*")
                .then()
                .statusCode(400)
                .body("violations.code", contains("NOT_A_MEMBER"));
        applicant.person().put(engagement + "/liaison", liaison, "*").then().statusCode(403);
        scene.owner()
                .put(engagement + "/liaison", liaison, scene.owner().tag(engagement))
                .then()
                .statusCode(200)
                .body("hireStructure", equalTo("SUPPORT_TEAM"))
                .body("liaison.accountId", equalTo(colleague.accountId().toString()))
                .body("liaison.name", equalTo("Tess Tester"));
        applicant.person().get(engagement).then().body("liaison.name", equalTo("Tess Tester"));
        scene.owner().post(engagement + "/convert").then().statusCode(200);

        String member = "/v1/employers/" + scene.employer() + "/members/" + colleague.accountId();
        scene.owner().delete(member, scene.owner().tag(member)).then().statusCode(204);
        scene.owner().get(engagement).then().body("liaison", nullValue());
    }

    @Test
    void who_is_hired_and_becomes_a_member_stays_on_the_other_side_of_their_own_engagement() {
        Api hired = Api.signUp("EMPLOYER", "CANDIDATE");
        String candidate = hired.createCandidate(Samples.candidate());
        String application = hired.post("/v1/job-postings/" + scene.posting() + "/applications", Json.of())
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        String engagement = scene.engage(
                new Applied(hired, candidate, application),
                offerWithTrial(clock.instant(), 2).with("startDate", today().toString()));
        scene.owner()
                .post(
                        "/v1/employers/" + scene.employer() + "/members",
                        Json.of("accountId", hired.accountId(), "role", "RECRUITER"))
                .then()
                .statusCode(201);
        scene.owner().post(engagement + "/reviews", review("TRIAL")).then().statusCode(201);
        hired.get(engagement + "/reviews").then().body("items", empty());
        hired.get(engagement).then().body("allowedActions", contains("end"));
        hired.post(engagement + "/convert").then().statusCode(403);
        hired.post(engagement + "/extend", Json.of("weeks", 1)).then().statusCode(403);
        hired.post(engagement + "/reviews", review("TRIAL"))
                .then()
                .statusCode(201)
                .body("by", equalTo("CANDIDATE"));
        end(hired, engagement, null).then().statusCode(200).body("end.by", equalTo("CANDIDATE"));
    }

    @Test
    void a_team_is_what_was_hired_at_a_posting_or_into_a_structure() {
        scene = new HiringScene(Json.of("headcount", 3, "hireStructure", "BREAKOUT_TEAM"));
        String first = scene.engage(scene.apply(), offer(clock.instant()));
        String second = scene.engage(scene.apply(), offer(clock.instant()).with("hireStructure", "LEADERSHIP"));
        String third = scene.engage(scene.apply(), offerWithTrial(clock.instant(), 2));
        String list = "/v1/engagements?employerId=" + scene.employer();
        List<String> all = List.of(idOf(third), idOf(second), idOf(first));
        scene.owner().get(list).then().body("items.id", equalTo(all));
        scene.owner().get(list + "&postingId=" + scene.posting()).then().body("items.id", equalTo(all));
        scene.owner()
                .get(list + "&hireStructure=BREAKOUT_TEAM")
                .then()
                .body("items.id", contains(idOf(third), idOf(first)));
        scene.owner().get(list + "&state=TRIAL").then().body("items.id", contains(idOf(third)));
        scene.owner().get(list + "&postingId=" + UUID.randomUUID()).then().body("items", empty());
        scene.owner()
                .get(list + "&sort=createdAt&limit=2")
                .then()
                .body("items.id", contains(idOf(first), idOf(second)));
        String next = scene.owner().get(list + "&limit=2").path("nextCursor");
        scene.owner().get(list + "&limit=2&cursor=" + next).then().body("items.id", contains(idOf(first)));
        scene.owner()
                .get("/v1/engagements?limit=2")
                .then()
                .statusCode(400)
                .body("violations.field", hasItem("employerId"));
        scene.owner().get(list + "&sort=salary").then().statusCode(400);
        Api.employer().get(list).then().statusCode(404);
    }

    private static String idOf(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    @Test
    void a_candidate_lists_the_own_engagements() {
        String engagement = onTrial(2);
        applicant
                .person()
                .get("/v1/candidates/me/engagements")
                .then()
                .body("items.id", contains(idOf(engagement)))
                .body("items[0].employer.name", equalTo("Example Works"));
        applicant
                .person()
                .get("/v1/candidates/me/engagements?state=ENDED")
                .then()
                .body("items", empty());
        Api.candidate().get("/v1/candidates/me/engagements").then().statusCode(404);
    }

    @Test
    void strangers_find_no_engagement_and_viewers_decide_nothing() {
        String engagement = onTrial(2);
        Api otherOwner = Api.employer();
        otherOwner.createEmployer();
        Api otherCandidate = Api.candidate();
        otherCandidate.createCandidate(Samples.candidate());
        for (Api stranger : List.of(otherOwner, otherCandidate)) {
            stranger.get(engagement).then().statusCode(404);
            stranger.get(engagement + "/reviews").then().statusCode(404);
            stranger.post(engagement + "/reviews", review("TRIAL")).then().statusCode(404);
            end(stranger, engagement, null).then().statusCode(404);
        }
        otherOwner.post(engagement + "/convert").then().statusCode(404);
        Api viewer = scene.member("VIEWER");
        viewer.get(engagement).then().statusCode(200);
        viewer.post(engagement + "/convert").then().statusCode(403);
        end(viewer, engagement, null).then().statusCode(403);
        applicant.person().post(engagement + "/convert").then().statusCode(403);
        applicant
                .person()
                .post(engagement + "/extend", Json.of("weeks", 1))
                .then()
                .statusCode(403);
    }
}
