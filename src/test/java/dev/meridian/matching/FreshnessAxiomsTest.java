package dev.meridian.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.meridian.candidate.CandidateService;
import dev.meridian.platform.caller.CallerId;
import dev.meridian.platform.caller.SystemCaller;
import dev.meridian.support.Api;
import dev.meridian.support.Json;
import dev.meridian.support.Samples;
import dev.meridian.support.ServiceTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The axioms that only the whole service can keep or break. */
@ServiceTest
class FreshnessAxiomsTest {
    private static final int TIMES = 100;
    private static final String ME = "/v1/candidates/me";

    @Inject
    CandidateService candidates;

    @Inject
    SystemCaller system;

    private Api owner = Api.ANYONE;
    private Api candidate = Api.ANYONE;
    private String posting = "";

    /** Only candidates of the smallest of countries are asked for, so that no other test's are counted. */
    @BeforeEach
    void makePostingAndCandidate() {
        owner = Api.employer();
        posting = owner.createPosting(Samples.posting(owner.createEmployer())
                .with("applicantLocation", Json.of("kind", "COUNTRIES", "countries", List.of("PN"))));
        candidate = Api.candidate();
        candidate.createCandidate(Samples.candidate().with("countryCode", "PN"));
    }

    @AfterEach
    void hideCandidate() {
        change(Json.of("visibility", "HIDDEN")).then().statusCode(200);
    }

    @Test
    void axiom_09_another_name_and_headline_leave_the_explanation_as_it_was_to_the_byte() {
        String before = explanation();
        change(Json.of("displayName", "Zoe Zest").with("headline", "Builds bridges"))
                .then()
                .statusCode(200);
        assertThat(explanation()).isEqualTo(before);
    }

    @Test
    void axiom_15_what_is_committed_is_in_the_next_ranking() {
        for (int i = 0; i < TIMES; i++) {
            boolean asks = i % 2 == 1;
            change(Json.of("desiredRate", asks ? yearly("80000.00") : null))
                    .then()
                    .statusCode(200);
            assertThat(scores()).containsExactly(asks ? 10_000 : 8_500);
        }
        change(Json.of("visibility", "HIDDEN")).then().statusCode(200);
        assertThat(scores()).isEmpty();
    }

    @Test
    void axiom_15_what_is_rolled_back_is_in_no_ranking() {
        CallerId caller = CallerId.account(candidate.accountId());
        for (int i = 0; i < TIMES; i++) {
            String tag = candidate.tag(ME);
            AtomicReference<@Nullable String> written = new AtomicReference<>();

            assertThatThrownBy(() -> system.callAs(caller, () -> {
                        // Written, flushed and told to all who keep a picture of it; then the transaction fails.
                        written.set(candidates
                                .change(patch(), tag)
                                .body()
                                .visibility()
                                .name());
                        throw new IllegalStateException("rolled back");
                    }))
                    .hasMessageContaining("rolled back");

            assertThat(written).hasValue("HIDDEN");
            assertThat(scores()).containsExactly(10_000);
        }
    }

    @Test
    void axiom_15_what_is_refused_is_in_no_ranking() {
        for (int i = 0; i < TIMES; i++) {
            candidate
                    .patch(ME, Json.of("visibility", "HIDDEN"), "\"99-own\"")
                    .then()
                    .statusCode(412);
            assertThat(scores()).containsExactly(10_000);
        }
    }

    private Response change(Json patch) {
        return candidate.patch(ME, patch, candidate.tag(ME));
    }

    private static JsonNode patch() {
        return Json.of("visibility", "HIDDEN").tree();
    }

    private static JsonNode yearly(String dollars) {
        return Json.of("amount", dollars, "currency", "USD", "unit", "YEAR").tree();
    }

    private List<Integer> scores() {
        return matches().path("items.score");
    }

    private String explanation() {
        return matches().<Object>path("items[0].explanation").toString();
    }

    private Response matches() {
        Response page = owner.get("/v1/job-postings/" + posting + "/matches");
        page.then().statusCode(200);
        return page;
    }
}
