package dev.meridian.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import dev.meridian.platform.written.WriteTokens;
import dev.meridian.support.Api;
import dev.meridian.support.Countries;
import dev.meridian.support.Json;
import dev.meridian.support.Samples;
import dev.meridian.support.ServiceTest;
import io.agroal.api.AgroalDataSource;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What other replicas write, made here by transactions that the service does not know of. */
@ServiceTest
class ReplicaFollowerTest {
    private static final String ASK_MORE = "update candidate set version = version + 1,"
            + " content = jsonb_set(content, '{desiredRate,amount}', '100000.00') where id = cast(? as uuid)";
    private static final String HIDE = "update candidate set version = version + 1, visibility = 'HIDDEN',"
            + " content = content || '{\"visibility\": \"HIDDEN\"}' where id = cast(? as uuid)";
    private static final String DELETE = "delete from candidate where id = cast(? as uuid)";
    private static final String CLOSE =
            "with closed as (update job_posting set version = version + 1, state = 'CLOSED' where id = cast(? as uuid)"
                    + " returning id) delete from published_posting where posting_id in (select id from closed)";
    private static final int FULL = 10_000;

    /** For 100,000 where 80,000 to 120,000 are paid: half a step down the line. */
    private static final int ASKING_MORE = 9_625;

    @Inject
    AgroalDataSource dataSource;

    @Inject
    WriteTokens tokens;

    @Inject
    MatchChanges changes;

    private String country = "";
    private Api owner = Api.ANYONE;
    private Api person = Api.ANYONE;
    private String posting = "";
    private String candidate = "";

    @BeforeEach
    void makePostingAndCandidate() {
        country = Countries.next();
        owner = Api.employer();
        posting = owner.createPosting(Samples.posting(owner.createEmployer())
                .with("applicantLocation", Json.of("kind", "COUNTRIES", "countries", List.of(country)))
                .with("desiredState", "PUBLISHED"));
        person = Api.candidate();
        candidate = person.createCandidate(Samples.candidate().with("countryCode", country));
    }

    private ForeignWrite foreign() throws SQLException {
        return ForeignWrite.begin(dataSource);
    }

    private Response ranking(@Nullable Long after) {
        var request = owner.request();
        return (after == null ? request : request.header("Meridian-Read-After", tokens.of(after)))
                .get("/v1/job-postings/{id}/matches", posting);
    }

    private List<Integer> scores(@Nullable Long after) {
        return ranking(after).then().statusCode(200).extract().path("items.score");
    }

    private long committed(String statement, String id) throws SQLException {
        try (ForeignWrite write = foreign().write(statement, id)) {
            long xid = write.xid();
            write.commit();
            return xid;
        }
    }

    @Test
    void what_was_written_elsewhere_is_ranked_for_whoever_brings_its_token() throws SQLException {
        assertThat(scores(null)).containsExactly(FULL);
        assertThat(scores(committed(ASK_MORE, candidate))).containsExactly(ASKING_MORE);
        assertThat(scores(committed(HIDE, candidate))).isEmpty();
    }

    @Test
    void what_was_written_elsewhere_is_ranked_soon_for_everyone() throws SQLException {
        committed(ASK_MORE, candidate);
        while (!scores(null).equals(List.of(ASKING_MORE))) {
            assertThat(scores(null)).as("meanwhile").hasSize(1);
        }
    }

    @Test
    void a_commit_that_comes_late_is_not_lost() throws SQLException {
        String other = Api.candidate().createCandidate(Samples.candidate().with("countryCode", country));
        try (ForeignWrite slow = foreign().write(ASK_MORE, candidate)) {
            long xid = slow.xid();
            long later = committed(ASK_MORE, other);
            assertThat(later).isGreaterThan(xid);
            assertThat(scores(later)).containsExactly(FULL, ASKING_MORE);
            slow.commit();
            assertThat(scores(xid)).containsExactly(ASKING_MORE, ASKING_MORE);
        }
    }

