package dev.meridian.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import dev.meridian.support.Api;
import dev.meridian.support.Json;
import dev.meridian.support.OwnerConnection;
import dev.meridian.support.Samples;
import dev.meridian.support.ServiceTest;
import io.agroal.api.AgroalDataSource;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ServiceTest
class AuditTest {
    @Inject
    AgroalDataSource dataSource;

    @Test
    void who_changed_which_role_and_by_which_request_is_told_to_the_owner() {
        Api owner = Api.employer();
        String employer = "/v1/employers/" + owner.createEmployer();
        Api colleague = Api.employer();
        String member = employer + "/members/" + colleague.accountId();
        owner.post(
                        employer + "/members",
                        Json.of("accountId", colleague.accountId().toString(), "role", "VIEWER"))
                .then()
                .statusCode(201);
        owner.request()
                .contentType("application/merge-patch+json")
                .header("If-Match", owner.tag(member))
                .header("X-Request-Id", "a-request-of-ours")
                .body(Json.of("role", "RECRUITER").toString())
                .patch(member)
                .then()
                .statusCode(200);
        owner.get(employer + "/audit?limit=2")
                .then()
                .statusCode(200)
                .body("items.type", contains("employer-member.changed", "employer-member.added"))
                .body("items.detail", contains("RECRUITER", "VIEWER"))
                .body("items[0].actor", equalTo("account:" + owner.accountId()))
                .body("items[0].accountId", equalTo(colleague.accountId().toString()))
                .body("items[0].requestId", equalTo("a-request-of-ours"))
                .body("items.candidateId", everyItem(nullValue()));
        colleague.get(employer + "/audit").then().statusCode(403);
        Api.employer().get(employer + "/audit").then().statusCode(404);
        Api.candidate().get(employer + "/audit").then().statusCode(403);
    }

    @Test
    void an_owner_reads_page_by_page_what_concerns_their_own_employer_and_no_other() {
        Api owner = Api.employer();
        String employer = owner.createEmployer();
        String other = owner.createEmployer();
        owner.createPosting(Samples.posting(employer).with("desiredState", "PUBLISHED"));
        owner.createPosting(Samples.posting(other));
        List<String> types = new ArrayList<>();
        String next = "/v1/employers/" + employer + "/audit?limit=1";
        while (next != null) {
            Response page = owner.get(next);
            page.then().statusCode(200).body("items.employerId", everyItem(equalTo(employer)));
            types.addAll(page.path("items.type"));
            String cursor = page.path("nextCursor");
            next = cursor == null ? null : "/v1/employers/" + employer + "/audit?limit=1&cursor=" + cursor;
        }
        assertThat(types).containsExactly("job-posting.published", "job-posting.created", "employer.created");
        String cursor =
                owner.get("/v1/employers/" + employer + "/audit?limit=1").path("nextCursor");
        owner.get("/v1/employers/" + other + "/audit?cursor=" + cursor).then().statusCode(400);
        owner.get("/v1/employers/" + employer + "/audit?type=employer.created&cursor=" + cursor)
                .then()
                .statusCode(400);
    }

    @Test
    void administrators_choose_by_actor_type_person_subject_and_time_and_are_noted_themselves() {
        Api account = Api.candidate();
        String session = account.get("/v1/accounts/me/sessions").path("items[0].id");
        account.delete("/v1/accounts/me/sessions/" + session, null).then().statusCode(204);
        Api admin = Api.admin();
        String mine = "/v1/admin/audit?actor=account:" + account.accountId();
        admin.get(mine).then().statusCode(200).body("items.type", contains("session.revoked", "session.opened"));
        admin.get(mine + "&type=session.opened").then().body("items.subject", contains(session));
        admin.get("/v1/admin/audit?accountId=" + account.accountId())
                .then()
                .body("items.type", contains("session.revoked"));
        admin.get("/v1/admin/audit?subject=" + account.accountId())
                .then()
                .body("items.type", contains("account.created"));
        Instant at = Instant.parse(admin.get(mine + "&type=session.revoked").path("items[0].at"));
        admin.get(mine + "&from=" + at).then().body("items.type", contains("session.revoked"));
        admin.get(mine + "&until=" + at).then().body("items.type", contains("session.opened"));
        admin.get(mine + "&employerId=" + UUID.randomUUID()).then().body("items", empty());
        admin.get("/v1/admin/audit?type=audit.read&actor=account:" + admin.accountId() + "&limit=1")
                .then()
                .body("items.type", contains("audit.read"));
        Api.employer().get(mine).then().statusCode(403);
        Api.ANYONE.get(mine).then().statusCode(401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"actor=Ada", "type=1", "subject=x", "accountId=7", "from=today", "employerId=-", "who=me"})
    void a_filter_that_cannot_be_meant_is_named(String filter) {
        Api.admin()
                .get("/v1/admin/audit?" + filter)
                .then()
                .statusCode(400)
                .body("violations[0].field", equalTo(filter.substring(0, filter.indexOf('='))));
    }

