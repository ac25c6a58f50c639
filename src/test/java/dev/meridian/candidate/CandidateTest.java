package dev.meridian.candidate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.startsWith;

import dev.meridian.support.Api;
import dev.meridian.support.Json;
import dev.meridian.support.Samples;
import dev.meridian.support.ServiceTest;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@ServiceTest
class CandidateTest {
    private static final String ME = "/v1/candidates/me";

    private static Json rate(String amount, String currency) {
        return Json.of("amount", amount, "currency", currency, "unit", "HOUR");
    }

    @Test
    void a_profile_comes_back_as_it_was_written_with_its_skills_by_their_usual_names() {
        Api api = Api.candidate();
        api.createCandidate(Samples.candidate()
                .with("skills", List.of(Samples.held("postgres", 3, 4), Samples.held("K8S", 2, 1)))
                .with("minimumRate", Json.of("amount", "70000.00", "currency", "USD", "unit", "YEAR")));
        api.get(ME)
                .then()
                .statusCode(200)
                .body("skills.label", equalTo(List.of("PostgreSQL", "Kubernetes")))
                .body("desiredRate.amount", equalTo("80000.00"))
                .body("minimumRate.amount", equalTo("70000.00"))
                .body("workHours.intervals[0].start", equalTo("09:00"))
                .body("visibility", equalTo("PUBLIC"));
    }

    @Test
    void everyone_has_one_profile_and_names_it_at_sign_in() {
        Api api = Api.candidate();
        api.get(ME).then().statusCode(404);
        String id = api.createCandidate(Samples.candidate());
        api.post("/v1/candidates", Samples.candidate()).then().statusCode(409).body("existingId", equalTo(id));
        api.get("/v1/accounts/me").then().body("candidateId", equalTo(id));
    }

    @Test
    void an_unknown_skill_is_refused_with_what_may_have_been_meant() {
        Api.candidate()
                .post("/v1/candidates", Samples.candidate().with("skills", List.of(Samples.held("Kubernets", 3, 0))))
                .then()
                .statusCode(400)
                .body("violations[0].field", equalTo("/skills/0/label"))
                .body("violations[0].code", equalTo("UNKNOWN_SKILL"))
                .body("violations[0].suggestions", hasItem("Kubernetes"));
    }

    @Test
    void a_skill_named_twice_is_refused_also_by_two_of_its_names() {
        Api.candidate()
                .post(
                        "/v1/candidates",
                        Samples.candidate()
                                .with("skills", List.of(Samples.held("k8s", 3, 0), Samples.held("Kubernetes", 2, 0))))
                .then()
                .statusCode(400)
                .body("violations[0].code", equalTo("REPEATED"));
    }

    @Test
    void being_an_expert_in_everything_is_refused() {
        List<String> labels = List.of(
                "Java", "Python", "JavaScript", "TypeScript", "PostgreSQL", "MySQL", "Docker", "Kubernetes", "React");
        Api.candidate()
                .post(
                        "/v1/candidates",
                        Samples.candidate()
                                .with(
                                        "skills",
                                        labels.stream()
                                                .map(l -> Samples.held(l, 5, 1))
                                                .toList()))
                .then()
                .statusCode(400)
                .body("violations[0].code", equalTo("TOO_MANY_EXPERT"));
    }

    @Test
    void rates_must_agree_with_each_other() {
        Json profile = Samples.candidate();
        Api.candidate()
                .post(
                        "/v1/candidates",
                        profile.with("desiredRate", rate("40.00", "EUR")).with("minimumRate", rate("41.00", "EUR")))
                .then()
                .statusCode(400)
                .body("violations.code", hasItem("ABOVE_DESIRED"));
        Api.candidate()
                .post(
                        "/v1/candidates",
                        profile.with("desiredRate", rate("40.00", "EUR")).with("minimumRate", rate("30.00", "USD")))
                .then()
                .statusCode(400)
                .body("violations.code", hasItem("OTHER_TERMS"));
        Api.candidate()
                .post("/v1/candidates", profile.without("desiredRate").with("minimumRate", rate("30.00", "USD")))
                .then()
                .statusCode(400)
                .body("violations.field", hasItem("/desiredRate"));
        Api.candidate()
                .post("/v1/candidates", profile.with("desiredRate", rate("0.00", "EUR")))
                .then()
                .statusCode(400)
                .body("violations.code", hasItem("NOT_POSITIVE"));
    }