    @Test
    void whoever_asks_for_a_write_that_is_not_there_waits_and_is_told_to_come_back() throws SQLException {
        try (ForeignWrite open = foreign().write(ASK_MORE, candidate)) {
            ranking(open.xid())
                    .then()
                    .statusCode(503)
                    .header("Retry-After", "1")
                    .body("type", equalTo("/problems/behind"));
        }
        assertThat(scores(null)).containsExactly(FULL);
    }

    @Test
    void who_was_deleted_elsewhere_is_ranked_no_more() throws SQLException {
        assertThat(scores(committed(DELETE, candidate))).isEmpty();
    }

    @Test
    void a_posting_that_was_closed_elsewhere_fits_nobody_any_more() throws SQLException {
        long closed = committed(CLOSE, posting);
        Response page = person.request()
                .header("Meridian-Read-After", tokens.of(closed))
                .get("/v1/candidates/me/matches?limit=100");
        page.then().statusCode(200);
        assertThat(page.<List<String>>path("items.posting.id")).doesNotContain(posting);
    }

    @Test
    void every_write_of_a_profile_or_posting_names_its_transaction() {
        String me = "/v1/candidates/me";
        String path = "/v1/job-postings/" + posting;
        String written = person.patch(me, Json.of("headline", "Here"), person.tag(me))
                .then()
                .statusCode(200)
                .header("Meridian-Written", notNullValue())
                .extract()
                .header("Meridian-Written");
        owner.post(path + "/pause").then().statusCode(200).header("Meridian-Written", notNullValue());
        owner.request()
                .header("Meridian-Read-After", written)
                .get(path + "/matches")
                .then()
                .statusCode(200)
                .body("items[0].headline", equalTo("Here"));
    }

    @Test
    void a_retry_is_told_the_transaction_of_the_first_try() {
        Api another = Api.candidate();
        String key = UUID.randomUUID().toString();
        List<String> told = Stream.of(1, 2)
                .map(attempt -> another.request()
                        .header("Idempotency-Key", key)
                        .contentType("application/json")
                        .body(Samples.candidate().toString())
                        .post("/v1/candidates")
                        .then()
                        .statusCode(201)
                        .extract()
                        .header("Meridian-Written"))
                .toList();
        assertThat(told.get(0)).isNotNull().isEqualTo(told.get(1));
    }

    @Test
    void a_token_that_is_none_is_refused() {
        owner.request()
                .header("Meridian-Read-After", "17")
                .get("/v1/job-postings/{id}/matches", posting)
                .then()
                .statusCode(400)
                .body("violations[0].field", equalTo("Meridian-Read-After"));
    }

    @Test
    void who_was_away_while_changes_were_cleared_is_told_so() throws SQLException {
        TransactionSnapshot before = changes.now();
        long xid = committed(ASK_MORE, candidate);
        assertThat(changes.since(before, null).changes())
                .extracting(MatchChange::subject)
                .contains(UUID.fromString(candidate));
        TransactionSnapshot after = changes.now();
        changes.clear(Duration.ZERO);
        assertThat(changes.since(after, null).incomplete())
                .as("whoever has seen it all")
                .isFalse();
        changes.clear(Duration.ZERO);
        assertThat(changes.since(before, null).incomplete())
                .as("whoever has not")
                .isTrue();
        assertThat(changes.since(changes.now(), null).incomplete()).isFalse();
        assertThat(scores(xid)).containsExactly(ASKING_MORE);
    }

    @Test
    void changes_are_kept_as_long_as_they_should_be() throws SQLException {
        TransactionSnapshot before = changes.now();
        committed(ASK_MORE, candidate);
        changes.clear(Duration.ofHours(1));
        changes.clear(Duration.ofHours(1));
        MatchChanges.News news = changes.since(before, null);
        assertThat(news.incomplete()).isFalse();
        assertThat(news.changes()).extracting(MatchChange::subject).contains(UUID.fromString(candidate));
    }
}
