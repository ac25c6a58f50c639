package dev.meridian.hiring.engagement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.meridian.support.Api;
import dev.meridian.support.HiringScene;
import dev.meridian.support.HiringScene.Applied;
import dev.meridian.support.Json;
import dev.meridian.support.MovableClock;
import dev.meridian.support.OwnerConnection;
import dev.meridian.support.ServiceTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What people are handed out of their offers and engagements, and what is left of these when they are erased. */
@ServiceTest
class EngagementPrivacyTest {
    @Inject
    MovableClock clock;

    private HiringScene scene;
    private Applied applicant;
    private String engagement;
    private String canary;

    @BeforeEach
    void everybodyWritesSomething() {
        canary = "canary" + UUID.randomUUID().toString().replace("-", "");
        scene = new HiringScene(1);
        applicant = scene.apply();
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        Json offer = HiringScene.offerWithTrial(clock.instant(), 2)
                .with("startDate", today.toString())
                .with("message", canary + " dear Cleo");
        String countered = "/v1/offers/" + scene.makeOffer(applicant, offer);
        Json counter = Json.of("startDate", today.plusDays(9).toString(), "words", canary + " later");
        post(applicant.person(), countered + "/counter", counter, 200);
        post(scene.owner(), countered + "/decline", Json.of("reasonCode", "START_DATE", "words", canary + " no"), 200);
        engagement = scene.engage(applicant, offer);
        review(scene.owner(), "TRIAL", canary + " slow");
        post(
                scene.owner(),
                engagement + "/end",
                Json.of("reasonCode", "FIT", "words", canary + " it does not go"),
                200);
        review(applicant.person(), "END", canary + " unfair");
    }

    private void review(Api who, String occasion, String words) {
        post(who, engagement + "/reviews", HiringScene.review(occasion, words), 201);
    }

    /** With a key, so that the answer is kept as well. */
    private static void post(Api who, String path, Json body, int status) {
        who.request()
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .contentType("application/json")
                .body(body.toString())
                .post(path)
                .then()
                .statusCode(status);
    }

    private static @Nullable JsonNode exported(Api who, String file) throws IOException {
        byte[] answer = RestAssured.given()
                .auth()
                .oauth2(who.token())
                .get("/v1/accounts/me/export")
                .asByteArray();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(answer))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().equals(file + ".json")) {
                    return new ObjectMapper().readTree(zip.readAllBytes());
                }
            }
        }
        return null;
    }

    @Test
    void a_candidate_is_handed_out_all_but_the_review_that_is_still_hidden() throws IOException {
        JsonNode offers = Objects.requireNonNull(exported(applicant.person(), "offers"));
        assertThat(offers).hasSize(2);
        assertThat(offers.toString()).contains(canary + " dear Cleo", canary + " later", canary + " no");
        JsonNode engagements = Objects.requireNonNull(exported(applicant.person(), "engagements"));
        assertThat(engagements).hasSize(1);
        assertThat(engagements.toString()).contains(canary + " it does not go");
        assertThat(String.valueOf(exported(applicant.person(), "engagement-reviews")))
                .contains(canary + " unfair")
                .doesNotContain("slow");
    }

    @Test
    void a_liaison_is_handed_out_whom_they_look_after() throws IOException {
        HiringScene other = new HiringScene(1);
        String path = other.engage(other.apply(), HiringScene.offer(clock.instant()));
        Api colleague = other.member("VIEWER");
        other.owner()
                .put(path + "/liaison", Json.of("accountId", colleague.accountId()), "*")
                .then()
                .statusCode(200);
        assertThat(String.valueOf(exported(colleague, "liaisons"))).contains(path.substring(path.lastIndexOf('/') + 1));
        colleague
                .delete("/v1/accounts/me", colleague.tag("/v1/accounts/me"))
                .then()
                .statusCode(204);
        other.owner().get(path).then().statusCode(200).body("liaison", nullValue());
    }

    @Test
    void of_a_candidate_who_is_erased_no_word_is_left_and_the_engagement_stays_by_ids() throws SQLException {
        try (OwnerConnection database = OwnerConnection.open()) {
            assertThat(database.holding(canary))
                    .contains("offer", "engagement", "engagement_review", "idempotency_key");
            applicant
                    .person()
                    .delete("/v1/accounts/me", applicant.person().tag("/v1/accounts/me"))
                    .then()
                    .statusCode(204);
            assertThat(database.holding(canary)).isEqualTo(List.of());
        }
        scene.owner()
                .get(engagement)
                .then()
                .statusCode(200)
                .body("candidate.id", equalTo(applicant.candidate()))
                .body("candidate.displayName", nullValue())
                .body("state", equalTo("ENDED"))
                .body("end.words", nullValue())
                .body("trial.scope", equalTo("The refund flow"));
        scene.owner().get(engagement + "/reviews").then().body("items", hasSize(1));
    }

    @Test
    void who_leaves_while_on_trial_ends_it_and_nothing_more_is_written_about_them() {
        HiringScene left = new HiringScene(1);
        HiringScene.Applied person = left.apply();
        String path = left.engage(person, HiringScene.offerWithTrial(clock.instant(), 4));
        person.person()
                .delete("/v1/candidates/me", person.person().tag("/v1/candidates/me"))
                .then()
                .statusCode(204);
        left.owner()
                .get(path)
                .then()
                .statusCode(200)
                .body("state", equalTo("ENDED"))
                .body("end.by", equalTo("CANDIDATE"))
                .body("end.reasonCode", equalTo("PERSONAL"))
                .body("allowedActions", empty());
        left.owner().get(person.path() + "/events").then().body("items.type", hasItem("engagement.ended"));
        left.owner()
                .post(path + "/reviews", HiringScene.review("END", "Gone"))
                .then()
                .statusCode(409)
                .body("detail", equalTo("The candidate has left"));
        // The opening is free again.
        left.owner()
                .post("/v1/job-postings/" + left.posting() + "/reopen")
                .then()
                .statusCode(200);
    }

    @Test
    void a_profile_that_is_deleted_declines_what_it_was_offered() {
        // Filled by then, its opening free again.
        scene.owner()
                .post("/v1/job-postings/" + scene.posting() + "/reopen")
                .then()
                .statusCode(200);
        Applied other = scene.apply();
        String offer = "/v1/offers/" + scene.makeOffer(other, HiringScene.offer(clock.instant()));
        other.person()
                .delete("/v1/candidates/me", other.person().tag("/v1/candidates/me"))
                .then()
                .statusCode(204);
        scene.owner()
                .get(offer)
                .then()
                .body("state", equalTo("DECLINED"))
                .body("decision.reasonCode", equalTo("WITHDRAWN"))
                .body("message", nullValue());
    }
}
