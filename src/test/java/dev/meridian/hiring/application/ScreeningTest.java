package dev.meridian.hiring.application;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import dev.meridian.support.Api;
import dev.meridian.support.Json;
import dev.meridian.support.Samples;
import dev.meridian.support.ServiceTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Questions and answers, over HTTP. */
@ServiceTest
class ScreeningTest extends Pipeline {
    private static final Json YEARS = Json.of("id", "years", "text", "How many?", "kind", "NUMBER", "required", true);
    private static final Json WHY = Json.of("id", "why", "text", "Why?", "kind", "TEXT");

    private Api candidate = Api.ANYONE;
    private String asking = "";

    @BeforeEach
    void ask() {
        asking = "/v1/job-postings/"
                + owner.createPosting(Samples.posting(employer)
                        .with("desiredState", "PUBLISHED")
                        .with("screeningQuestions", List.of(YEARS.tree(), WHY.tree())));
        candidate = Api.candidate();
        candidate.createCandidate(Samples.candidate());
    }

    private Response apply(Json... answers) {
        return candidate.post(
                asking + "/applications",
                Json.of("answers", Stream.of(answers).map(Json::tree).toList()));
    }

    @Test
    void both_sides_see_the_answers_with_the_questions_as_they_were() {
        String id = apply(
                        Json.of("questionId", "why", "text", "It suits me"),
                        Json.of("questionId", "years", "number", "8.5"))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        owner.patch(
                        asking,
                        Json.of(
                                "screeningQuestions",
                                List.of(YEARS.with("text", "Since when?").tree())),
                        owner.tag(asking))
                .then()
                .statusCode(200);
        owner.get("/v1/applications/" + id)
                .then()
                .body("answers.questionId", contains("years", "why"))
                .body("answers.question", contains("How many?", "Why?"))
                .body("answers[0].number", equalTo("8.5"))
                .body("answers[1].text", equalTo("It suits me"));
        candidate
                .get("/v1/candidates/me/applications/" + id)
                .then()
                .body("answers.question", contains("How many?", "Why?"));
    }

    @Test
    void an_application_without_what_must_be_answered_is_none() {
        candidate
                .post(asking + "/applications", Json.of())
                .then()
                .statusCode(400)
                .body("violations.field", contains("/answers"));
        apply(Json.of("questionId", "years", "text", "eight"), Json.of("questionId", "whence", "text", "From here"))
                .then()
                .statusCode(400)
                .body(
                        "violations.field",
                        containsInAnyOrder("/answers/0/number", "/answers/0/text", "/answers/1/questionId"));
        candidate.get("/v1/candidates/me/applications").then().body("items", empty());
    }

    @Test
    void answers_without_form_are_refused_by_their_place() {
        apply(Json.of("questionId", "years", "number", 8)).then().statusCode(400);
        apply(Json.of("number", "8"))
                .then()
                .statusCode(400)
                .body("violations.field", contains("/answers/0/questionId"));
        apply(Json.of("questionId", "years", "number", "-1"))
                .then()
                .statusCode(400)
                .body("violations[0].field", equalTo("/answers/0/number"));
    }

    @Test
    void who_takes_an_invitation_up_answers_too() {
        String me = candidate.get("/v1/candidates/me").path("id");
        String id = owner.post(asking + "/invitations", Json.of("candidateId", me))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        String accept = "/v1/applications/" + id + "/accept-invitation";
        candidate.post(accept, Json.of()).then().statusCode(400).body("violations.field", contains("/answers"));
        Json answers = Json.of(
                "answers", List.of(Json.of("questionId", "years", "number", "3").tree()));
        candidate.post(accept, answers).then().statusCode(200);
        owner.get("/v1/applications/" + id).then().body("answers.number", contains("3"));
    }
}
