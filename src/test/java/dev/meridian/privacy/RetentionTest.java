package dev.meridian.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.meridian.platform.privacy.ExpiringData;
import dev.meridian.platform.privacy.RetentionConfig;
import dev.meridian.support.Api;
import dev.meridian.support.Json;
import dev.meridian.support.OwnerConnection;
import dev.meridian.support.Samples;
import dev.meridian.support.ServiceTest;
import io.quarkus.arc.All;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The worker is asked as of other times; where PostgreSQL's own clock decides, rows are made older by the schema's owner. */
@ServiceTest
class RetentionTest {
    private static final Duration MICRO = Duration.ofNanos(1_000);

    @Inject
    RetentionWorker worker;

    @Inject
    RetentionConfig config;

    @Inject
    @All
    List<ExpiringData> expiring;

    @Inject
    Clock clock;

    private static String count(String sql, Object parameter) throws SQLException {
        try (OwnerConnection database = OwnerConnection.open()) {
            return database.column(sql, parameter).get(0);
        }
    }

    private static Instant time(String sql, Object parameter) throws SQLException {
        return Instant.parse(count("select to_char(" + sql, parameter));
    }

    /** Of a column of time, in the form that is parsed again. */
    private static String form(String column, String rest) {
        return column + " at time zone 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS.US\"Z\"') from " + rest;
    }

