package dev.meridian.hiring.interview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dev.meridian.support.Api;
import dev.meridian.support.Json;
import dev.meridian.support.MovableClock;
import dev.meridian.support.RawSql;
import dev.meridian.support.Samples;
import dev.meridian.support.ServiceTest;
import dev.meridian.support.Together;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Interviews over HTTP. Kolkata is at +05:30 and Kathmandu at +05:45 all year, and of Nepal no holidays are known. */
@ServiceTest
class InterviewTest {
    private final LocalDate monday =
            LocalDate.now(ZoneOffset.UTC).plusDays(30).with(TemporalAdjusters.next(DayOfWeek.MONDAY));

    private Api owner = Api.ANYONE;
    private Api candidate = Api.ANYONE;
    private String employer = "";
    private String candidateId = "";
    private String application = "";

    @Inject
    MovableClock clock;

    @Inject
    InterviewLifeCycle lifeCycle;

    @BeforeEach
    void somebodyApplies() {
        owner = Api.employer();
        employer = owner.createEmployer();
        candidate = Api.candidate();
        candidateId = candidate.createCandidate(Samples.candidate()
                .with("displayName", "Asha Applicant")
                .with("countryCode", "NP")
                .with("workHours", Samples.week("Asia/Kathmandu", "12:00", "15:00"))
                .with("acceptableHours", Samples.week("Asia/Kathmandu", "15:00", "18:00")));
        application = apply(posting());
    }

    @AfterEach
    void letTheClockGoOn() {
        clock.reset();
    }

    private Json posting() {
        return Samples.posting(employer)
                .with("title", "Backend engineer, payments")
                .with("workHours", Samples.week("Asia/Kolkata", "09:00", "17:00"))
                .with("desiredState", "PUBLISHED");
    }

    private String apply(Json posting) {
        String id = owner.createPosting(posting);
        return "/v1/applications/"
                + candidate
                        .post("/v1/job-postings/" + id + "/applications", Json.of())
                        .then()
                        .statusCode(201)
                        .extract()
                        .path("id");
    }

    private Json form() {
        return Json.of(
                        "durationMinutes",
                        60,
                        "earliest",
                        monday.toString(),
                        "latest",
                        monday.plusDays(4).toString())
                .with("count", 3)
                .with("holidays", "NP")
                .with("kind", "VIDEO")
                .with("note", "With Ines and Jonas");
    }

    private Response propose(Json form) {
        return owner.post(application + "/interviews", form);
    }

    private String proposed(Json form) {
        return "/v1/interviews/"
                + propose(form).then().statusCode(201).extract().path("id");
    }

    private Response accept(String interview, Instant slot) {
        return candidate.post(interview + "/accept", Json.of("slot", slot.toString()));
    }

    private static Instant at(LocalDate day, String utc) {
        return Instant.parse(day + "T" + utc + ":00Z");
    }

    private String accepted() {
        String interview = proposed(form());
        accept(interview, at(monday, "06:30")).then().statusCode(200);
        return interview;
    }

    @Test
    void times_lie_in_the_hours_of_both_sides_and_are_shown_on_both_clocks() {
        Response proposed = propose(form());
        proposed.then()
                .statusCode(201)
                .header("Location", "/v1/interviews/" + proposed.path("id"))
                .body("state", equalTo("PROPOSED"))
                .body("posting.title", equalTo("Backend engineer, payments"))
                .body("employer.name", equalTo("Example Works"))
                .body("note", equalTo("With Ines and Jonas"))
                .body(
                        "slots.start",
                        contains(
                                at(monday, "06:30").toString(),
                                at(monday.plusDays(1), "07:30").toString(),
                                at(monday.plusDays(2), "06:30").toString()))
                .body("slots.preferred", everyItem(equalTo(true)))
                .body("slots[0].employer.timeZone", equalTo("Asia/Kolkata"))
                .body("slots[0].employer.start", equalTo(monday + "T12:00:00+05:30"))
                .body("slots[0].employer.end", equalTo(monday + "T13:00:00+05:30"))
                .body("slots[0].candidate.timeZone", equalTo("Asia/Kathmandu"))
                .body("slots[0].candidate.start", equalTo(monday + "T12:15:00+05:45"))
                .body("acceptedSlot", nullValue())
                .body("holidays.employer.country", equalTo("NP"))
                .body("holidays.employer.known", equalTo(false))
                .body("allowedActions", contains("cancel"));
        String interview = proposed.header("Location");
        candidate.get(interview).then().statusCode(200).body("allowedActions", contains("accept", "decline"));
        owner.get(interview).then().statusCode(200).body("id", equalTo(proposed.path("id")));
    }

