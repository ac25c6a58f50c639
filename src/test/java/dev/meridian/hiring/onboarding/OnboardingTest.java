package dev.meridian.hiring.onboarding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dev.meridian.hiring.calendar.Holidays;
import dev.meridian.support.Api;
import dev.meridian.support.HiringScene;
import dev.meridian.support.HiringScene.Applied;
import dev.meridian.support.Json;
import dev.meridian.support.Samples;
import dev.meridian.support.ServiceTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Plans over HTTP. Kolkata is at +05:30 and Kathmandu at +05:45 all year, and of Nepal no holidays are known. */
@ServiceTest
class OnboardingTest {
    private final LocalDate monday =
            LocalDate.now(Clock.systemUTC()).plusDays(30).with(TemporalAdjusters.next(DayOfWeek.MONDAY));

    private HiringScene scene;
    private Applied applicant;
    private String plan = "";

    @BeforeEach
    void somebodyIsHired() {
        scene = new HiringScene(Json.of("title", "Backend engineer", "holidays", "NP")
                .with("workHours", Samples.week("Asia/Kolkata", "09:00", "17:00")));
        applicant = scene.apply();
        applicant
                .person()
                .patch(
                        "/v1/candidates/me",
                        Json.of(
                                "countryCode",
                                "NP",
                                "workHours",
                                Samples.week("Asia/Kathmandu", "12:00", "20:00").tree()),
                        applicant.person().tag("/v1/candidates/me"))
                .then()
                .statusCode(200);
        plan = hire(offer());
    }

    private Json offer() {
        return HiringScene.offer(Clock.systemUTC().instant())
                .with("startDate", monday.toString())
                .with("workHours", Samples.week("Asia/Kathmandu", "12:00", "20:00"));
    }

    private String hire(Json offer) {
        return scene.engage(applicant, offer) + "/onboarding";
    }

    private Api employer() {
        return scene.owner();
    }

    private Api candidate() {
        return applicant.person();
    }

    @Test
    void the_plan_is_made_with_the_engagement_in_hours_that_both_sides_share() {
        Response read = candidate().get(plan);
        read.then()
                .statusCode(200)
                .body("startDate", equalTo(monday.toString()))
                .body("employer.timeZone", equalTo("Asia/Kolkata"))
                .body("employer.country", equalTo("NP"))
                .body("employer.holidaysKnown", equalTo(false))
                .body("candidate.timeZone", equalTo("Asia/Kathmandu"))
                // 11:45 to 17:00 in Kolkata, five times.
                .body("sharedMinutesFirstWeek", equalTo(5 * 315))
                .body(
                        "meetings.kind",
                        contains("WELCOME", "CHECK_IN", "BUDDY", "CHECK_IN", "CHECK_IN", "CHECK_IN", "REVIEW"))
                .body("meetings[0].start", equalTo(monday + "T06:15:00Z"))
                .body("meetings[0].end", equalTo(monday + "T07:15:00Z"))
                .body("meetings[0].employerTimes.start", equalTo(monday + "T11:45:00+05:30"))
                .body("meetings[0].candidateTimes.start", equalTo(monday + "T12:00:00+05:45"))
                .body("meetings.outsideSharedHours", everyItem(equalTo(false)))
                .body("handovers.from", contains("EMPLOYER", "EMPLOYER", "EMPLOYER", "EMPLOYER", "EMPLOYER"))
                .body("handovers[0].employerTimes.end", equalTo(monday + "T17:00:00+05:30"))
                .body("items.title", hasItem("Sign the contract of employment"))
                .body("items.done", everyItem(equalTo(false)))
                .body("progress.done", equalTo(0))
                .body("progress.byOwner.owner", contains("EMPLOYER", "CANDIDATE", "BOTH"));
        assertThat(read.<Integer>path("progress.total"))
                .isEqualTo(read.<List<?>>path("items").size())
                .isEqualTo(read.<List<Integer>>path("progress.byOwner.total").stream()
                        .mapToInt(Integer::intValue)
                        .sum());
        employer().get(plan).then().statusCode(200).body("engagementId", equalTo(read.path("engagementId")));
        employer().get(applicant.path() + "/events").then().body("items.type", hasItem("onboarding.planned"));
    }

    @Test
    void the_checklist_is_that_of_the_kind_and_the_unit() {
        scene = new HiringScene(Json.of("headcount", 2));
        applicant = scene.apply();
        String contracted = hire(HiringScene.offer(Clock.systemUTC().instant())
                .with("engagementKind", "CONTRACTOR")
                .with("hireStructure", "SUPPORT_TEAM"));
        employer()
                .get(contracted)
                .then()
                .body("items.title", hasItem("Sign the contract for services: scope, pay, notice"))
                .body("items.title", hasItem("Introduce the liaison, to whom the unit turns at the employer"))
                .body("items.title", not(hasItem("Sign the contract of employment")));
    }

