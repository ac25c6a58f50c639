package dev.meridian.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import dev.meridian.support.Api;
import dev.meridian.support.HiringScene;
import dev.meridian.support.Json;
import dev.meridian.support.Samples;
import dev.meridian.support.ServiceTest;
import io.agroal.api.AgroalDataSource;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/**
 * With the first wall taken away: statements that no service checks, in the name of somebody whom the rows are none of the
 * business of, on every private table that the catalogue has. What passes here would pass whenever a check is forgotten.
 */
@ServiceTest
class SecondWallTest {
    /** Tables of the service itself, whose rows belong to nobody: no caller may see any. */
    private static final Set<String> OF_NOBODY =
            Set.of("match_change_kept", "signing_key", "mail_outbox", "mail_request", "sign_in_record");

    /** Rows that a worker takes as soon as they are committed. */
    private static final String SOON_GONE =
            "insert into mail_outbox (id, recipient, subject, sealed_text, made_at, due_at)"
                    + " values (gen_random_uuid(), 'nobody@example.com', 'Soon gone', '', now(), now());"
                    + " insert into mail_request (id, kind, email_key, requested_at)"
                    + " values (gen_random_uuid(), 'PASSWORD_RESET', 'nobody@example.com', now())";

    /** Whoever is served may have a mail sent, whose text is sealed with the server's secret. */
    private static final Set<String> OPEN_TO_BE_ADDED = Set.of("mail_outbox");

    /** Refusals by PostgreSQL: permission denied, or a row that a policy does not let in. */
    private static final String REFUSED = "42501";

    private final Map<String, String> strangers = new LinkedHashMap<>();
    private final List<String> victims = new ArrayList<>();

    @Inject
    AgroalDataSource dataSource;

    /** One row at least in each private table is the victims' own: an employer with its owner and system, a candidate. */
    private void settle() {
        Api candidate = Api.candidate();
        String candidateId = candidate.createCandidate(Samples.candidate());
        Api owner = Api.employer();
        String employer = owner.request()
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .contentType("application/json")
                .body(Samples.employer().toString())
                .post("/v1/employers")
                .path("id");
        String draft = owner.createPosting(Samples.posting(employer));
        String client = makeClient(owner, employer);
        String stages = "/v1/employers/" + employer + "/hiring-stages";
        Json stage = Json.of("code", "CALL", "name", "Call", "state", "SCREENING");
        owner.put(stages, Json.of("items", List.of(stage.tree())), "*").then().statusCode(200);
        String posting = "/v1/job-postings/" + draft;
        owner.get(posting + "/matches/" + candidateId).then().statusCode(200);
        owner.request().put(posting + "/shortlist/" + candidateId).then().statusCode(204);
        Api.ANYONE.post("/v1/sessions", Json.of("email", owner.email(), "password", "not the pass phrase"));
        Api.ANYONE
                .post("/v1/password-resets", Json.of("email", owner.email()))
                .then()
                .statusCode(202);
        String open = owner.createPosting(Samples.posting(employer));
        owner.post("/v1/job-postings/" + open + "/publish").then().statusCode(200);
        String application = candidate
                .post("/v1/job-postings/" + open + "/applications", Json.of())
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        owner.post(
                        "/v1/applications/" + application + "/interviews",
                        Json.of("durationMinutes", 30, "count", 1, "kind", "VIDEO")
                                .with("earliest", today.plusDays(10).toString())
                                .with("latest", today.plusDays(30).toString()))
                .then()
                .statusCode(201);
        hire(owner, candidate, application);
        victims.addAll(List.of(
                employer, owner.accountId().toString(), draft, client, candidateId, candidate.accountId() + ""));

        Api otherOwner = Api.employer();
        String otherClient = makeClient(otherOwner, otherOwner.createEmployer());
        Api otherCandidate = Api.candidate();
        otherCandidate.createCandidate(Samples.candidate());
        strangers.put("another employer's owner", "account:" + otherOwner.accountId());
        strangers.put("another employer's system", "client:" + otherClient);
        strangers.put("another candidate", "account:" + otherCandidate.accountId());
        strangers.put("anonymous", "anonymous");
        strangers.put("nobody named", "");
    }

    private static void hire(Api owner, Api candidate, String application) {
        Instant now = Clock.systemUTC().instant();
        String offer = owner.post(
                        "/v1/applications/" + application + "/offers",
                        HiringScene.offerWithTrial(now, 2)
                                .with(
                                        "startDate",
                                        LocalDate.ofInstant(now, ZoneOffset.UTC).toString()))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        String engagement = HiringScene.accept(candidate, offer).path("engagementId");
        candidate
                .post("/v1/engagements/" + engagement + "/reviews", HiringScene.review("TRIAL", "Fair"))
                .then()
                .statusCode(201);
    }