    @Test
    void acceptable_hours_come_after_the_preferred_ones() {
        propose(form().with("count", 5)
                        .with("durationMinutes", 165)
                        .with("latest", monday.toString())
                        .with("interviewerHours", Samples.week("Asia/Kathmandu", "12:00", "18:00")))
                .then()
                .statusCode(201)
                .body("slots.preferred", contains(true, false))
                .body(
                        "slots.start",
                        contains(
                                at(monday, "06:15").toString(),
                                at(monday, "09:15").toString()));
    }

    @Test
    void the_interviewers_holidays_are_those_asked_for_or_the_posting_s_or_the_employer_s() {
        propose(form().without("holidays"))
                .then()
                .statusCode(201)
                .body("holidays.employer.country", equalTo("US"))
                .body("holidays.employer.known", equalTo(true))
                .body("holidays.candidate.country", equalTo("NP"))
                .body("holidays.candidate.known", equalTo(false));
        application = apply(posting().with("holidays", "PT"));
        propose(form().without("holidays")).then().statusCode(201).body("holidays.employer.country", equalTo("PT"));
    }

    @Test
    void a_public_holiday_of_either_side_has_no_times() {
        LocalDate christmas = LocalDate.now(ZoneOffset.UTC).withMonth(12).withDayOfMonth(25);
        if (!christmas.isAfter(LocalDate.now(ZoneOffset.UTC).plusDays(1))) {
            christmas = christmas.plusYears(1);
        }
        Json allDays = everyDay("Asia/Kathmandu", "12:00", "15:00");
        candidate
                .patch("/v1/candidates/me", Json.of("workHours", allDays.tree()), candidate.tag("/v1/candidates/me"))
                .then()
                .statusCode(200);
        Json form = form().with("earliest", christmas.toString())
                .with("latest", christmas.toString())
                .with("interviewerHours", allDays);
        propose(form).then().statusCode(201);
        propose(form.with("holidays", "DE"))
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/no-common-hours"))
                .body("detail", containsString("public holidays"));
        candidate
                .patch("/v1/candidates/me", Json.of("countryCode", "DE"), candidate.tag("/v1/candidates/me"))
                .then()
                .statusCode(200);
        propose(form).then().statusCode(409).body("type", equalTo("/problems/no-common-hours"));
    }

    private static Json everyDay(String zone, String start, String end) {
        return Json.of("timeZone", zone)
                .with(
                        "intervals",
                        List.of(DayOfWeek.values()).stream()
                                .map(day -> Json.of("day", day.name(), "start", start, "end", end)
                                        .tree())
                                .toList());
    }

    @Test
    void where_no_time_suits_both_the_nearest_hours_are_named() {
        propose(form().with("interviewerHours", Samples.week("Asia/Kathmandu", "19:00", "22:00")))
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/no-common-hours"))
                .body("detail", containsString("the nearest are 60 minutes apart"))
                .body("detail", containsString("18:00 Asia/Kathmandu"));
        owner.get(application + "/interviews").then().body("items", empty());
    }

    @Test
    void a_candidate_without_hours_cannot_be_planned_for() {
        candidate
                .patch(
                        "/v1/candidates/me",
                        Json.of("workHours", null, "acceptableHours", null),
                        candidate.tag("/v1/candidates/me"))
                .then()
                .statusCode(200);
        propose(form())
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/no-common-hours"))
                .body("detail", equalTo("The candidate's profile states no hours"));
    }