    @Test
    void a_failed_sign_in_is_noted_alike_for_addresses_with_and_without_an_account_and_names_neither()
            throws SQLException {
        Api account = Api.candidate();
        String nobody = "nobody-" + UUID.randomUUID() + "@example.com";
        double before = failures();
        List<String> subjects = new ArrayList<>();
        for (String email : List.of(account.email(), account.email().toUpperCase(Locale.ROOT), nobody)) {
            Api.ANYONE
                    .post("/v1/sessions", Json.of("email", email, "password", "a wrong one"))
                    .then()
                    .statusCode(401);
            subjects.add(Api.admin()
                    .get("/v1/admin/audit?type=sign-in.failed&limit=1")
                    .then()
                    .body("items[0].actor", equalTo("system:sessions"))
                    .body("items[0].accountId", nullValue())
                    .extract()
                    .path("items[0].subject"));
        }
        assertThat(subjects.get(1))
                .isEqualTo(subjects.get(0))
                .isNotEqualTo(account.accountId().toString());
        assertThat(subjects.get(2)).isNotEqualTo(subjects.get(0));
        assertThat(failures()).isGreaterThanOrEqualTo(before + 3);
        try (OwnerConnection database = OwnerConnection.open()) {
            assertThat(database.holding(nobody)).isEmpty();
        }
    }

    private static double failures() {
        return Api.metrics()
                .lines()
                .filter(line -> line.startsWith("meridian_sign_ins_total") && line.contains("failed"))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .sum();
    }

    @Test
    void clients_of_the_api_and_administrators_deeds_are_told() {
        Api owner = Api.employer();
        String employer = owner.createEmployer();
        String clients = "/v1/employers/" + employer + "/api-clients";
        String client = owner.post(
                        clients, Json.of("name", "Secret name of ours").with("scopes", Api.ALL_SCOPES))
                .path("clientId");
        owner.delete(clients + "/" + client, null).then().statusCode(204);
        owner.get("/v1/employers/" + employer + "/audit?subject=" + client)
                .then()
                .body("items.type", contains("api-client.revoked", "api-client.created"))
                .body(not(containsString("Secret name")));
        Api admin = Api.admin();
        admin.get("/v1/admin/match-audit?employerId=" + employer).then().statusCode(200);
        admin.get("/v1/admin/audit?employerId=" + employer).then().statusCode(200);
        admin.get("/v1/admin/audit?subject=" + employer)
                .then()
                .body("items.type", hasItem("match-audit.read"))
                .body("items.type", hasItem("audit.read"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update event set actor = actor",
                "delete from event",
                "truncate event",
                "update match_audit set actor = actor",
                "delete from match_audit",
                "update consent set given = given"
            })
    void the_service_itself_cannot_change_the_audit(String change) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement sql = connection.createStatement()) {
            connection.setAutoCommit(false);
            sql.execute("select set_config('app.caller', 'system:test', true)");
            assertThatThrownBy(() -> sql.execute(change)).hasMessageContaining("permission denied");
            connection.rollback();
        }
    }

    @Test
    void what_somebody_wrote_has_no_place_in_the_audit() {
        assertThatThrownBy(() -> {
                    try (OwnerConnection database = OwnerConnection.open()) {
                        database.update(
                                "insert into event (id, type, subject, version, actor, detail)"
                                        + " values (gen_random_uuid(), 'test', gen_random_uuid(), 0, 'system:test', 'Zoë <zoe@example.com>')");
                    }
                })
                .hasMessageContaining("event_detail_check");
    }
}