    private static String makeClient(Api owner, String employer) {
        return owner.post(
                        "/v1/employers/" + employer + "/api-clients",
                        Json.of("name", "A system").with("scopes", Api.ALL_SCOPES))
                .then()
                .statusCode(201)
                .extract()
                .path("clientId");
    }

    @Test
    void behind_the_service_s_checks_nobody_reads_or_writes_what_is_another_s_in_any_private_table()
            throws SQLException {
        settle();
        List<String> passed = new ArrayList<>();
        int tried = 0;
        for (String table : privateTables()) {
            String own = ownedBy(table);
            assertThat(count("system:test", "select count(*) from " + table + " as t where " + own))
                    .as("rows of the victims in " + table + ": let settle() make one, or name it in OF_NOBODY")
                    .isPositive();
            for (Map.Entry<String, String> stranger : strangers.entrySet()) {
                for (String statement : statements(table, own, stranger.getValue())) {
                    tried++;
                    if (affects(stranger.getValue(), statement)) {
                        passed.add(stranger.getKey() + ": " + statement);
                    }
                }
            }
        }
        assertThat(passed).isEmpty();
        System.out.printf(
                "Second wall: %d private tables, %d strangers, %d statements, none passed%n",
                privateTables().size(), strangers.size(), tried);
    }

    private List<String> privateTables() throws SQLException {
        return strings(
                "system:test",
                "select relname from pg_class where relkind = 'r' and relrowsecurity"
                        + " and relnamespace = 'public'::regnamespace order by relname");
    }

    private String ownedBy(String table) {
        return OF_NOBODY.contains(table) ? "true" : "t::text ~ '" + String.join("|", victims) + "'";
    }

    /** Reading, taking, changing and removing the victims' rows, and adding more of them. */
    private List<String> statements(String table, String own, String caller) throws SQLException {
        List<String> columns = strings(
                "system:test",
                "select column_name from information_schema.columns where table_schema = 'public' and table_name = '"
                        + table + "' and is_generated = 'NEVER' and is_identity = 'NO' order by ordinal_position");
        String names = String.join(", ", columns);
        // What concerns nobody by name is open to be added: that somebody signed up.
        String concerned =
                columns.contains("candidate_id") ? " order by coalesce(employer_id, candidate_id) nulls last" : "";
        String row = strings(
                        "system:test",
                        "select to_jsonb(t)::text from " + table + " as t where " + own + concerned + " limit 1")
                .get(0)
                .replace("'", "''");
        // A policy that only asks for the caller's own name must not let them write of others under it.
        String mine = columns.contains("actor") ? " || jsonb_build_object('actor', '" + caller + "')" : "";
        List<String> statements = new ArrayList<>(List.of(
                "select 1 from " + table + " as t where " + own,
                "update " + table + " as t set " + columns.get(0) + " = " + columns.get(0) + " where " + own,
                "delete from " + table + " as t where " + own));
        if (!OPEN_TO_BE_ADDED.contains(table)) {
            statements.add("insert into " + table + " (" + names + ") select " + names
                    + " from jsonb_populate_record(null::" + table + ", '" + row + "'::jsonb" + mine + ")");
        }
        return statements;
    }

    private boolean affects(String caller, String statement) throws SQLException {
        try {
            return statement.startsWith("select")
                    ? !strings(caller, statement).isEmpty()
                    : inTheNameOf(caller, sql -> sql.executeUpdate(statement)) > 0;
        } catch (SQLException e) {
            if (!REFUSED.equals(e.getSQLState())) {
                fail(caller + ": " + statement, e);
            }
            return false;
        }
    }

    private long count(String caller, String query) throws SQLException {
        return Long.parseLong(strings(caller, query).get(0));
    }

    private List<String> strings(String caller, String query) throws SQLException {
        return inTheNameOf(caller, sql -> {
            List<String> values = new ArrayList<>();
            try (ResultSet rows = sql.executeQuery(query)) {
                while (rows.next()) {
                    values.add(rows.getString(1));
                }
            }
            return values;
        });
    }

    private interface Work<T> {
        T on(Statement sql) throws SQLException;
    }

    private <T> T inTheNameOf(String caller, Work<T> work) throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            try (PreparedStatement name = connection.prepareStatement("select set_config('app.caller', ?, true)");
                    Statement sql = connection.createStatement()) {
                name.setString(1, "system:test");
                name.execute();
                sql.execute(SOON_GONE);
                name.setString(1, caller);
                name.execute();
                return work.on(sql);
            } finally {
                connection.rollback();
            }
        }
    }
}
