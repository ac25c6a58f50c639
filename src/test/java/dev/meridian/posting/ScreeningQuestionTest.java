package dev.meridian.posting;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import dev.meridian.support.Api;
import dev.meridian.support.Json;
import dev.meridian.support.Samples;
import dev.meridian.support.ServiceTest;
import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a posting asks of whoever applies. */
@ServiceTest
class ScreeningQuestionTest {
    private static final Json YEARS =
            Json.of("id", "years", "text", "How many years?", "kind", "NUMBER", "min", "1", "max", "60.5");
    private static final Json WHY = Json.of("id", "why", "text", "Why?", "kind", "TEXT", "required", true);
    private static final Json WHEN = Json.of("id", "when", "text", "When?", "kind", "MULTIPLE_CHOICE")
            .with("options", List.of("Mornings", "Evenings"));

    private Api owner = Api.ANYONE;
    private String employer = "";

    @BeforeEach
    void makeEmployer() {
        owner = Api.employer();
        employer = owner.createEmployer();
    }

    private Json asking(Json... questions) {
        return Samples.posting(employer)
                .with("screeningQuestions", Stream.of(questions).map(Json::tree).toList());
    }

    private ValidatableResponse refused(Json... questions) {
        return owner.post("/v1/job-postings", asking(questions)).then().statusCode(400);
    }

    @Test
    void questions_are_shown_to_everyone_as_they_were_written() {
        String posting = "/v1/job-postings/"
                + owner.createPosting(asking(YEARS, WHY, WHEN).with("desiredState", "PUBLISHED"));
        for (Api reader : List.of(owner, Api.ANYONE)) {
            reader.get(posting)
                    .then()
                    .statusCode(200)
                    .body("screeningQuestions.id", contains("years", "why", "when"))
                    .body("screeningQuestions[0].min", equalTo("1"))
                    .body("screeningQuestions[0].max", equalTo("60.5"))
                    .body("screeningQuestions[1].required", equalTo(true))
                    .body("screeningQuestions[2].options", contains("Mornings", "Evenings"));
        }
    }

    @Test
    void a_posting_that_asks_nothing_has_no_questions() {
        String posting = "/v1/job-postings/" + owner.createPosting(Samples.posting(employer));
        owner.get(posting).then().body("screeningQuestions", empty());
    }

    @Test
    void another_change_keeps_them_and_a_patch_replaces_them() {
        String posting = "/v1/job-postings/" + owner.createPosting(asking(YEARS, WHY));
        owner.patch(posting, Json.of("title", "Another title"), owner.tag(posting))
                .then()
                .statusCode(200)
                .body("screeningQuestions.id", contains("years", "why"));
        owner.patch(posting, Json.of("screeningQuestions", List.of(WHEN.tree())), owner.tag(posting))
                .then()
                .statusCode(200)
                .body("screeningQuestions.id", contains("when"));
    }

    @Test
    void two_questions_cannot_share_an_id() {
        refused(YEARS, WHY, WHY.with("text", "Why not?"))
                .body("violations.field", contains("/screeningQuestions/2/id"))
                .body("violations.code", contains("DUPLICATE"));
    }

    @Test
    void a_choice_needs_two_options_that_differ() {
        refused(WHEN.without("options"))
                .body("violations.field", contains("/screeningQuestions/0/options"))
                .body("violations.code", contains("REQUIRED"));
        refused(WHEN.with("options", List.of("Mornings"))).body("violations.code", contains("REQUIRED"));
        refused(WHEN.with("options", List.of("Mornings", "Evenings", "Mornings")))
                .body("violations.code", contains("DUPLICATE"));
    }

    @Test
    void each_kind_has_its_own_limits_alone() {
        refused(WHY.with("options", List.of("a", "b")).with("min", "1").with("max", "2"))
                .body(
                        "violations.field",
                        containsInAnyOrder(
                                "/screeningQuestions/0/options",
                                "/screeningQuestions/0/min",
                                "/screeningQuestions/0/max"));
        refused(YEARS.with("maxLength", 10)).body("violations.field", contains("/screeningQuestions/0/maxLength"));
        refused(YEARS.with("max", "0.5"))
                .body("violations.field", contains("/screeningQuestions/0/max"))
                .body("violations.code", contains("CONTRADICTION"));
    }

    @Test
    void an_id_is_a_short_word_of_plain_letters() {
        for (String id : List.of("Why", "why_not", "-why", "why--not", "w".repeat(41), "wh\u00fd", "")) {
            refused(WHY.with("id", id)).body("violations.field[0]", equalTo("/screeningQuestions/0/id"));
        }
    }

    @Test
    void a_posting_asks_twenty_questions_at_most() {
        List<Json> many = new ArrayList<>(
                IntStream.range(0, 20).mapToObj(i -> WHY.with("id", "why-" + i)).toList());
        owner.createPosting(asking(many.toArray(Json[]::new)));
        many.add(YEARS);
        refused(many.toArray(Json[]::new)).body("violations.field", contains("/screeningQuestions"));
    }
}
