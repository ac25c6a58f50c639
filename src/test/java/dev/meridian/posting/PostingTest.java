package dev.meridian.posting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;

import dev.meridian.support.Api;
import dev.meridian.support.Json;
import dev.meridian.support.Samples;
import dev.meridian.support.ServiceTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@ServiceTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PostingTest {
    private Api owner = Api.ANYONE;
    private String employer = "";

    @BeforeEach
    void makeEmployer() {
        if (owner == Api.ANYONE) {
            owner = Api.employer();
        }
        employer = owner.createEmployer();
    }

    private String draft() {
        return "/v1/job-postings/" + owner.createPosting(Samples.posting(employer));
    }

    private String published() {
        return "/v1/job-postings/"
                + owner.createPosting(Samples.posting(employer).with("desiredState", "PUBLISHED"));
    }

    @Test
    void a_draft_needs_a_title_only_and_publishing_names_what_it_lacks() {
        String draft = "/v1/job-postings/" + owner.createPosting(Json.of("employerId", employer, "title", "Something"));
        owner.post(draft + "/publish")
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/posting-incomplete"))
                .body(
                        "violations.field",
                        hasItems(
                                "/summary",
                                "/skills",
                                "/workHours",
                                "/engagementKinds",
                                "/applicantLocation",
                                "/inLanguage"));
        owner.post(
                        "/v1/job-postings",
                        Json.of("employerId", employer, "title", "Something", "desiredState", "PUBLISHED"))
                .then()
                .statusCode(400);
        owner.post("/v1/job-postings", Json.of("employerId", employer)).then().statusCode(400);
    }

    @Test
    void everyone_sees_it_while_it_is_published_and_only_its_employer_otherwise() {
        String posting = draft();
        Api.ANYONE.get(posting).then().statusCode(404);
        Api.employer().get(posting).then().statusCode(404);
        owner.post(posting + "/publish").then().statusCode(200).body("state", equalTo("PUBLISHED"));
        Api.ANYONE
                .get(posting)
                .then()
                .statusCode(200)
                .body("employer.name", equalTo("Example Works"))
                .body("allowedActions", equalTo(List.of()));
        owner.post(posting + "/pause").then().statusCode(200);
        Api.ANYONE.get(posting).then().statusCode(404);
        owner.get(posting).then().statusCode(200).body("allowedActions", equalTo(List.of("reopen", "close")));
    }

    @Test
    void the_public_does_not_see_the_employer_s_own_key() {
        String posting = "/v1/job-postings/"
                + owner.createPosting(Samples.posting(employer)
                        .with("desiredState", "PUBLISHED")
                        .with("externalRef", "REQ-1"));
        owner.get(posting).then().body("externalRef", equalTo("REQ-1"));
        Api.ANYONE.get(posting).then().body("externalRef", equalTo(null));
    }

    @Test
    void each_step_that_the_life_cycle_lacks_is_refused_with_those_it_has() {
        Map<String, List<String>> steps = Map.of(
                "draft", List.of("publish", "close"),
                "published", List.of("pause", "close"),
                "paused", List.of("reopen", "close"),
                "closed", List.of("reopen"));
        for (String state : steps.keySet()) {
            for (String step : List.of("publish", "pause", "reopen", "close")) {
                String posting = in(state);
                int expected = steps.get(state).contains(step) ? 200 : 409;
                var answer = owner.post(posting + "/" + step);
                assertThat(answer.statusCode()).as(step + " from " + state).isEqualTo(expected);
                if (expected == 409) {
                    assertThat(answer.<List<String>>path("allowedActions")).isEqualTo(steps.get(state));
                }
            }
        }
    }

    private String in(String state) {
        String posting = state.equals("draft") ? draft() : published();
        if (state.equals("paused")) {
            owner.post(posting + "/pause").then().statusCode(200);
        }
        if (state.equals("closed")) {
            owner.post(posting + "/close").then().statusCode(200);
        }
        return posting;
    }

    @Test
    void what_is_published_must_stay_fit_to_be() {
        String posting = published();
        owner.patch(posting, Json.of("summary", null), owner.tag(posting))
                .then()
                .statusCode(400)
                .body("violations.field", hasItem("/summary"));
        owner.patch(posting, Json.of("title", "Better title"), owner.tag(posting))
                .then()
                .statusCode(200);
        Api.ANYONE.get(posting).then().body("title", equalTo("Better title"));
    }

    @Test
    void missing_pay_is_a_warning() {
        Json posting = Samples.posting(employer).without("baseSalary").with("desiredState", "PUBLISHED");
        owner.post("/v1/job-postings", posting)
                .then()
                .statusCode(201)
                .body("warnings.code", equalTo(List.of("PAY_MISSING")));
    }

    @Test
    void fields_that_contradict_each_other_are_refused() {
        Json posting = Samples.posting(employer);
        Json backwards = Json.of("min", "10.00", "max", "5.00", "currency", "USD", "unit", "HOUR");
        owner.post("/v1/job-postings", posting.with("baseSalary", backwards))
                .then()
                .statusCode(400)
                .body("violations.field", hasItem("/baseSalary/max"));
        owner.post("/v1/job-postings", posting.with("applicantLocation", Json.of("kind", "COUNTRIES")))
                .then()
                .statusCode(400)
                .body("violations.field", hasItem("/applicantLocation/countries"));
        Json mars = Json.of("kind", "GROUPS", "groups", List.of("MARS"));
        owner.post("/v1/job-postings", posting.with("applicantLocation", mars))
                .then()
                .statusCode(400)
                .body("violations.field", hasItem("/applicantLocation/groups/0"));
        owner.post("/v1/job-postings", posting.with("asynchronous", true).with("minOverlapMinutesPerDay", 60))
                .then()
                .statusCode(400)
                .body("violations.code", hasItem("CONTRADICTION"));
        owner.post(
                        "/v1/job-postings",
                        posting.with("validThrough", "2020-01-01T00:00:00Z").with("desiredState", "PUBLISHED"))
                .then()
                .statusCode(400)
                .body("violations.code", hasItem("IN_THE_PAST"));
    }

    @Test
    void nobody_writes_for_an_employer_that_is_not_theirs() {
        Api.employer()
                .post("/v1/job-postings", Samples.posting(employer))
                .then()
                .statusCode(400)
                .body("violations[0].code", equalTo("NOT_YOURS"));
        String posting = published();
        Api stranger = Api.employer();
        stranger.patch(posting, Json.of("title", "Mine"), "*").then().statusCode(404);
        stranger.post(posting + "/close").then().statusCode(404);
        stranger.delete(posting, "*").then().statusCode(404);
        stranger.get(posting + "/matches").then().statusCode(404);
    }

    @Test
    void a_reference_is_unique_and_a_conflict_names_the_other_posting() {
        String first = owner.createPosting(Samples.posting(employer).with("externalRef", "REQ-7"));
        owner.post("/v1/job-postings", Samples.posting(employer).with("externalRef", "REQ-7"))
                .then()
                .statusCode(409)
                .body("existingId", equalTo(first));
        String other = draft();
        owner.patch(other, Json.of("externalRef", "REQ-7"), owner.tag(other))
                .then()
                .statusCode(409);
    }

    @Test
    void a_system_keeps_its_postings_by_its_own_keys() {
        String byRef = "/v1/employers/" + employer + "/job-postings/by-ref/ATS 42";
        Json body = Samples.posting(employer).without("employerId").with("desiredState", "PUBLISHED");
        String id = owner.put(byRef, body)
                .then()
                .statusCode(201)
                .body("state", equalTo("PUBLISHED"))
                .extract()
                .path("id");
        owner.put(byRef, body.with("title", "New title"))
                .then()
                .statusCode(200)
                .body("id", equalTo(id))
                .body("title", equalTo("New title"));
        owner.put(byRef, body.with("desiredState", "CLOSED"))
                .then()
                .statusCode(200)
                .body("state", equalTo("CLOSED"));
        owner.put(byRef, body).then().statusCode(200).body("state", equalTo("PUBLISHED"));
        owner.put(byRef, body.with("desiredState", "DRAFT")).then().statusCode(409);
        owner.put(byRef, body.with("desiredState", "FILLED")).then().statusCode(400);
        owner.put(byRef, body.with("externalRef", "other")).then().statusCode(400);
        owner.get(byRef).then().statusCode(200).body("externalRef", equalTo("ATS 42"));
    }

    @Test
    void a_posting_can_be_made_paused() {
        owner.post("/v1/job-postings", Samples.posting(employer).with("desiredState", "PAUSED"))
                .then()
                .statusCode(201)
                .body("state", equalTo("PAUSED"));
    }

    @Test
    void references_that_are_no_utf_8_do_not_meet() {
        Json body = Samples.posting(employer).without("employerId");
        String byRef = "/v1/employers/" + employer + "/job-postings/by-ref/";
        for (String broken : List.of("%FF", "%ED%A0%80", "%00", "a;b=c")) {
            owner.request()
                    .urlEncodingEnabled(false)
                    .contentType("application/json")
                    .body(body.toString())
                    .put(byRef + broken)
                    .then()
                    .statusCode(400);
        }
    }

    @Test
    void parallel_writes_by_one_reference_make_one_posting() {
        Json body = Samples.posting(employer).without("employerId").with("desiredState", "PUBLISHED");
        String byRef = "/v1/employers/" + employer + "/job-postings/by-ref/RACE";
        List<Integer> answers = IntStream.range(0, 12)
                .parallel()
                .mapToObj(
                        i -> owner.put(byRef, body.with("title", "Title " + i)).statusCode())
                .sorted()
                .toList();
        assertThat(answers).containsOnly(200, 201).containsOnlyOnce(201);
        assertThat(owner.get("/v1/employers/" + employer + "/job-postings").<List<String>>path("items.id"))
                .hasSize(1);
    }

    @Test
    void what_changes_beside_a_posting_changes_its_tag_but_not_its_version() {
        String posting = published();
        String before = owner.tag(posting);
        String path = "/v1/employers/" + employer;
        owner.patch(path, Json.of("name", "Renamed Works"), owner.tag(path))
                .then()
                .statusCode(200);
        owner.request()
                .header("If-None-Match", before)
                .get(posting)
                .then()
                .statusCode(200)
                .body("employer.name", equalTo("Renamed Works"));
        owner.patch(posting, Json.of("title", "Changed"), before).then().statusCode(200);
    }

    @Test
    void an_employer_that_is_deleted_meanwhile_leaves_no_posting_behind() {
        String path = "/v1/employers/" + employer;
        String tag = owner.tag(path);
        List<String> made = IntStream.range(0, 13)
                .parallel()
                .mapToObj(i -> {
                    if (i == 6) {
                        owner.delete(path, tag).then().statusCode(204);
                        return "";
                    }
                    var answer = owner.post(
                            "/v1/job-postings", Samples.posting(employer).with("desiredState", "PUBLISHED"));
                    assertThat(answer.statusCode()).isIn(201, 400, 404);
                    return answer.statusCode() == 201 ? answer.<String>path("id") : "";
                })
                .filter(id -> !id.isEmpty())
                .toList();
        made.forEach(id -> Api.ANYONE.get("/v1/job-postings/" + id).then().statusCode(404));
    }

    @Test
    void only_a_draft_that_nobody_saw_can_be_deleted() {
        String draft = draft();
        owner.delete(draft, null).then().statusCode(428);
        owner.delete(draft, owner.tag(draft)).then().statusCode(204);
        owner.get(draft).then().statusCode(404);
        String seen = published();
        owner.delete(seen, owner.tag(seen)).then().statusCode(409);
    }

    @Test
    void an_employer_pages_through_its_postings_in_all_orders() {
        for (int i = 0; i < 7; i++) {
            owner.createPosting(Samples.posting(employer).with("title", "Posting " + i));
        }
        String list = "/v1/employers/" + employer + "/job-postings?limit=3";
        for (String sort : List.of("createdAt", "-createdAt", "updatedAt", "-updatedAt")) {
            List<String> titles = titles(list + "&sort=" + sort);
            List<String> expected =
                    List.of("Posting 0", "Posting 1", "Posting 2", "Posting 3", "Posting 4", "Posting 5", "Posting 6");
            assertThat(titles).containsExactlyInAnyOrderElementsOf(expected);
            assertThat(titles.get(0)).isEqualTo(sort.startsWith("-") ? "Posting 6" : "Posting 0");
        }
        owner.get(list + "&sort=title").then().statusCode(400);
        owner.get(list + "&status=DRAFT").then().statusCode(200);
        assertThat(titles(list + "&status=CLOSED")).isEmpty();
        assertThat(titles(list + "&updatedAfter=2100-01-01T00:00:00Z")).isEmpty();
    }

    private List<String> titles(String list) {
        List<String> titles = new ArrayList<>();
        String cursor = null;
        do {
            var page = (cursor == null ? owner.request() : owner.request().queryParam("cursor", cursor)).get(list);
            page.then().statusCode(200);
            titles.addAll(page.<List<String>>path("items.title"));
            cursor = page.path("nextCursor");
            assertThat(page.header("Link") == null).isEqualTo(cursor == null);
        } while (cursor != null);
        return titles;
    }

    @Test
    void a_cursor_serves_the_list_that_gave_it_unaltered() {
        for (int i = 0; i < 3; i++) {
            published();
        }
        String list = "/v1/employers/" + employer + "/job-postings";
        String cursor = owner.get(list + "?limit=2").then().extract().path("nextCursor");
        owner.get(list + "?limit=2&cursor=" + cursor).then().statusCode(200);
        owner.get(list + "?limit=2&status=CLOSED&cursor=" + cursor).then().statusCode(400);
        Api.ANYONE.get("/v1/job-postings?cursor=" + cursor).then().statusCode(400);
        char last = cursor.charAt(20);
        String altered = cursor.substring(0, 20) + (last == 'A' ? 'B' : 'A') + cursor.substring(21);
        owner.get(list + "?cursor=" + altered).then().statusCode(400).body("type", equalTo("/problems/bad-cursor"));
        owner.get(list + "?cursor=abc").then().statusCode(400);
    }

    @Test
    void pages_neither_repeat_nor_skip_while_others_publish() {
        for (int i = 0; i < 5; i++) {
            published();
        }
        List<String> seen = new ArrayList<>();
        String cursor = null;
        for (int page = 0; page < 3; page++) {
            var answer = (cursor == null
                            ? Api.ANYONE.request()
                            : Api.ANYONE.request().queryParam("cursor", cursor))
                    .get("/v1/job-postings?limit=2");
            seen.addAll(answer.<List<String>>path("items.id"));
            cursor = answer.path("nextCursor");
            published();
        }
        assertThat(seen).doesNotHaveDuplicates();
    }
}
