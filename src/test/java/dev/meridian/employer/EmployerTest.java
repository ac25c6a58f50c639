package dev.meridian.employer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import dev.meridian.support.Api;
import dev.meridian.support.Json;
import dev.meridian.support.Samples;
import dev.meridian.support.ServiceTest;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ServiceTest
class EmployerTest {
    private Api owner = Api.ANYONE;
    private String employer = "";
    private String path = "";

    @BeforeEach
    void makeEmployer() {
        owner = Api.employer();
        employer = owner.createEmployer();
        path = "/v1/employers/" + employer;
    }

    private void join(Api other, String role) {
        owner.post(path + "/members", Json.of("accountId", other.accountId(), "role", role))
                .then()
                .statusCode(201);
    }

    @Test
    void its_maker_is_its_owner() {
        owner.get(path).then().statusCode(200).body("myRole", equalTo("OWNER"));
        owner.get("/v1/accounts/me").then().body("memberships[0].employerId", equalTo(employer));
    }

    @Test
    void strangers_see_the_profile_and_nothing_else() {
        Api stranger = Api.employer();
        stranger.get(path).then().statusCode(404);
        stranger.get(path + "/members").then().statusCode(404);
        stranger.patch(path, Json.of("name", "Mine"), "\"0-member\"").then().statusCode(404);
        Api.ANYONE.get(path + "/profile").then().statusCode(200).body("name", equalTo("Example Works"));
        Api.ANYONE.get("/v1/employers/" + UUID.randomUUID() + "/profile").then().statusCode(404);
    }

    @Test
    void a_change_needs_the_current_version() {
        String tag = owner.tag(path);
        owner.patch(path, Json.of("website", "https://example.com"), tag)
                .then()
                .statusCode(200)
                .body("website", equalTo("https://example.com"));
        owner.patch(path, Json.of("website", "https://example.org"), tag).then().statusCode(412);
        owner.patch(path, Json.of("name", null), owner.tag(path)).then().statusCode(400);
        owner.request()
                .header("If-None-Match", owner.tag(path))
                .get(path)
                .then()
                .statusCode(304);
    }

    @Test
    void a_role_says_what_a_member_may_do() {
        Api viewer = Api.employer();
        Api recruiter = Api.employer();
        join(viewer, "VIEWER");
        join(recruiter, "RECRUITER");
        viewer.post("/v1/job-postings", Samples.posting(employer)).then().statusCode(403);
        String posting = recruiter.createPosting(Samples.posting(employer));
        viewer.get("/v1/job-postings/" + posting).then().statusCode(200);
        viewer.post("/v1/job-postings/" + posting + "/publish").then().statusCode(403);
        recruiter
                .patch(path, Json.of("name", "Mine"), recruiter.tag(path))
                .then()
                .statusCode(403);
        recruiter
                .post(path + "/api-clients", Json.of("name", "ATS").with("scopes", List.of("postings:read")))
                .then()
                .statusCode(403);
        viewer.get(path + "/members").then().statusCode(200).body("items", hasSize(3));
    }

    @Test
    void a_role_that_is_taken_away_is_gone_at_once() {
        Api recruiter = Api.employer();
        join(recruiter, "RECRUITER");
        recruiter.get(path).then().statusCode(200);
        String member = path + "/members/" + recruiter.accountId();
        owner.patch(member, Json.of("role", "VIEWER"), owner.tag(member)).then().statusCode(200);
        recruiter.post("/v1/job-postings", Samples.posting(employer)).then().statusCode(403);
        owner.delete(member, owner.tag(member)).then().statusCode(204);
        recruiter.get(path).then().statusCode(404);
    }

    @Test
    void the_last_owner_cannot_go() {
        String member = path + "/members/" + owner.accountId();
        owner.delete(member, owner.tag(member)).then().statusCode(409);
        owner.patch(member, Json.of("role", "VIEWER"), owner.tag(member)).then().statusCode(409);
        Api second = Api.employer();
        join(second, "OWNER");
        owner.delete(member, owner.tag(member)).then().statusCode(204);
        second.get(path).then().statusCode(200);
    }

    @Test
    void of_two_owners_who_demote_each_other_at_once_one_succeeds() {
        Api second = Api.employer();
        Api third = Api.employer();
        join(second, "OWNER");
        join(third, "OWNER");
        String first = path + "/members/" + owner.accountId();
        String other = path + "/members/" + second.accountId();
        String firstTag = owner.tag(first);
        String otherTag = owner.tag(other);
        List<Integer> answers = Stream.of(0, 1)
                .parallel()
                .map(i -> i == 0
                        ? owner.patch(other, Json.of("role", "VIEWER"), otherTag)
                                .statusCode()
                        : second.patch(first, Json.of("role", "VIEWER"), firstTag)
                                .statusCode())
                .sorted()
                .toList();
        assertThat(answers).containsExactly(200, 403);
    }

    @Test
    void an_account_joins_once_and_must_exist() {
        Api other = Api.employer();
        join(other, "VIEWER");
        owner.post(path + "/members", Json.of("accountId", other.accountId(), "role", "VIEWER"))
                .then()
                .statusCode(409);
        owner.post(path + "/members", Json.of("accountId", UUID.randomUUID(), "role", "VIEWER"))
                .then()
                .statusCode(400)
                .body("violations[0].code", equalTo("UNKNOWN_ACCOUNT"));
    }

    @Test
    void deleting_it_closes_its_postings() {
        String posting = owner.createPosting(Samples.posting(employer).with("desiredState", "PUBLISHED"));
        Api.ANYONE.get("/v1/job-postings/" + posting).then().statusCode(200);
        owner.delete(path, null).then().statusCode(428);
        owner.delete(path, owner.tag(path)).then().statusCode(204);
        Api.ANYONE.get("/v1/job-postings/" + posting).then().statusCode(404);
        Api.ANYONE.get(path + "/profile").then().statusCode(404);
        owner.get(path).then().statusCode(404);
    }
}