    @Test
    void holidays_of_both_countries_are_listed_for_the_ninety_days_to_come() {
        scene = new HiringScene(Json.of("holidays", "DE"));
        applicant = scene.apply(); // from the United States
        LocalDate start = LocalDate.now(Clock.systemUTC()).plusDays(10);
        Response read = employer()
                .get(hire(HiringScene.offer(Clock.systemUTC().instant()).with("startDate", start.toString())));
        List<Map<String, Object>> holidays = read.path("holidays");
        assertThat(holidays).isNotEmpty().allSatisfy(holiday -> {
            assertThat(LocalDate.parse(String.valueOf(holiday.get("date")))).isBetween(start, start.plusDays(90));
            assertThat(holiday.get("sides"))
                    .isEqualTo(List.of("DE".equals(holiday.get("country")) ? "EMPLOYER" : "CANDIDATE"));
        });
        assertThat(holidays.stream().map(holiday -> String.valueOf(holiday.get("date"))))
                .isSorted();
        LocalDate end = start.plusDays(90);
        assertThat(holidays)
                .hasSize(Holidays.of("DE", start, end).size()
                        + Holidays.of("US", start, end).size());
    }

    @Test
    void sides_that_share_no_hours_get_meetings_without_a_time() {
        scene = new HiringScene(Json.of("holidays", "NP"));
        applicant = scene.apply();
        String apart = hire(offer().with("workHours", Samples.week("Asia/Kathmandu", "09:00", "12:00")));
        employer()
                .get(apart)
                .then()
                .statusCode(200)
                .body("sharedMinutesFirstWeek", equalTo(0))
                .body("meetings.kind", contains("WELCOME", "BUDDY", "REVIEW"))
                .body("meetings.start", everyItem(nullValue()))
                .body("handovers", empty());
    }

    private Json meeting(@Nullable Object id, Instant start) {
        return Json.of("id", id, "kind", "OTHER", "title", "Meet the team", "durationMinutes", 30)
                .with("start", start.toString());
    }

    private static Instant at(LocalDate day, String utc) {
        return Instant.parse(day + "T" + utc + ":00Z");
    }

    private Response change(Json patch) {
        return employer().patch(plan, patch, employer().tag(plan));
    }

    @Test
    void the_employer_changes_meetings_and_one_outside_the_shared_hours_is_flagged() {
        String welcome = employer().get(plan).path("meetings[0].id");
        change(Json.of(
                        "meetings",
                        List.of(
                                meeting(welcome, at(monday, "07:00")).tree(),
                                meeting(null, at(monday, "05:00")).without("id").tree())))
                .then()
                .statusCode(200)
                .body("meetings", hasSize(2))
                .body("meetings[0].id", equalTo(welcome))
                .body("meetings[0].title", equalTo("Meet the team"))
                .body("meetings[0].outsideSharedHours", equalTo(false))
                .body("meetings[1].id", notNullValue())
                .body("meetings[1].outsideSharedHours", equalTo(true))
                .body("items.size()", greaterThan(5));
        candidate().get(plan).then().body("meetings", hasSize(2));
    }

    @Test
    void an_item_that_keeps_its_id_keeps_whether_it_is_done() {
        Map<String, Object> item = itemOf("EMPLOYER");
        complete(employer(), item).then().statusCode(200);
        change(Json.of(
                        "items",
                        List.of(
                                Json.of("id", item.get("id"), "title", "Set up accounts", "owner", "EMPLOYER")
                                        .tree(),
                                Json.of("title", "Order a head-set", "owner", "EMPLOYER")
                                        .tree())))
                .then()
                .statusCode(200)
                .body("items.title", contains("Set up accounts", "Order a head-set"))
                .body("items.done", contains(true, false))
                .body("items.dueOn", everyItem(nullValue()))
                .body("progress.done", equalTo(1))
                .body("progress.total", equalTo(2));
    }

    @ParameterizedTest(name = "{0} = {1}")
    @CsvSource({
        "durationMinutes, 20, /meetings/0/durationMinutes",
        "durationMinutes, 255, /meetings/0/durationMinutes",
        "start, 2027-02-02T15:07:00Z, /meetings/0/start",
        "start, 1999-02-02T15:00:00Z, /meetings/0/start",
        "kind, PARTY, /meetings/0/kind",
        "title, ' ', /meetings/0/title",
        "id, 00000000-0000-7000-8000-000000000000, /meetings/0/id",
    })
    void what_is_wrong_with_a_change_is_named(String field, String value, String named) {
        Object typed = value.matches("\\d{1,3}") ? (Object) Integer.valueOf(value) : value;
        String before = employer().tag(plan);
        Json meeting = meeting(null, at(monday, "07:00")).without("id").with(field, typed);
        change(Json.of("meetings", List.of(meeting.tree())))
                .then()
                .statusCode(400)
                .body("violations.field", hasItem(containsString(named)));
        assertThat(employer().tag(plan)).isEqualTo(before);
    }

    @Test
    void a_thing_cannot_stand_in_a_plan_twice() {
        Map<String, Object> item = itemOf("EMPLOYER");
        Object twice =
                Json.of("id", item.get("id"), "title", "Once", "owner", "BOTH").tree();
        change(Json.of("items", List.of(twice, twice)))
                .then()
                .statusCode(400)
                .body("violations.field", contains("/items/1/id"))
                .body("violations.code", contains("DUPLICATE"));
    }