    @Test
    void hours_lie_on_quarters_and_within_a_working_life() {
        Api.candidate()
                .post(
                        "/v1/candidates",
                        Samples.candidate().with("workHours", Samples.week("Asia/Kathmandu", "09:10", "17:00")))
                .then()
                .statusCode(400)
                .body("violations.field", hasItem("/workHours/intervals/0/start"));
        Api.candidate()
                .post(
                        "/v1/candidates",
                        Samples.candidate().with("workHours", Samples.week("Asia/Kathmandu", "00:00", "00:00")))
                .then()
                .statusCode(400)
                .body("violations.code", hasItem("TOO_LONG"));
        Api.candidate()
                .post(
                        "/v1/candidates",
                        Samples.candidate().with("acceptableHours", Samples.week("Europe/Berlin", "09:00", "17:00")))
                .then()
                .statusCode(400)
                .body("violations.field", hasItem("/acceptableHours/timeZone"));
    }

    @Test
    void a_patch_keeps_what_it_does_not_name_and_removes_what_it_names_null() {
        Api api = Api.candidate();
        api.createCandidate(Samples.candidate().with("headline", "Engineer").with("noticeDays", 30));
        api.patch(ME, Json.of("headline", null, "noticeDays", 14), api.tag(ME))
                .then()
                .statusCode(200)
                .body("headline", equalTo(null))
                .body("noticeDays", equalTo(14))
                .body("skills", hasSize(4));
        api.patch(ME, Json.of("hedline", "x"), api.tag(ME)).then().statusCode(400);
        api.patch(ME, Json.of("hedline", null), api.tag(ME)).then().statusCode(400);
        api.patch(ME, "[]", api.tag(ME)).then().statusCode(400);
        api.patch(ME, Json.of("noticeDays", "14"), api.tag(ME)).then().statusCode(400);
    }

    @Test
    void skills_are_replaced_as_a_whole_by_the_current_version() {
        Api api = Api.candidate();
        api.createCandidate(Samples.candidate());
        String tag = api.tag(ME);
        Json skills = Json.of("skills", List.of(Samples.held("Python", 4, 6)));
        api.put(ME + "/skills", skills).then().statusCode(428);
        api.put(ME + "/skills", skills, tag).then().statusCode(200).body("skills.label", equalTo(List.of("Python")));
        api.put(ME + "/skills", skills, tag).then().statusCode(412);
    }

    @Test
    void parallel_changes_of_one_version_let_one_through() {
        Api api = Api.candidate();
        api.createCandidate(Samples.candidate());
        String tag = api.tag(ME);
        List<Integer> answers = IntStream.range(0, 12)
                .parallel()
                .mapToObj(i -> api.patch(ME, Json.of("noticeDays", i), tag).statusCode())
                .sorted()
                .toList();
        assertThat(answers.subList(1, answers.size())).containsOnly(412);
        assertThat(answers.get(0)).isEqualTo(200);
        api.get(ME).then().header("ETag", startsWith("\"1-own-"));
    }

    @Test
    void an_employer_has_no_profile() {
        Api.employer().post("/v1/candidates", Samples.candidate()).then().statusCode(403);
        Api both = Api.signUp("EMPLOYER", "CANDIDATE");
        both.createCandidate(Samples.candidate());
        both.get("/v1/accounts/me").then().body("kinds", hasItems("EMPLOYER", "CANDIDATE"));
    }
}
