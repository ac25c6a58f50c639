package dev.meridian.hiring.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import dev.meridian.support.Api;
import dev.meridian.support.RawSql;
import dev.meridian.support.ServiceTest;
import io.restassured.response.Response;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The feed of an employer's application events. */
@ServiceTest
class ApplicationFeedTest extends Pipeline {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private Response page(String after, int limit) {
        String cursor = after.isEmpty() ? "" : "&after=" + after;
        Response page = owner.get("/v1/application-events?employerId=" + employer + "&limit=" + limit + cursor);
        page.then().statusCode(200);
        return page;
    }

    /** Follows the feed from a cursor until so many events have come: other tests' writes may be under way for a moment. */
    private List<Map<String, String>> follow(String after, int limit, int events) {
        List<Map<String, String>> read = new ArrayList<>();
        String cursor = after;
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (read.size() < events) {
            assertThat(System.nanoTime()).as("time to read %d events", events).isLessThan(end);
            Response page = page(cursor, limit);
            read.addAll(page.path("items"));
            cursor = page.path("nextCursor");
        }
        page(cursor, limit).then().body("items", empty());
        return read;
    }

    private static List<String> types(List<Map<String, String>> events) {
        return events.stream().map(event -> event.get("type")).toList();
    }

    @Test
    void it_tells_what_happened_to_all_applications_once_and_in_order() {
        Applied first = apply();
        advance(first, "SCREENING");
        Applied second = apply();
        reject(first, "SKILLS");
        second.withdraw();
        for (int limit : List.of(1, 2, 500)) {
            List<Map<String, String>> events = follow("", limit, 5);
            assertThat(types(events))
                    .containsExactly(
                            "application.submitted",
                            "application.advanced",
                            "application.submitted",
                            "application.rejected",
                            "application.withdrawn");
            assertThat(events.stream().map(event -> event.get("applicationId")))
                    .containsExactly(first.id(), first.id(), second.id(), first.id(), second.id());
        }
    }

    @Test
    void an_empty_page_has_a_cursor_that_later_events_stand_behind() {
        String cursor = page("", 10).then().body("items", empty()).extract().path("nextCursor");
        Applied applied = apply();
        assertThat(types(follow(cursor, 10, 1))).containsExactly("application.submitted");
        String behind = page(cursor, 10).path("nextCursor");
        applied.withdraw();
        assertThat(types(follow(behind, 10, 1))).containsExactly("application.withdrawn");
    }

    @Test
    void what_began_before_and_commits_after_others_is_not_skipped() throws SQLException {
        Applied applied = apply();
        String cursor = cursorBehind(1);
        try (RawSql late = RawSql.as("account:" + owner.accountId())) {
            late.update(
                    "insert into application_event (id, application_id, posting_id, employer_id, candidate_id, type, actor, side,"
                            + " from_state, to_state, from_stage, to_stage, at)"
                            + " select gen_random_uuid(), id, posting_id, employer_id, candidate_id, 'note.added', caller_name(),"
                            + " 'EMPLOYER', state, state, stage, stage, now() from application where id = ?",
                    UUID.fromString(applied.id()));
            apply();
            page(cursor, 10).then().body("items", empty());
            late.commit();
        }
        assertThat(types(follow(cursor, 10, 2))).containsExactly("note.added", "application.submitted");
    }

    private String cursorBehind(int events) {
        String cursor = "";
        int read = 0;
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (read < events) {
            assertThat(System.nanoTime()).as("time to read %d events", events).isLessThan(end);
            Response page = page(cursor, 10);
            read += page.<List<?>>path("items").size();
            cursor = page.path("nextCursor");
        }
        return cursor;
    }

    @Test
    void a_cursor_is_good_for_the_employer_that_it_was_given_to_alone() {
        String cursor = page("", 10).path("nextCursor");
        String other = owner.createEmployer();
        owner.get("/v1/application-events?employerId=" + other + "&after=" + cursor)
                .then()
                .statusCode(400)
                .body("type", equalTo("/problems/bad-cursor"));
    }

    @Test
    void strangers_and_candidates_read_no_feed() {
        Applied applied = apply();
        String feed = "/v1/application-events?employerId=" + employer;
        Api.employer().get(feed).then().statusCode(404);
        applied.candidate().get(feed).then().statusCode(403);
        owner.get("/v1/application-events").then().statusCode(400).body("violations[0].field", equalTo("employerId"));
    }
}