    @Test
    void a_posting_without_hours_needs_those_of_the_interviewers() {
        application = apply(posting().without("workHours").with("asynchronous", true));
        propose(form()).then().statusCode(400).body("violations.field", contains("/interviewerHours"));
        propose(form().with("interviewerHours", Samples.week("Asia/Kolkata", "09:00", "17:00")))
                .then()
                .statusCode(201);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "durationMinutes, 50, /durationMinutes",
        "durationMinutes, 0, /durationMinutes",
        "durationMinutes, 255, /durationMinutes",
        "durationMinutes,, /durationMinutes",
        "count, 0, /count",
        "count, 11, /count",
        "earliest,, /earliest",
        "earliest, 2200-01-01, /latest",
        "earliest, 2020-01-01, /latest",
        "latest, 2020-01-01, /latest",
        "latest, 2199-01-01, /latest",
        "kind, SMOKE_SIGNALS, /kind",
        "holidays, QQ, /holidays",
        "note, '', /note",
        "slots, 1, /slots",
    })
    void what_is_wrong_with_a_proposal_is_named(String field, String value, String named) {
        Object typed = value != null && value.matches("\\d{1,3}") ? (Object) Integer.valueOf(value) : value;
        propose(form().with(field, typed)).then().statusCode(400).body("violations.field", hasItem(named));
        owner.get(application + "/interviews").then().body("items", empty());
    }

    @Test
    void interviews_are_proposed_while_an_application_is_open_and_not_before_the_candidate_has_accepted() {
        String invitedTo = owner.createPosting(posting());
        String own = application;
        application = "/v1/applications/"
                + owner.post("/v1/job-postings/" + invitedTo + "/invitations", Json.of("candidateId", candidateId))
                        .then()
                        .statusCode(201)
                        .extract()
                        .path("id");
        propose(form()).then().statusCode(409).body("detail", containsString("INVITED"));
        application = own;
        candidate.post(own + "/withdraw", Json.of()).then().statusCode(200);
        propose(form()).then().statusCode(409).body("detail", containsString("WITHDRAWN"));
    }

    @Test
    void the_candidate_takes_one_of_the_times_by_the_version_that_they_read() {
        String interview = proposed(form());
        String old = candidate.tag(interview);
        Instant slot = at(monday, "06:30");
        accept(interview, slot.plusSeconds(900))
                .then()
                .statusCode(400)
                .body("violations.field", contains("/slot"))
                .body("violations.code", contains("NOT_PROPOSED"));
        candidate
                .request()
                .contentType(ContentType.JSON)
                .header("If-Match", "\"9-candidate\"")
                .body(Json.of("slot", slot.toString()).toString())
                .post(interview + "/accept")
                .then()
                .statusCode(412);
        Response taken = accept(interview, slot);
        taken.then()
                .statusCode(200)
                .body("state", equalTo("ACCEPTED"))
                .body("acceptedSlot.start", equalTo(slot.toString()))
                .body("allowedActions", contains("cancel"));
        assertThat(taken.header("ETag")).isNotEqualTo(old);
        accept(interview, slot)
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/illegal-transition"))
                .body("allowedActions", contains("cancel"));
        owner.get(application + "/events")
                .then()
                .body("items.type", contains("application.submitted", "interview.proposed", "interview.accepted"));
    }

    @Test
    void a_retry_is_answered_with_what_came_of_the_first() {
        String key = UUID.randomUUID().toString();
        Response first = withKey(owner, key, application + "/interviews", form());
        Response again = withKey(owner, key, application + "/interviews", form());
        again.then().statusCode(201).header("Idempotency-Replayed", "true").body("id", equalTo(first.path("id")));
        String interview = first.header("Location");
        Json slot = Json.of("slot", at(monday, "06:30").toString());
        withKey(candidate, key, interview + "/accept", slot).then().statusCode(200);
        withKey(candidate, key, interview + "/accept", slot)
                .then()
                .statusCode(200)
                .header("Idempotency-Replayed", "true");
        owner.get(application + "/interviews").then().body("items", hasSize(1));
    }

    private static Response withKey(Api who, String key, String path, Json body) {
        return who.request()
                .contentType(ContentType.JSON)
                .header("Idempotency-Key", key)
                .body(body.toString())
                .post(path);
    }

    @Test
    void a_time_that_has_gone_by_cannot_be_taken_any_more() {
        String interview = proposed(form());
        clock.freeze(at(monday, "06:30"));
        Api later = Api.signIn(candidate.email());
        later.post(interview + "/accept", Json.of("slot", at(monday, "06:30").toString()))
                .then()
                .statusCode(409)
                .body("detail", equalTo("This time has gone by"));
        later.post(
                        interview + "/accept",
                        Json.of("slot", at(monday.plusDays(1), "07:30").toString()))
                .then()
                .statusCode(200);
    }

    @Test
    void where_all_times_have_gone_by_nothing_can_be_accepted_even_before_it_expires() {
        String interview = proposed(form());
        clock.freeze(at(monday.plusDays(2), "06:30"));
        Api later = Api.signIn(candidate.email());
        later.get(interview).then().body("state", equalTo("PROPOSED")).body("allowedActions", contains("decline"));
        later.post(
                        interview + "/accept",
                        Json.of("slot", at(monday.plusDays(2), "06:30").toString()))
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/illegal-transition"))
                .body("detail", containsString("has no time left"))
                .body("allowedActions", contains("decline"));
    }

    @Test
    void nobody_can_be_in_two_interviews_at_once_and_taken_times_are_not_proposed_again() {
        String first = proposed(form());
        String second = proposed(form().with("durationMinutes", 90));
        accept(first, at(monday, "06:30")).then().statusCode(200);
        accept(second, at(monday, "06:30"))
                .then()
                .statusCode(409)
                .body("existingId", equalTo(candidate.get(first).path("id")));
        propose(form())
                .then()
                .statusCode(201)
                .body("slots[0].start", equalTo(at(monday, "07:30").toString()));
        owner.post(first + "/cancel", Json.of()).then().statusCode(200);
        accept(second, at(monday, "06:30")).then().statusCode(200);
    }

    @Test
    void of_interviews_at_several_postings_at_one_time_that_are_accepted_at_once_one_is() throws InterruptedException {
        List<String> interviews = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            application = apply(posting());
            interviews.add(proposed(form()));
        }
        List<Integer> answers = Together.does(interviews.size(), i -> accept(interviews.get(i), at(monday, "06:30"))
                .statusCode());
        assertThat(answers).containsExactlyInAnyOrder(200, 409, 409, 409);
        assertThat(interviews.stream()
                        .map(path -> candidate.get(path).path("state").toString()))
                .containsExactlyInAnyOrder("ACCEPTED", "PROPOSED", "PROPOSED", "PROPOSED");
    }

    @Test
    void postgresql_lets_no_two_accepted_interviews_of_a_candidate_overlap_either() throws SQLException {
        String first = accepted();
        String second = proposed(form());
        String ids = "'" + first.substring(15) + "', '" + second.substring(15) + "'";
        try (RawSql sql = RawSql.as("system:test")) {
            String copy = "update interview set state = 'ACCEPTED', accepted_start = '" + at(monday, "07:00")
                    + "', accepted_end = '" + at(monday, "08:00") + "' where state = 'PROPOSED' and id in (" + ids
                    + ")";
            assertThatThrownBy(() -> sql.update(copy)).hasMessageContaining("is in another interview");
        }
    }

    @Test
    void the_candidate_declines_with_words_that_the_employer_reads() {
        String interview = proposed(form());
        candidate.post(interview + "/decline", Json.of("words", " ")).then().statusCode(400);
        candidate
                .post(interview + "/decline", Json.of("words", "I am away that week"))
                .then()
                .statusCode(200)
                .body("state", equalTo("DECLINED"));
        owner.get(interview)
                .then()
                .body("endedBy", equalTo("CANDIDATE"))
                .body("endedWords", equalTo("I am away that week"))
                .body("allowedActions", empty());
        owner.post(interview + "/cancel", Json.of()).then().statusCode(409).body("allowedActions", empty());
    }

    @Test
    void either_side_takes_an_agreed_interview_back_but_only_the_employer_one_that_is_open() {
        String open = proposed(form());
        candidate
                .post(open + "/cancel", Json.of())
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/illegal-transition"))
                .body("allowedActions", contains("accept", "decline"));
        owner.post(open + "/cancel", Json.of("words", "Ines is ill")).then().statusCode(200);
        candidate.get(open).then().body("endedBy", equalTo("EMPLOYER")).body("endedWords", equalTo("Ines is ill"));
        String agreed = accepted();
        candidate.post(agreed + "/cancel", Json.of()).then().statusCode(200).body("state", equalTo("CANCELLED"));
        owner.get(agreed).then().body("endedBy", equalTo("CANDIDATE")).body("acceptedSlot", notNullValue());
    }

    @Test
    void once_it_has_begun_nothing_can_be_done_with_it() {
        String interview = accepted();
        clock.freeze(at(monday, "06:30"));
        for (Api who : List.of(Api.signIn(owner.email()), Api.signIn(candidate.email()))) {
            who.get(interview).then().body("state", equalTo("ACCEPTED")).body("allowedActions", empty());
            who.post(interview + "/cancel", Json.of())
                    .then()
                    .statusCode(409)
                    .body("detail", containsString("has begun"))
                    .body("allowedActions", empty());
        }
    }

    @Test
    void what_is_to_come_ends_with_the_application_and_nothing_else() {
        String declined = proposed(form());
        candidate.post(declined + "/decline", Json.of()).then().statusCode(200);
        String agreed = accepted();
        String open = proposed(form());
        candidate.post(application + "/withdraw", Json.of()).then().statusCode(200);
        for (String ended : List.of(agreed, open)) {
            owner.get(ended).then().body("state", equalTo("CANCELLED")).body("endedBy", equalTo("SERVICE"));
        }
        owner.get(declined).then().body("state", equalTo("DECLINED")).body("endedBy", equalTo("CANDIDATE"));
    }

    @Test
    void what_was_held_stays_as_it_was_when_the_application_is_rejected() {
        String held = accepted();
        clock.freeze(at(monday, "08:00"));
        Api later = Api.signIn(owner.email());
        later.post(application + "/reject", Json.of("reasonCode", "SKILLS"))
                .then()
                .statusCode(200);
        later.get(held).then().body("state", equalTo("ACCEPTED")).body("endedBy", nullValue());
    }

    @Test
    void an_interview_that_nobody_answers_expires_once_its_last_time_has_begun() {
        String interview = proposed(form());
        clock.freeze(at(monday.plusDays(2), "06:30").minus(Duration.ofSeconds(1)));
        lifeCycle.expire();
        Api later = Api.signIn(owner.email());
        later.get(interview).then().body("state", equalTo("PROPOSED"));
        clock.freeze(at(monday.plusDays(2), "06:30"));
        lifeCycle.expire();
        lifeCycle.expire();
        later.get(interview).then().body("state", equalTo("EXPIRED")).body("endedBy", equalTo("SERVICE"));
        later.get(application + "/events")
                .then()
                .body("items.type", contains("application.submitted", "interview.proposed", "interview.expired"));
    }

    @Test
    void interviews_are_there_for_both_sides_alone() {
        String interview = proposed(form());
        Api otherOwner = Api.employer();
        otherOwner.createEmployer();
        Api otherCandidate = Api.candidate();
        otherCandidate.createCandidate(Samples.candidate());
        for (Api stranger : List.of(otherOwner, otherCandidate)) {
            stranger.get(interview).then().statusCode(404);
            stranger.get(application + "/interviews").then().statusCode(404);
            stranger.post(interview + "/cancel", Json.of()).then().statusCode(404);
        }
        otherCandidate.post(interview + "/decline", Json.of()).then().statusCode(404);
        Api viewer = Api.employer();
        owner.post("/v1/employers/" + employer + "/members", Json.of("accountId", viewer.accountId(), "role", "VIEWER"))
                .then()
                .statusCode(201);
        viewer.get(interview).then().statusCode(200);
        viewer.post(interview + "/cancel", Json.of()).then().statusCode(403);
        viewer.post(application + "/interviews", form()).then().statusCode(403);
        candidate.post(application + "/interviews", form()).then().statusCode(403);
        owner.post(interview + "/decline", Json.of()).then().statusCode(403);
        candidate.get(interview).then().body("state", equalTo("PROPOSED"));
    }

    @Test
    void who_is_both_employer_and_candidate_cannot_answer_for_the_other_side() {
        Api both = Api.signUp("EMPLOYER", "CANDIDATE");
        owner.post(
                        "/v1/employers/" + employer + "/members",
                        Json.of("accountId", both.accountId(), "role", "RECRUITER"))
                .then()
                .statusCode(201);
        both.createCandidate(Samples.candidate());
        String interview = proposed(form());
        both.post(interview + "/accept", Json.of("slot", at(monday, "06:30").toString()))
                .then()
                .statusCode(403);
    }

    @Test
    void an_agreed_interview_is_there_for_calendars_under_one_uid_with_a_rising_sequence() {
        String interview = proposed(form().with("note", "With Ines; and Jonas,\nby video"));
        calendar(interview).then().statusCode(404);
        accept(interview, at(monday, "06:30")).then().statusCode(200);
        Response agreed = calendar(interview);
        agreed.then().statusCode(200).header("Content-Type", equalTo("text/calendar;charset=UTF-8"));
        assertThat(agreed.headers().getValues("Vary")).contains("Accept");
        String stamp = monday.toString().replace("-", "");
        assertThat(unfolded(agreed))
                .contains("METHOD:PUBLISH")
                .contains("UID:interview-" + interview.substring(15))
                .contains("SEQUENCE:1")
                .contains("DTSTART:" + stamp + "T063000Z")
                .contains("DTEND:" + stamp + "T073000Z")
                .contains("STATUS:CONFIRMED")
                .contains("SUMMARY:Interview: Backend engineer\\, payments\\, Example Works")
                .contains("DESCRIPTION:With Ines\\; and Jonas\\,\\nby video");
        assertThat(agreed.asString()).doesNotContain("VTIMEZONE");
        owner.post(interview + "/cancel", Json.of()).then().statusCode(200);
        assertThat(unfolded(calendar(interview)))
                .contains("UID:interview-" + interview.substring(15))
                .contains("SEQUENCE:2")
                .contains("STATUS:CANCELLED");
    }

    private Response calendar(String interview) {
        return candidate.request().accept("text/calendar").get(interview);
    }

    private static List<String> unfolded(Response calendar) {
        return calendar.asString().replace("\r\n ", "").lines().toList();
    }

    @Test
    void an_application_s_interviews_are_listed_the_oldest_first() {
        List<String> made = List.of(proposed(form()), proposed(form()), proposed(form()));
        Response page = candidate.get(application + "/interviews?limit=2");
        page.then().statusCode(200).body("items", hasSize(2));
        Response rest =
                candidate.get(application + "/interviews?limit=2&cursor={cursor}", page.<String>path("nextCursor"));
        rest.then().statusCode(200).body("items", hasSize(1)).body("nextCursor", nullValue());
        assertThat(made)
                .containsExactly(
                        "/v1/interviews/" + page.path("items[0].id"),
                        "/v1/interviews/" + page.path("items[1].id"),
                        "/v1/interviews/" + rest.path("items[0].id"));
    }

    @Test
    void of_a_candidate_who_leaves_interviews_keep_no_words() {
        String declined = proposed(form());
        candidate
                .post(declined + "/decline", Json.of("words", "My mother is ill"))
                .then()
                .statusCode(200);
        String open = proposed(form());
        candidate
                .delete("/v1/candidates/me", candidate.tag("/v1/candidates/me"))
                .then()
                .statusCode(204);
        owner.get(declined)
                .then()
                .statusCode(200)
                .body("note", nullValue())
                .body("endedWords", nullValue())
                .body("state", equalTo("DECLINED"));
        owner.get(open).then().body("state", equalTo("CANCELLED")).body("note", nullValue());
    }
}
