package dev.meridian.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dev.meridian.matching.engine.Candidate;
import dev.meridian.support.Api;
import dev.meridian.support.Samples;
import dev.meridian.support.ServiceTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ServiceTest
class MatchIndexTest {
    private static final String INDEX = "/v1/admin/match-index";

    @Inject
    CandidateDirectory directory;

    @Inject
    MatchIndexCommand command;

    private Api admin = Api.ANYONE;

    @BeforeEach
    void signIn() {
        admin = Api.admin();
    }

    private Response done() {
        Response view = admin.get(INDEX);
        while (!view.path("task").equals("NONE")) {
            view = admin.get(INDEX);
        }
        return view;
    }

    private Response after(String what) {
        admin.post(INDEX + "/" + what).then().statusCode(202);
        return done();
    }

    @Test
    void an_index_that_holds_what_is_stored_is_found_the_same() {
        Api.candidate().createCandidate(Samples.candidate());
        Api.candidate().createCandidate(Samples.candidate().with("visibility", "ANONYMOUS"));
        Response first = after("checks");
        first.then().body("complete", equalTo(true)).body("lastReport.same", equalTo(true));
        assertThat(first.<List<?>>path("lastReport.differences")).isEmpty();
        assertThat(first.<Integer>path("lastReport.stored")).isEqualTo(first.<Integer>path("candidates"));

        String checksum = first.path("lastReport.checksum");
        assertThat(after("checks").<String>path("lastReport.checksum")).isEqualTo(checksum);
        Api.candidate().createCandidate(Samples.candidate());
        assertThat(after("checks").<String>path("lastReport.checksum")).isNotEqualTo(checksum);
    }

    @Test
    void who_is_missing_or_different_is_named_and_put_right_by_a_rebuild() {
        UUID missing = UUID.fromString(Api.candidate().createCandidate(Samples.candidate()));
        UUID different = UUID.fromString(Api.candidate().createCandidate(Samples.candidate()));
        directory.remove(missing, 0);
        directory.put(new MatchRowParser.Profile(Candidate.builder(different).build(), Set.of()), 0);

        Response found = after("checks");
        found.then().body("lastReport.same", equalTo(false));
        assertThat(found.<List<Map<String, String>>>path("lastReport.differences"))
                .containsExactlyInAnyOrder(
                        Map.of("candidateId", missing.toString(), "kind", "MISSING"),
                        Map.of("candidateId", different.toString(), "kind", "DIFFERENT"));

        after("rebuilds").then().body("lastReport.same", equalTo(true));
        assertThat(directory.index().find(missing)).isPresent();
    }

    @Test
    void who_is_in_the_index_alone_shows_in_the_counts_and_is_gone_after_a_rebuild() {
        UUID nobody = UUID.randomUUID();
        directory.put(new MatchRowParser.Profile(Candidate.builder(nobody).build(), Set.of()), 0);
        Response found = after("checks");
        found.then().body("lastReport.same", equalTo(false));
        assertThat(found.<Integer>path("lastReport.held")).isEqualTo(found.<Integer>path("lastReport.stored") + 1);
        after("rebuilds").then().body("lastReport.same", equalTo(true));
        assertThat(directory.index().find(nobody)).isEmpty();
    }

    @Test
    void an_order_from_the_command_line_reaches_a_replica_that_runs() {
        UUID missing = UUID.fromString(Api.candidate().createCandidate(Samples.candidate()));
        directory.remove(missing, 0);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PrintStream print = new PrintStream(out, true, StandardCharsets.UTF_8);
        assertThat(command.run(List.of("rebuild"), print)).isZero();
        while (directory.index().find(missing).isEmpty()) {
            assertThat(admin.get(INDEX).statusCode()).isEqualTo(200);
        }
        done().then().body("lastReport.same", equalTo(true));
        assertThat(command.run(List.of("repair"), print)).isEqualTo(2);
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("told to rebuild", "check|rebuild");
    }

    @Test
    void how_far_the_replica_is_can_be_watched() {
        Api owner = Api.employer();
        String posting = owner.createPosting(Samples.posting(owner.createEmployer()));
        owner.get("/v1/job-postings/" + posting + "/matches").then().statusCode(200);
        assertThat(RestAssured.given()
                        .auth()
                        .oauth2(Api.METRICS_TOKEN)
                        .get("/q/metrics")
                        .asString())
                .contains(
                        "meridian_match_candidates",
                        "meridian_match_rebuilds_total",
                        "meridian_match_ranking_seconds_count",
                        "meridian_match_follow_visible_seconds_count",
                        "meridian_match_follow_lag_seconds",
                        "meridian_match_follow_rows");
    }
}
