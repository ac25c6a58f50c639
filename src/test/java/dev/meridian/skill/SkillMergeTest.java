package dev.meridian.skill;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;

import dev.meridian.support.Api;
import dev.meridian.support.Json;
import dev.meridian.support.Samples;
import dev.meridian.support.ServiceTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two skills become one. The skills are the test's own, so that nobody else's profiles are in its rankings. */
@ServiceTest
class SkillMergeTest {
    private Api admin = Api.ANYONE;
    private String word = "";
    private String old = "";
    private String current = "";

    @BeforeEach
    void makeSkills() {
        admin = Api.admin();
        word = SkillApiTest.word();
        old = add("old " + word, "older " + word);
        current = add("current " + word, "usual " + word);
    }

    private String add(String label, String alias) {
        return admin.post("/v1/admin/skills", Json.of("label", label, "category", "DATA", "aliases", List.of(alias)))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private ValidatableResponse merge(String from, String into) {
        return admin.post("/v1/admin/skills/" + from + "/merge", Json.of("intoSkillId", into))
                .then();
    }

    private Json asked(String label, int level) {
        return Json.of("label", label + " " + word, "importance", "REQUIRED", "minLevel", level);
    }

    private static String ranking(String posting) {
        return "/v1/job-postings/" + posting + "/matches";
    }

    @Test
    void names_relations_and_the_id_mean_the_other_skill() {
        merge(old, current)
                .statusCode(200)
                .body("fromSkillId", equalTo(old))
                .body("intoSkillId", equalTo(current))
                .body("namesMoved", containsInAnyOrder("old " + word, "older " + word))
                .body("profilesChanged", equalTo(0))
                .body("postingsChanged", equalTo(0));
        Api.ANYONE
                .get("/v1/skills/" + old)
                .then()
                .statusCode(200)
                .body("id", equalTo(current))
                .body("label", equalTo("current " + word))
                .body("aliases", containsInAnyOrder("old " + word, "older " + word, "usual " + word));
        Api.ANYONE
                .post("/v1/skills/resolve", Json.of("labels", List.of("old " + word, "older " + word)))
                .then()
                .body("items.skill.id", contains(current, current));
    }

    @Test
    void a_ranking_after_a_merge_knows_the_new_skill_and_nobody_falls_behind() {
        Api owner = Api.employer();
        String employer = owner.createEmployer();
        String forOld = owner.createPosting(Samples.posting(employer)
                .with("skills", List.of(asked("old", 3).tree()))
                .with("desiredState", "PUBLISHED"));
        String forCurrent = owner.createPosting(Samples.posting(employer)
                .with("skills", List.of(asked("current", 3).tree())));
        Api candidate = Api.candidate();
        String id = candidate.createCandidate(
                Samples.candidate().with("skills", List.of(Samples.held("old " + word, 4, 2))));
        int before = owner.get(ranking(forOld)).path("items[0].score");
        owner.get(ranking(forCurrent)).then().body("eligibleCount", equalTo(0));
        String profileTag = candidate.tag("/v1/candidates/me");
        String postingTag = owner.tag("/v1/job-postings/" + forOld);

        merge(old, current).statusCode(200).body("profilesChanged", equalTo(1)).body("postingsChanged", equalTo(1));

        for (String posting : List.of(forOld, forCurrent)) {
            owner.get(ranking(posting))
                    .then()
                    .body("items.candidateId", contains(id))
                    .body("items[0].score", greaterThanOrEqualTo(before));
        }
        assertThat(candidate.tag("/v1/candidates/me")).isNotEqualTo(profileTag);
        assertThat(owner.tag("/v1/job-postings/" + forOld)).isNotEqualTo(postingTag);
        Api.ANYONE
                .get("/v1/job-postings/" + forOld)
                .then()
                .statusCode(200)
                .body("skills.skillId", contains(current))
                .body("skills.label", contains("current " + word));
        candidate
                .put("/v1/candidates/me/skills", Json.of("skills", List.of()), profileTag)
                .then()
                .statusCode(412);
    }

    @Test
    void who_has_both_keeps_the_more_and_who_asks_both_keeps_the_stricter() {
        Api owner = Api.employer();
        String posting = owner.createPosting(Samples.posting(owner.createEmployer())
                .with(
                        "skills",
                        List.of(
                                Json.of("label", "old " + word, "importance", "PREFERRED", "mustHave", true)
                                        .with("minYears", 4)
                                        .with("weight", 7)
                                        .tree(),
                                Samples.asked("Java", "REQUIRED", 2),
                                Json.of("label", "current " + word, "importance", "REQUIRED", "minLevel", 3)
                                        .tree())));
        Api candidate = Api.candidate();
        candidate.createCandidate(Samples.candidate()
                .with(
                        "skills",
                        List.of(
                                Samples.held("current " + word, 4, 1),
                                Samples.held("Java", 2, 2),
                                Samples.held("old " + word, 2, 6))));
        int before = owner.get(ranking(posting)).path("items.size()");
        assertThat(before)
                .as("the old skill is held, but not for four years at any level asked")
                .isEqualTo(1);
        int score = owner.get(ranking(posting)).path("items[0].score");

        merge(old, current).statusCode(200);

        candidate
                .get("/v1/candidates/me")
                .then()
                .body("skills.label", contains("current " + word, "Java"))
                .body("skills[0].level", equalTo(4))
                .body("skills[0].years", equalTo(6));
        owner.get("/v1/job-postings/" + posting)
                .then()
                .body("skills.label", contains("current " + word, "Java"))
                .body("skills[0].importance", equalTo("REQUIRED"))
                .body("skills[0].mustHave", equalTo(true))
                .body("skills[0].minLevel", equalTo(3))
                .body("skills[0].minYears", equalTo(4))
                .body("skills[0].weight", equalTo(7));
        owner.get(ranking(posting)).then().body("items[0].score", greaterThanOrEqualTo(score));
    }

    @Test
    void clients_that_still_send_the_old_id_mean_the_new_skill() {
        merge(old, current).statusCode(200);
        Json byId = Json.of("skillId", old, "level", 3);
        Api candidate = Api.candidate();
        candidate.createCandidate(Samples.candidate().with("skills", List.of(byId.tree())));
        candidate.get("/v1/candidates/me").then().body("skills.skillId", contains(current));
        Api.candidate()
                .post(
                        "/v1/candidates",
                        Samples.candidate()
                                .with(
                                        "skills",
                                        List.of(
                                                byId.tree(),
                                                byId.with("skillId", current).tree())))
                .then()
                .statusCode(400)
                .body("violations[0].code", equalTo("REPEATED"));
    }

    @Test
    void merges_follow_one_another() {
        String last = add("last " + word, "final " + word);
        merge(old, current).statusCode(200);
        merge(current, last).statusCode(200);
        for (String id : List.of(old, current, last)) {
            Api.ANYONE.get("/v1/skills/" + id).then().body("id", equalTo(last));
        }
    }

    @Test
    void what_makes_no_sense_is_refused() {
        merge(old, old).statusCode(400).body("violations[0].code", equalTo("SAME_SKILL"));
        merge(old, UUID.randomUUID().toString()).statusCode(400).body("violations[0].code", equalTo("UNKNOWN_SKILL"));
        merge(UUID.randomUUID().toString(), current).statusCode(404);
        merge(old, current).statusCode(200);
        merge(old, current).statusCode(409).body("existingId", equalTo(current));
        merge(current, old).statusCode(409);
    }
}