    private static double deleted(String data) {
        return Api.metrics()
                .lines()
                .filter(line ->
                        line.startsWith("meridian_retention_deleted_total") && line.contains("\"" + data + "\""))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void a_kept_answer_goes_when_its_day_is_over_and_not_before() throws SQLException {
        Api api = Api.employer();
        String key = UUID.randomUUID().toString();
        api.request()
                .contentType(ContentType.JSON)
                .header("Idempotency-Key", key)
                .body(Samples.employer().toString())
                .post("/v1/employers")
                .then()
                .statusCode(201);
        String held = "select count(*) from idempotency_key where key = ?";
        Instant end =
                time(form("created_at", "idempotency_key where key = ?"), key).plus(config.idempotencyKeys());
        assertThat(config.idempotencyKeys()).isEqualTo(Duration.ofHours(24));

        worker.deleteAsOf(end);
        assertThat(count(held, key)).isEqualTo("1");
        worker.deleteAsOf(end.plus(MICRO));
        assertThat(count(held, key)).isEqualTo("0");
    }

    @Test
    void a_session_goes_some_time_after_its_end_with_its_tokens() throws SQLException {
        Api api = Api.candidate();
        String session = api.get("/v1/accounts/me/sessions").path("items[0].id");
        api.delete("/v1/accounts/me/sessions/" + session, null).then().statusCode(204);
        UUID id = UUID.fromString(session);
        Instant end = time(form("revoked_at", "session where id = ?"), id).plus(config.endedSessions());

        worker.deleteAsOf(end);
        assertThat(count("select count(*) from session where id = ?", id)).isEqualTo("1");
        worker.deleteAsOf(end.plus(MICRO));
        assertThat(count("select count(*) from session where id = ?", id)).isEqualTo("0");
        assertThat(count("select count(*) from refresh_token where session_id = ?", id))
                .isEqualTo("0");
        assertThat(count(
                        "select count(*) from session where account_id = ?",
                        Api.candidate().accountId()))
                .as("one that lives")
                .isEqualTo("1");
    }

    @Test
    void budgets_go_with_their_day() throws SQLException {
        Api owner = Api.employer();
        UUID employer = UUID.fromString(owner.createEmployer());
        String job = "/v1/job-postings/" + owner.createPosting(Samples.posting(employer.toString()));
        owner.get(job + "/matches").then().statusCode(200);
        String held = "select count(*) from budget_use where employer_id = ?";
        Instant midnight = LocalDate.parse(count("select day from budget_use where employer_id = ?", employer))
                .plusDays(config.budgetUses().toDays())
                .atTime(LocalTime.MAX)
                .toInstant(ZoneOffset.UTC);

        worker.deleteAsOf(midnight);
        assertThat(count(held, employer)).isEqualTo("1");
        worker.deleteAsOf(midnight.plusNanos(1));
        assertThat(count(held, employer)).isEqualTo("0");
    }

    @Test
    void the_audit_goes_in_its_time() throws SQLException {
        Api owner = Api.employer();
        UUID employer = UUID.fromString(owner.createEmployer());
        String actor = "account:" + owner.accountId();
        String candidate = Api.candidate().createCandidate(Samples.candidate());
        String job = "/v1/job-postings/" + owner.createPosting(Samples.posting(employer.toString()));
        owner.get(job + "/matches/" + candidate).then().statusCode(200);
        String events = "select count(*) from event where actor = ? and type = 'employer.created'";
        String looks = "select count(*) from match_audit where actor = ? and kind = 'EXPLANATION'";

        age("event", actor, config.events().minusHours(1));
        age("match_audit", actor, config.matchAudit().minusHours(1));
        worker.deleteAsOf(clock.instant());
        assertThat(count(events, actor)).isEqualTo("1");
        assertThat(count(looks, actor)).isEqualTo("1");

        age("event", actor, Duration.ofHours(2));
        age("match_audit", actor, Duration.ofHours(2));
        worker.deleteAsOf(clock.instant());
        assertThat(count(events, actor)).isEqualTo("0");
        assertThat(count(looks, actor)).isEqualTo("0");
    }

    @Test
    void failed_sign_ins_go_sooner() throws SQLException {
        String email = "nobody-" + UUID.randomUUID() + "@example.com";
        Api.ANYONE
                .post("/v1/sessions", Json.of("email", email, "password", "whatever it is"))
                .then()
                .statusCode(401);
        String subject = count(
                "select subject from event where type = 'sign-in.failed' and actor like ? order by id desc limit 1",
                "%");
        String held = "select count(*) from event where subject = cast(? as uuid)";
        try (OwnerConnection database = OwnerConnection.open()) {
            database.update(
                    "update event set at = at - make_interval(hours => ?) where subject = cast(? as uuid)",
                    (int) config.failedSignIns().toHours() - 1,
                    subject);
            worker.deleteAsOf(clock.instant());
            assertThat(count(held, subject)).isEqualTo("1");
            database.update("update event set at = at - interval '2 hours' where subject = cast(? as uuid)", subject);
        }
        worker.deleteAsOf(clock.instant());
        assertThat(count(held, subject)).isEqualTo("0");
    }

    private static void age(String table, String actor, Duration by) throws SQLException {
        try (OwnerConnection database = OwnerConnection.open()) {
            database.update(
                    "update " + table + " set at = at - make_interval(hours => ?) where actor = ?",
                    (int) by.toHours(),
                    actor);
        }
    }

    @Test
    void what_is_young_in_the_audit_stays_whatever_the_service_asks_for() throws SQLException {
        Api owner = Api.employer();
        String events = "select count(*) from event where actor = ?";
        String before = count(events, "account:" + owner.accountId());
        for (ExpiringData data : expiring) {
            if (data.name().equals("events")) {
                worker.deleteAsOf(clock.instant().plus(data.kept()).plus(Duration.ofDays(1)));
            }
        }
        assertThat(count(events, "account:" + owner.accountId())).isEqualTo(before);
    }

    @Test
    void one_replica_works_at_a_time_in_batches_and_counts_what_it_deleted() throws SQLException {
        String caller = "account:" + UUID.randomUUID();
        String held = "select count(*) from idempotency_key where caller = ?";
        try (OwnerConnection another = OwnerConnection.open()) {
            another.update(
                    "insert into idempotency_key (caller, key, fingerprint, status, headers, created_at)"
                            + " select ?, n, sha256(''), 201, '{}', now() - interval '25 hours' from generate_series(1, 2500) n",
                    caller);
            another.column("select pg_advisory_lock(31)");
            worker.deleteAsOf(clock.instant());
            assertThat(count(held, caller)).isEqualTo("2500");
            another.column("select pg_advisory_unlock(31)");
        }
        double before = deleted("idempotency-keys");
        worker.deleteAsOf(clock.instant());
        assertThat(count(held, caller)).isEqualTo("0");
        assertThat(deleted("idempotency-keys")).isGreaterThanOrEqualTo(before + 2500);
    }

    @Test
    void every_clock_is_a_metric_from_the_start() {
        assertThat(expiring)
                .extracting(ExpiringData::name)
                .containsExactlyInAnyOrder(
                        "idempotency-keys",
                        "ended-sessions",
                        "events",
                        "ended-applications",
                        "failed-sign-ins",
                        "match-audit",
                        "budget-uses")
                .allSatisfy(name -> assertThat(deleted(name)).isNotNegative());
    }
}
