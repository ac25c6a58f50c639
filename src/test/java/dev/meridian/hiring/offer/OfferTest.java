package dev.meridian.hiring.offer;

import static dev.meridian.support.HiringScene.accept;
import static dev.meridian.support.HiringScene.offer;
import static dev.meridian.support.HiringScene.offerWithTrial;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.meridian.support.Api;
import dev.meridian.support.HiringScene;
import dev.meridian.support.HiringScene.Applied;
import dev.meridian.support.Json;
import dev.meridian.support.MovableClock;
import dev.meridian.support.Samples;
import dev.meridian.support.ServiceTest;
import dev.meridian.support.Together;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@ServiceTest
class OfferTest {
    private static final int ROUNDS = 10;
    private static final Json NO = Json.of("reasonCode", "OTHER", "words", "Not this time");

    @Inject
    MovableClock clock;

    @Inject
    OfferLifeCycle lifeCycle;

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

    private Instant now() {
        return clock.instant();
    }

    private String make(Json offer) {
        return "/v1/offers/" + scene.makeOffer(applicant, offer);
    }

    private static String idOf(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    @Test
    void an_offer_is_seen_by_both_sides_each_with_its_own_steps() {
        LocalDate start = LocalDate.ofInstant(now(), ZoneOffset.UTC).plusDays(7);
        String offer = make(offerWithTrial(now(), 4));
        scene.owner()
                .get(offer)
                .then()
                .statusCode(200)
                .body("state", equalTo("OPEN"))
                .body("applicationId", equalTo(applicant.application()))
                .body("posting.id", equalTo(scene.posting()))
                .body("posting.title", equalTo("Backend engineer"))
                .body("employer.name", equalTo("Example Works"))
                .body("candidate.id", equalTo(applicant.candidate()))
                .body("candidate.displayName", equalTo("Cleo Candidate"))
                .body("rate.amount", equalTo("4500.00"))
                .body("workHours.timeZone", equalTo("America/New_York"))
                .body("hireStructure", equalTo("INDIVIDUAL"))
                .body("trial.endsOn", equalTo(start.plusDays(27).toString()))
                .body("trial.guaranteedTotal.amount", equalTo("4480.00"))
                .body("trial.guaranteedTotal.currency", equalTo("EUR"))
                .body("positionFilled", equalTo(false))
                .body("engagementId", nullValue())
                .body("decision", nullValue())
                .body("allowedActions", contains("rescind"));
        applicant
                .person()
                .get(offer)
                .then()
                .statusCode(200)
                .body("message", equalTo("Come and work with us"))
                .body("allowedActions", contains("accept", "decline", "counter"));
        applicant.person().get(applicant.path() + "/offers").then().body("items.id", contains(idOf(offer)));
        scene.owner().get(applicant.path()).then().body("state", equalTo("OFFER"));
    }

    @Test
    void strangers_find_no_offer_and_viewers_make_and_take_none() {
        String offer = make(offer(now()));
        Api viewer = scene.member("VIEWER");
        Api otherOwner = Api.employer();
        otherOwner.createEmployer();
        Api otherCandidate = Api.candidate();
        otherCandidate.createCandidate(Samples.candidate());
        for (Api stranger : List.of(otherOwner, otherCandidate)) {
            stranger.get(offer).then().statusCode(404);
            stranger.get(applicant.path() + "/offers").then().statusCode(404);
            stranger.post(offer + "/accept").then().statusCode(404);
            stranger.post(offer + "/decline", NO).then().statusCode(404);
        }
        otherOwner.post(offer + "/rescind", NO).then().statusCode(404);
        otherCandidate
                .post(offer + "/counter", Json.of("startDate", "2100-01-01"))
                .then()
                .statusCode(404);
        viewer.get(offer).then().statusCode(200);
        viewer.post(offer + "/rescind", NO).then().statusCode(403);
        viewer.post(applicant.path() + "/offers", offer(now())).then().statusCode(403);
        applicant.person().post(offer + "/rescind", NO).then().statusCode(403);
        scene.owner().post(offer + "/counter", Json.of()).then().statusCode(403);
    }

    @Test
    void whoever_is_on_the_other_side_is_told_that_a_step_is_not_theirs() {
        Api both = Api.signUp("EMPLOYER", "CANDIDATE");
        String candidate = both.createCandidate(Samples.candidate());
        String application = both.post("/v1/job-postings/" + scene.posting() + "/applications", Json.of())
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        String offer = "/v1/offers/" + scene.makeOffer(new Applied(both, candidate, application), offer(now()));
        both.post(offer + "/rescind", NO).then().statusCode(403).body("detail", containsString("for the other side"));
    }

    @Test
    void who_accepts_says_what_was_read_and_is_hired() {
        String offer = make(offer(now()));
        applicant.person().post(offer + "/accept").then().statusCode(428);
        accept(applicant.person(), idOf(offer), "\"7-offer\"").then().statusCode(412);
        String engagement = accept(applicant.person(), idOf(offer))
                .then()
                .statusCode(200)
                .body("state", equalTo("ACCEPTED"))
                .body("decision.by", equalTo("CANDIDATE"))
                .body("allowedActions", empty())
                .extract()
                .path("engagementId");
        scene.owner().get(applicant.path()).then().body("state", equalTo("HIRED"));
        scene.owner().get("/v1/job-postings/" + scene.posting()).then().body("state", equalTo("FILLED"));
        applicant
                .person()
                .get("/v1/engagements/" + engagement)
                .then()
                .statusCode(200)
                .body("state", equalTo("ACTIVE"))
                .body("offerId", equalTo(idOf(offer)));
        scene.owner()
                .get(applicant.path() + "/events")
                .then()
                .body(
                        "items.type",
                        hasItems("offer.made", "offer.accepted", "application.hired", "engagement.started"));
    }

    @Test
    void accepting_twice_with_one_key_hires_once() {
        String offer = make(offer(now()));
        String tag = applicant.person().tag(offer);
        String key = UUID.randomUUID().toString();
        for (int i = 0; i < 3; i++) {
            applicant
                    .person()
                    .request()
                    .header("If-Match", tag)
                    .header("Idempotency-Key", key)
                    .post(offer + "/accept")
                    .then()
                    .statusCode(200)
                    .body("state", equalTo("ACCEPTED"));
        }
        accept(applicant.person(), idOf(offer), tag).then().statusCode(412);
        scene.owner()
                .get("/v1/engagements?employerId=" + scene.employer())
                .then()
                .body("items", hasSize(1));
    }

    @Test
    void a_candidate_says_no_and_another_offer_may_follow() {
        String offer = make(offer(now()));
        applicant
                .person()
                .post(offer + "/decline", Json.of("words", "No"))
                .then()
                .statusCode(400);
        applicant
                .person()
                .post(offer + "/decline", Json.of("reasonCode", "PAY", "words", "Less than I have"))
                .then()
                .statusCode(200)
                .body("state", equalTo("DECLINED"))
                .body("decision.reasonCode", equalTo("PAY"));
        scene.owner()
                .get(offer)
                .then()
                .body("decision.words", equalTo("Less than I have"))
                .body("allowedActions", empty());
        accept(applicant.person(), idOf(offer))
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/illegal-transition"))
                .body("allowedActions", empty());
        String next = make(offer(now()).with("message", "More"));
        accept(applicant.person(), idOf(next)).then().statusCode(200);
    }

    @Test
    void an_employer_takes_an_offer_back() {
        String offer = make(offer(now()));
        scene.owner()
                .request()
                .header("If-Match", "\"7-offer\"")
                .contentType(ContentType.JSON)
                .body(Json.of("reasonCode", "POSITION_CANCELLED").toString())
                .post(offer + "/rescind")
                .then()
                .statusCode(412);
        scene.owner()
                .post(offer + "/rescind", Json.of("reasonCode", "POSITION_CANCELLED"))
                .then()
                .statusCode(200)
                .body("state", equalTo("RESCINDED"))
                .body("decision.by", equalTo("EMPLOYER"));
        accept(applicant.person(), idOf(offer)).then().statusCode(409);
        scene.owner().post(offer + "/rescind", NO).then().statusCode(409).body("detail", containsString("RESCINDED"));
    }

    @Test
    void an_employer_agrees_to_what_a_candidate_wishes_for() {
        LocalDate later = LocalDate.ofInstant(now(), ZoneOffset.UTC).plusDays(40);
        String offer = make(offerWithTrial(now(), 2));
        scene.owner()
                .request()
                .header("If-Match", scene.owner().tag(offer))
                .post(offer + "/accept")
                .then()
                .statusCode(409)
                .body("allowedActions", contains("rescind"));
        applicant
                .person()
                .post(
                        offer + "/counter",
                        Json.of("startDate", later.toString(), "words", "I am free then")
                                .with("rate", Json.of("amount", "4800.00", "currency", "EUR", "unit", "MONTH")))
                .then()
                .statusCode(200)
                .body("state", equalTo("COUNTERED"))
                .body("rate.amount", equalTo("4500.00"))
                .body("counter.rate.amount", equalTo("4800.00"))
                .body("counter.workHours", nullValue())
                .body("counter.words", equalTo("I am free then"))
                .body("allowedActions", contains("decline"));
        accept(applicant.person(), idOf(offer)).then().statusCode(409);
        scene.owner().get(offer).then().body("allowedActions", contains("accept", "decline", "rescind"));
        String engagement = accept(scene.owner(), idOf(offer))
                .then()
                .statusCode(200)
                .body("decision.by", equalTo("EMPLOYER"))
                .extract()
                .path("engagementId");
        applicant
                .person()
                .get("/v1/engagements/" + engagement)
                .then()
                .body("startDate", equalTo(later.toString()))
                .body("rate.amount", equalTo("4800.00"))
                .body("workHours.timeZone", equalTo("America/New_York"))
                .body("trial.endsOn", equalTo(later.plusDays(13).toString()));
    }

    @Test
    void an_employer_says_no_to_a_counter() {
        String offer = make(offer(now()));
        applicant
                .person()
                .post(offer + "/counter", Json.of("workHours", Samples.week("Europe/Lisbon", "09:00", "13:00")))
                .then()
                .statusCode(200);
        scene.owner()
                .post(offer + "/decline", Json.of("reasonCode", "HOURS"))
                .then()
                .statusCode(200)
                .body("state", equalTo("DECLINED"))
                .body("decision.by", equalTo("EMPLOYER"));
    }

    @Test
    void there_is_one_open_offer_and_the_next_supersedes_a_countered_one() {
        String first = make(offer(now()));
        scene.owner()
                .post(applicant.path() + "/offers", offer(now()))
                .then()
                .statusCode(409)
                .body("existingId", equalTo(idOf(first)));
        applicant
                .person()
                .post(
                        first + "/counter",
                        Json.of("rate", Json.of("amount", "9000.00", "currency", "EUR", "unit", "MONTH")))
                .then()
                .statusCode(200);
        String second = make(offer(now()));
        applicant
                .person()
                .get(first)
                .then()
                .body("state", equalTo("SUPERSEDED"))
                .body("allowedActions", empty());
        applicant
                .person()
                .get(applicant.path() + "/offers?limit=1")
                .then()
                .body("items.id", contains(idOf(second)))
                .body("nextCursor", notNullValue());
        String next =
                applicant.person().get(applicant.path() + "/offers?limit=1").path("nextCursor");
        applicant
                .person()
                .get(applicant.path() + "/offers?limit=1&cursor=" + next)
                .then()
                .body("items.id", contains(idOf(first)))
                .body("nextCursor", nullValue());
        accept(applicant.person(), idOf(first)).then().statusCode(409);
        accept(applicant.person(), idOf(second)).then().statusCode(200);
    }

    @Test
    void an_offer_that_has_expired_is_over_before_the_worker_marks_it_and_after() {
        String offer = make(offer(now()));
        String tag = applicant.person().tag(offer);
        clock.forward(Duration.ofDays(7));
        scene.later();
        applicant = applicant.later();
        applicant
                .person()
                .get(offer)
                .then()
                .body("state", equalTo("EXPIRED"))
                .body("decision.by", equalTo("SERVICE"))
                .body("allowedActions", empty());
        accept(applicant.person(), idOf(offer), tag)
                .then()
                .statusCode(409)
                .body("detail", containsString("expired at"));
        scene.owner().post(offer + "/rescind", NO).then().statusCode(409);
        lifeCycle.expire();
        applicant.person().get(offer).then().body("state", equalTo("EXPIRED"));
        scene.owner().get(applicant.path() + "/events").then().body("items.type", hasItem("offer.expired"));
        String next = make(offer(now()));
        accept(applicant.person(), idOf(next)).then().statusCode(200);
    }

    @Test
    void a_posting_without_an_opening_left_is_not_shown_to_candidates_until_it_seeks_more() {
        String posting = "/v1/job-postings/" + scene.posting();
        scene.engage(applicant, offer(now()));
        scene.owner()
                .post(posting + "/reopen")
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/posting-incomplete"))
                .body("violations.field", contains("/headcount"));
        String tag = scene.owner().tag(posting);
        scene.owner().patch(posting, Json.of("headcount", 3), tag).then().statusCode(200);
        scene.owner().post(posting + "/reopen").then().statusCode(200).body("state", equalTo("PUBLISHED"));
        Applied second = scene.apply();
        scene.owner()
                .patch(posting, Json.of("headcount", 1), scene.owner().tag(posting))
                .then()
                .statusCode(400)
                .body("violations.field", contains("/headcount"));
        scene.owner()
                .patch(posting, Json.of("headcount", 2), scene.owner().tag(posting))
                .then()
                .statusCode(200);
        scene.engage(second, offer(now()));
        scene.owner().get(posting).then().body("state", equalTo("FILLED"));
    }

    @Test
    void what_was_to_begin_before_today_is_not_agreed_on_any_more_unless_it_begins_later() {
        String offer = make(offer(now())
                .with(
                        "expiresAt",
                        now().plus(Duration.ofDays(60))
                                .truncatedTo(ChronoUnit.SECONDS)
                                .toString()));
        clock.forward(Duration.ofDays(9));
        scene.later();
        applicant = applicant.later();
        accept(applicant.person(), idOf(offer))
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/illegal-transition"))
                .body("detail", containsString("by a counter"))
                .body("allowedActions", contains("decline", "counter"));
        String start = LocalDate.ofInstant(now(), ZoneOffset.UTC).plusDays(2).toString();
        applicant
                .person()
                .post(offer + "/counter", Json.of("startDate", start))
                .then()
                .statusCode(200);
        clock.forward(Duration.ofDays(4));
        scene.later();
        accept(scene.owner(), idOf(offer))
                .then()
                .statusCode(409)
                .body("detail", containsString("make another offer"))
                .body("allowedActions", contains("decline", "rescind"));
        scene.makeOffer(applicant, offer(now()));
    }

    @Test
    void an_offer_in_the_place_of_one_that_has_expired_needs_no_worker() {
        String offer = make(offer(now()));
        clock.forward(Duration.ofDays(8));
        scene.later();
        applicant = applicant.later();
        make(offer(now()));
        applicant.person().get(offer).then().body("state", equalTo("EXPIRED"));
    }

    @Test
    void an_offer_ends_with_its_application() {
        String offer = make(offer(now()));
        applicant
                .person()
                .post(applicant.path() + "/withdraw", Json.of())
                .then()
                .statusCode(200);
        scene.owner()
                .get(offer)
                .then()
                .body("state", equalTo("DECLINED"))
                .body("decision.reasonCode", equalTo("WITHDRAWN"))
                .body("decision.by", equalTo("CANDIDATE"));
        Applied other = scene.apply();
        String rejected = "/v1/offers/" + scene.makeOffer(other, offer(now()));
        scene.owner()
                .post(other.path() + "/reject", Json.of("reasonCode", "POSITION_FILLED"))
                .then()
                .statusCode(200);
        other.person()
                .get(rejected)
                .then()
                .body("state", equalTo("RESCINDED"))
                .body("decision.reasonCode", equalTo("REJECTED"));
        accept(other.person(), idOf(rejected)).then().statusCode(409);
    }

    @Test
    void an_application_that_has_ended_gets_no_offer() {
        applicant
                .person()
                .post(applicant.path() + "/withdraw", Json.of())
                .then()
                .statusCode(200);
        scene.owner()
                .post(applicant.path() + "/offers", offer(now()))
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/illegal-transition"));
    }

    @Test
    void an_offer_at_a_filled_posting_says_so_and_waits_for_an_opening() {
        Applied late = scene.apply();
        Applied last = scene.apply();
        String open = "/v1/offers/" + scene.makeOffer(late, offer(now()));
        String engagement = scene.engage(applicant, offer(now()));
        late.person()
                .get(open)
                .then()
                .body("state", equalTo("OPEN"))
                .body("positionFilled", equalTo(true))
                .body("allowedActions", hasItem("accept"));
        accept(late.person(), idOf(open))
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/position-filled"))
                .body("detail", containsString("The only opening was filled at 20"));
        scene.owner()
                .post(last.path() + "/offers", offer(now()))
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/position-filled"));
        scene.owner()
                .post(engagement + "/end", Json.of("reasonCode", "BUDGET"))
                .then()
                .statusCode(200);
        late.person().get(open).then().body("positionFilled", equalTo(false));
        accept(late.person(), idOf(open)).then().statusCode(200);
    }

    @Test
    void a_posting_that_is_sent_again_after_it_was_filled_stays_so_until_it_asks_for_more_people() {
        scene = new HiringScene(Json.of("headcount", 1, "externalRef", "ATS-1"));
        scene.engage(scene.apply(), offer(now()));
        String byRef = "/v1/employers/" + scene.employer() + "/job-postings/by-ref/ATS-1";
        Json posting = Samples.posting(scene.employer()).with("desiredState", "PUBLISHED");
        scene.owner()
                .put(byRef, posting.with("title", "Another title"))
                .then()
                .statusCode(200)
                .body("state", equalTo("FILLED"))
                .body("title", equalTo("Another title"));
        scene.owner()
                .put(byRef, posting.with("headcount", 2))
                .then()
                .statusCode(200)
                .body("state", equalTo("PUBLISHED"));
        scene.engage(scene.apply(), offer(now()));
        scene.owner()
                .put(byRef, posting.with("headcount", 2).with("desiredState", "CLOSED"))
                .then()
                .statusCode(200)
                .body("state", equalTo("CLOSED"));
    }

    @Test
    void nobody_more_is_hired_than_there_are_openings_whatever_they_are_called() {
        HiringScene two = new HiringScene(Json.of("headcount", 2, "hireStructure", "SUPPORT_TEAM"));
        List<Applied> people = List.of(two.apply(), two.apply(), two.apply());
        List<String> offers = people.stream()
                .map(person -> two.makeOffer(person, offer(now())))
                .toList();
        accept(people.get(0).person(), offers.get(0)).then().statusCode(200);
        two.owner().get("/v1/job-postings/" + two.posting()).then().body("state", equalTo("PUBLISHED"));
        accept(people.get(1).person(), offers.get(1)).then().statusCode(200);
        accept(people.get(2).person(), offers.get(2))
                .then()
                .statusCode(409)
                .body("detail", containsString("All 2 openings are filled"));
        two.owner().get("/v1/job-postings/" + two.posting()).then().body("state", equalTo("FILLED"));
    }

    @ParameterizedTest(name = "{0}: {1} is wrong at {2}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    rate           | {"amount": "0.00", "currency": "EUR", "unit": "MONTH"}   | /rate/amount
                    rate           | {"amount": "1.005", "currency": "EUR", "unit": "MONTH"}  | /rate/amount
                    rate           | {"amount": "1.00", "currency": "EUR", "unit": "MONTH", "hoursPerWeek": "0.5"} | /rate/hoursPerWeek
                    rate           | {"amount": "1.00", "currency": "XXZ", "unit": "MONTH"}   | /rate/currency
                    rate           | null                                                     | /rate
                    startDate      | "2020-01-01"                                             | /startDate
                    startDate      | "2199-01-01"                                             | /startDate
                    startDate      | null                                                     | /startDate
                    expiresAt      | "2020-01-01T00:00:00Z"                                   | /expiresAt
                    expiresAt      | "2199-01-01T00:00:00Z"                                   | /expiresAt
                    expiresAt      | null                                                     | /expiresAt
                    engagementKind | null                                                     | /engagementKind
                    engagementKind | "SERF"                                                   | /engagementKind
                    hireStructure  | "SWARM"                                                  | /hireStructure
                    trial          | {"weeks": 0, "scope": "x"}                               | /trial/weeks
                    trial          | {"weeks": 27, "scope": "x"}                              | /trial/weeks
                    trial          | {"weeks": 2}                                             | /trial/scope
                    trial          | {"weeks": 2, "scope": " "}                               | /trial/scope
                    trial          | {"weeks": 2, "scope": "x", "pay": {"amount": "0.00", "currency": "EUR", "unit": "HOUR"}} | /trial/pay/amount
                    trial          | {"weeks": 1, "scope": "x", "pay": {"amount": "0.01", "currency": "EUR", "unit": "YEAR"}} | /trial/pay/amount
                    message        | ""                                                       | /message
                    pension        | "yes"                                                    | /pension
                    """)
    void an_offer_is_refused_that_is_wrong(String field, String value, String where) throws Exception {
        Json wrong = offer(now()).with(field, new ObjectMapper().readTree(value));
        scene.owner()
                .post(applicant.path() + "/offers", wrong)
                .then()
                .statusCode(400)
                .body("violations.field", hasItem(where));
        scene.owner().get(applicant.path()).then().body("state", not(equalTo("OFFER")));
    }

    @Test
    void a_counter_wishes_for_something_that_can_be() {
        String offer = make(offer(now()));
        for (Json wrong : List.of(
                Json.of("words", "More!"),
                Json.of("startDate", "2020-01-01"),
                Json.of("rate", Json.of("amount", "-1.00", "currency", "EUR", "unit", "HOUR")),
                Json.of("rate", Json.of("amount", "0.00", "currency", "EUR", "unit", "HOUR")))) {
            applicant.person().post(offer + "/counter", wrong).then().statusCode(400);
        }
        applicant.person().get(offer).then().body("state", equalTo("OPEN"));
    }

    @Test
    void what_the_trial_pays_is_the_offer_s_rate_where_nothing_else_is_said() {
        String offer = make(offer(now())
                .with(
                        "rate",
                        Json.of("amount", "52000.00", "currency", "USD", "unit", "YEAR")
                                .tree())
                .with("trial", Json.of("weeks", 3, "scope", "A first piece of work")));
        applicant
                .person()
                .get(offer)
                .then()
                .body("trial.pay.amount", equalTo("52000.00"))
                .body("trial.guaranteedTotal.amount", equalTo("3000.00"));
        applicant
                .person()
                .post(
                        offer + "/counter",
                        Json.of("rate", Json.of("amount", "62400.00", "currency", "USD", "unit", "YEAR")))
                .then()
                .statusCode(200);
        String engagement = accept(scene.owner(), idOf(offer)).path("engagementId");
        applicant
                .person()
                .get("/v1/engagements/" + engagement)
                .then()
                .body("rate.amount", equalTo("62400.00"))
                .body("trial.pay.amount", equalTo("62400.00"))
                .body("trial.guaranteedTotal.amount", equalTo("3600.00"));
    }

    @Test
    void a_rate_that_pays_nothing_for_the_weeks_of_a_trial_is_refused() {
        scene.owner()
                .post(
                        applicant.path() + "/offers",
                        offer(now())
                                .with("rate", Json.of("amount", "0.01", "currency", "EUR", "unit", "YEAR"))
                                .with("trial", Json.of("weeks", 1, "scope", "A first piece of work")))
                .then()
                .statusCode(400)
                .body("violations.field", contains("/rate/amount"));
    }

    @Test
    void who_accepts_while_the_profile_is_deleted_is_hired_or_finds_nothing() throws Exception {
        scene = new HiringScene(ROUNDS);
        for (int round = 0; round < ROUNDS; round++) {
            Applied person = scene.apply();
            String offer = scene.makeOffer(person, offer(now()));
            String offered = person.person().tag("/v1/offers/" + offer);
            String profile = person.person().tag("/v1/candidates/me");
            List<Response> answers = Together.does(
                    2,
                    number -> number == 0
                            ? accept(person.person(), offer, offered)
                            : person.person().delete("/v1/candidates/me", profile));
            assertThat(answers.get(0).statusCode()).isIn(200, 404, 409, 412, 503);
            assertThat(answers.get(1).statusCode()).isIn(204, 503);
            if (answers.get(0).statusCode() == 200 && answers.get(1).statusCode() == 204) {
                scene.owner()
                        .get("/v1/engagements/" + answers.get(0).path("engagementId") + "/onboarding")
                        .then()
                        .statusCode(404);
            }
        }
    }
}
