package dev.meridian.hiring.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import dev.meridian.support.Api;
import dev.meridian.support.Json;
import dev.meridian.support.ServiceTest;
import dev.meridian.support.Together;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The inner stages of employers. */
@ServiceTest
class HiringStagesTest extends Pipeline {
    private static final Json CALL = Json.of("code", "PHONE_CALL", "name", "First call", "state", "SCREENING");
    private static final Json SAMPLE = Json.of("code", "WORK_SAMPLE", "name", "Work sample", "state", "SCREENING");
    private static final Json TEAM = Json.of("code", "TEAM", "name", "Meeting the team", "state", "INTERVIEW");

    private String stages = "";

    @BeforeEach
    void nameThem() {
        stages = "/v1/employers/" + employer + "/hiring-stages";
    }

    private static Json list(Json... items) {
        return Json.of("items", Stream.of(items).map(Json::tree).toList());
    }

    private ValidatableResponse put(Json... items) {
        return owner.put(stages, list(items), owner.tag(stages)).then();
    }

    @Test
    void an_employer_has_the_usual_stages_until_it_chooses_its_own() {
        owner.get(stages).then().statusCode(200).body("items.code", contains("SCREENING", "INTERVIEW"));
        put(CALL, SAMPLE, TEAM).statusCode(200).body("items.code", contains("PHONE_CALL", "WORK_SAMPLE", "TEAM"));
        owner.get(stages).then().body("items.name", contains("First call", "Work sample", "Meeting the team"));
        owner.get("/v1/employers/" + owner.createEmployer() + "/hiring-stages")
                .then()
                .body("items.code", contains("SCREENING", "INTERVIEW"));
    }

    @Test
    void applications_move_among_the_employer_s_own_stages_and_candidates_do_not_see_which() {
        put(CALL, SAMPLE, TEAM).statusCode(200);
        Applied applied = apply();
        owner.post(applied.path() + "/advance", Json.of("toStage", "SCREENING"))
                .then()
                .statusCode(400)
                .body("violations[0].code", equalTo("UNKNOWN_STAGE"))
                .body("violations[0].message", containsString("PHONE_CALL, WORK_SAMPLE, TEAM"));
        advance(applied, "WORK_SAMPLE");
        owner.get(applied.path())
                .then()
                .body("state", equalTo("SCREENING"))
                .body("stage.code", equalTo("WORK_SAMPLE"))
                .body("stage.name", equalTo("Work sample"));
        String seen = applied.candidate()
                .get("/v1/candidates/me/applications/" + applied.id())
                .then()
                .statusCode(200)
                .extract()
                .asString();
        assertThat(seen).doesNotContain("WORK_SAMPLE").doesNotContain("Work sample");
    }

    @Test
    void a_stage_that_applications_are_in_keeps_its_place_in_the_list() {
        Applied applied = apply();
        advance(applied, "SCREENING");
        put(CALL, TEAM).statusCode(409).body("detail", containsString("SCREENING"));
        put(CALL, TEAM.with("code", "SCREENING")).statusCode(400);
        put(CALL, Json.of("code", "SCREENING", "name", "A closer look", "state", "SCREENING"), TEAM)
                .statusCode(200);
        advance(applied, "TEAM");
        put(CALL, TEAM).statusCode(200);
        put(CALL, SAMPLE, TEAM.with("state", "SCREENING")).statusCode(409);
        reject(applied, "OTHER");
        put(CALL).statusCode(200);
    }

    @Test
    void a_change_needs_the_current_version_and_of_first_ones_at_once_one_succeeds() throws InterruptedException {
        String usual = owner.tag(stages);
        owner.put(stages, list(CALL)).then().statusCode(428);
        List<Integer> answers = Together.does(
                4, number -> owner.put(stages, list(CALL, TEAM), usual).statusCode());
        assertThat(answers).containsExactlyInAnyOrder(200, 412, 412, 412);
    }

    @Test
    void what_is_wrong_is_named() {
        put(CALL, CALL.with("name", "Again"))
                .statusCode(400)
                .body("violations.field", contains("/items/1/code"))
                .body("violations.code", contains("DUPLICATE"));
        put(TEAM, CALL).statusCode(400).body("violations.code", contains("OUT_OF_ORDER"));
        put(CALL.with("state", "OFFER")).statusCode(400).body("violations.field", contains("/items/0/state"));
        put(CALL.with("code", "HIRED")).statusCode(400).body("violations.code", contains("RESERVED"));
        put(CALL.with("code", "INTERVIEW")).statusCode(400).body("violations.code", contains("RESERVED"));
        put(CALL.with("code", "call")).statusCode(400).body("violations.field", contains("/items/0/code"));
        put(CALL.with("name", " ")).statusCode(400).body("violations.field", contains("/items/0/name"));
        put().statusCode(400).body("violations.field", contains("/items"));
        owner.get(stages).then().body("items.code", contains("SCREENING", "INTERVIEW"));
    }

    @Test
    void members_read_them_recruiters_change_them_and_strangers_find_nothing() {
        Api viewer = Api.employer();
        owner.post("/v1/employers/" + employer + "/members", Json.of("accountId", viewer.accountId(), "role", "VIEWER"))
                .then()
                .statusCode(201);
        viewer.get(stages).then().statusCode(200);
        viewer.put(stages, list(CALL), viewer.tag(stages)).then().statusCode(403);
        Api stranger = Api.employer();
        stranger.get(stages).then().statusCode(404);
        stranger.put(stages, list(CALL), "*").then().statusCode(404);
        Api.candidate().get(stages).then().statusCode(403);
    }
}