    @Test
    void changing_a_plan_needs_the_version_that_was_read() {
        Json patch = Json.of("items", List.of());
        employer().patch(plan, patch, null).then().statusCode(428);
        String old = employer().tag(plan);
        complete(candidate(), itemOf("BOTH")).then().statusCode(200);
        employer().patch(plan, patch, old).then().statusCode(412);
        change(patch).then().statusCode(200).body("progress.total", equalTo(0));
    }

    private Map<String, Object> itemOf(String owner) {
        List<Map<String, Object>> items = employer().get(plan).path("items");
        return items.stream()
                .filter(item -> owner.equals(item.get("owner")))
                .findFirst()
                .orElseThrow();
    }

    private Response complete(Api who, Map<String, Object> item) {
        return who.post(plan + "/items/" + item.get("id") + "/complete");
    }

    @Test
    void each_side_ticks_off_its_own_items_and_those_of_both() {
        for (String owner : List.of("EMPLOYER", "CANDIDATE", "BOTH")) {
            Map<String, Object> item = itemOf(owner);
            Api its = owner.equals("CANDIDATE") ? candidate() : employer();
            Api other = owner.equals("CANDIDATE") ? employer() : candidate();
            if (!owner.equals("BOTH")) {
                complete(other, item).then().statusCode(403);
            }
            complete(its, item)
                    .then()
                    .statusCode(200)
                    .body("items.find { it.id == '" + item.get("id") + "' }.done", equalTo(true))
                    .body(
                            "items.find { it.id == '" + item.get("id") + "' }.doneBy",
                            equalTo(owner.equals("CANDIDATE") ? "CANDIDATE" : "EMPLOYER"))
                    .body("items.find { it.id == '" + item.get("id") + "' }.allowedActions", contains("reopen"))
                    .body("progress.byOwner.find { it.owner == '" + owner + "' }.done", equalTo(1));
        }
        candidate()
                .get(plan)
                .then()
                .body("progress.done", equalTo(3))
                .body("items.findAll { it.owner == 'EMPLOYER' }.allowedActions.flatten()", empty());
    }

    @Test
    void an_item_that_is_done_is_reopened_and_not_done_again() {
        Map<String, Object> item = itemOf("CANDIDATE");
        String reopen = plan + "/items/" + item.get("id") + "/reopen";
        candidate()
                .post(reopen)
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/illegal-transition"))
                .body("allowedActions", contains("complete"));
        complete(candidate(), item).then().statusCode(200);
        complete(candidate(), item).then().statusCode(409).body("allowedActions", contains("reopen"));
        candidate().post(reopen).then().statusCode(200).body("progress.done", equalTo(0));
        candidate()
                .post(plan + "/items/" + UUID.randomUUID() + "/complete")
                .then()
                .statusCode(404);
    }

    @Test
    void a_retry_ticks_off_once() {
        String path = plan + "/items/" + itemOf("CANDIDATE").get("id") + "/complete";
        String key = UUID.randomUUID().toString();
        for (String replayed : new String[] {null, "true"}) {
            candidate()
                    .request()
                    .contentType(ContentType.JSON)
                    .header("Idempotency-Key", key)
                    .post(path)
                    .then()
                    .statusCode(200)
                    .header("Idempotency-Replayed", replayed == null ? nullValue() : equalTo(replayed));
        }
    }

    @Test
    void the_plan_is_there_for_both_sides_alone_and_only_recruiters_change_it() {
        Api otherOwner = Api.employer();
        otherOwner.createEmployer();
        Api otherCandidate = Api.candidate();
        otherCandidate.createCandidate(Samples.candidate());
        for (Api stranger : List.of(otherOwner, otherCandidate)) {
            stranger.get(plan).then().statusCode(404);
            complete(stranger, itemOf("BOTH")).then().statusCode(404);
        }
        otherOwner.patch(plan, Json.of("items", List.of()), "*").then().statusCode(404);
        Api viewer = scene.member("VIEWER");
        viewer.get(plan).then().statusCode(200);
        viewer.patch(plan, Json.of("items", List.of()), "*").then().statusCode(403);
        complete(viewer, itemOf("BOTH")).then().statusCode(403);
        candidate().patch(plan, Json.of("items", List.of()), "*").then().statusCode(403);
    }

    @Test
    void after_the_end_of_the_engagement_its_plan_can_be_read_alone() {
        Map<String, Object> item = itemOf("CANDIDATE");
        String engagement = plan.replace("/onboarding", "");
        candidate()
                .post(engagement + "/end", Json.of("reasonCode", "PERSONAL"))
                .then()
                .statusCode(200);
        complete(candidate(), item).then().statusCode(409).body("detail", containsString("has ended"));
        change(Json.of("items", List.of())).then().statusCode(409);
        candidate().get(plan).then().statusCode(200).body("items.allowedActions.flatten()", empty());
    }

    @Test
    void of_a_candidate_who_leaves_there_is_no_plan() {
        candidate().delete("/v1/candidates/me", "*").then().statusCode(204);
        employer().get(plan).then().statusCode(404);
    }
}
