package dev.meridian.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dev.meridian.support.Api;
import dev.meridian.support.Json;
import dev.meridian.support.OwnerConnection;
import dev.meridian.support.Samples;
import dev.meridian.support.ServiceTest;
import io.restassured.response.Response;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;

@ServiceTest
class ConsentTest {
    private static final String MATCHING = "/v1/accounts/me/consents/MATCHING";
    private static final String PROFILE = "/v1/candidates/me";
    private static final Json GIVEN = Json.of("given", true, "textVersion", 1);
    private static final Json TAKEN_BACK = Json.of("given", false);

    private static Response say(Api who, Json word) {
        return who.put(MATCHING, word, who.tag(MATCHING));
    }

    private static Response turn(Api who, String visibility) {
        return who.patch(PROFILE, Json.of("visibility", visibility), who.tag(PROFILE));
    }

    @Test
    void nothing_is_agreed_to_before_it_is_said() {
        Api.candidate()
                .get("/v1/accounts/me/consents")
                .then()
                .statusCode(200)
                .body("items.purpose", contains("MATCHING"))
                .body("items[0].given", equalTo(false))
                .body("items[0].saidAt", nullValue())
                .body("items[0].textVersion", equalTo(1));
    }

    @Test
    void whoever_makes_a_profile_that_can_be_found_agrees_to_be_matched_and_the_hidden_do_not() {
        Api open = Api.candidate();
        open.createCandidate(Samples.candidate());
        open.get(MATCHING)
                .then()
                .body("given", equalTo(true))
                .body("saidAt", notNullValue())
                .body("saidOf", equalTo(1));
        Api hidden = Api.candidate();
        hidden.createCandidate(Samples.candidate().with("visibility", "HIDDEN"));
        hidden.get(MATCHING).then().body("given", equalTo(false));
        turn(hidden, "ANONYMOUS").then().statusCode(200);
        hidden.get(MATCHING).then().body("given", equalTo(true));
    }

    @Test
    void whoever_takes_it_back_is_ranked_for_nobody_from_that_answer_on() {
        Api candidate = Api.candidate();
        String id = candidate.createCandidate(Samples.candidate());
        Api owner = Api.employer();
        String explained =
                "/v1/job-postings/" + owner.createPosting(Samples.posting(owner.createEmployer())) + "/matches/" + id;
        owner.get(explained).then().statusCode(200);

        say(candidate, TAKEN_BACK)
                .then()
                .statusCode(200)
                .body("given", equalTo(false))
                .body("saidAt", notNullValue());
        owner.get(explained).then().statusCode(404);
        candidate.get(PROFILE).then().body("visibility", equalTo("HIDDEN"));

        turn(candidate, "PUBLIC").then().statusCode(409).body("type", equalTo("/problems/conflict"));
        candidate
                .put(PROFILE + "/resume", Json.of("basics", Json.of("name", "Still Hidden")), candidate.tag(PROFILE))
                .then()
                .statusCode(200);
        say(candidate, GIVEN).then().statusCode(200).body("given", equalTo(true));
        owner.get(explained).then().statusCode(404);
        turn(candidate, "PUBLIC").then().statusCode(200);
        owner.get(explained).then().statusCode(200);
    }

    @Test
    void each_word_is_recorded_once_with_its_time_and_cannot_be_changed() throws SQLException {
        Api candidate = Api.candidate();
        for (Json word : List.of(GIVEN, GIVEN, TAKEN_BACK, TAKEN_BACK, GIVEN)) {
            say(candidate, word).then().statusCode(200);
        }
        try (OwnerConnection owner = OwnerConnection.open()) {
            assertThat(owner.column(
                            "select given from consent where account_id = ? order by version", candidate.accountId()))
                    .containsExactly("t", "f", "t");
            assertThat(owner.column(
                            "select type || ' ' || detail from event where subject = ? and type like 'consent.%' order by id",
                            candidate.accountId()))
                    .containsExactly("consent.given MATCHING", "consent.withdrawn MATCHING", "consent.given MATCHING");
            assertThat(owner.column("select has_table_privilege('meridian_app', 'consent', 'update')"))
                    .containsExactly("f");
        }
    }

    @Test
    void one_agrees_to_the_text_in_force_and_to_no_other() {
        Api candidate = Api.candidate();
        say(candidate, Json.of("given", true, "textVersion", 2))
                .then()
                .statusCode(400)
                .body("violations[0].code", equalTo("NOT_IN_FORCE"));
        say(candidate, Json.of("given", true))
                .then()
                .statusCode(400)
                .body("violations[0].field", equalTo("/textVersion"));
        say(candidate, Json.of("textVersion", 1)).then().statusCode(400).body("violations[0].field", equalTo("/given"));
        candidate.get(MATCHING).then().body("given", equalTo(false));
    }

    @Test
    void a_consent_is_said_of_the_version_that_was_read() {
        Api candidate = Api.candidate();
        candidate.put(MATCHING, GIVEN).then().statusCode(428);
        String before = candidate.tag(MATCHING);
        candidate.put(MATCHING, GIVEN, before).then().statusCode(200);
        candidate.put(MATCHING, TAKEN_BACK, before).then().statusCode(412);
        candidate
                .request()
                .header("If-None-Match", candidate.tag(MATCHING))
                .get(MATCHING)
                .then()
                .statusCode(304);
        candidate
                .get("/v1/accounts/me/consents/MARKETING")
                .then()
                .statusCode(400)
                .body("violations[0].field", equalTo("purpose"));
    }
}
