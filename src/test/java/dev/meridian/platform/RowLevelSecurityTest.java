package dev.meridian.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.meridian.support.Api;
import dev.meridian.support.Samples;
import dev.meridian.support.ServiceTest;
import io.agroal.api.AgroalDataSource;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The second wall: what PostgreSQL lets through when the service's own checks are out of the way. */
@ServiceTest
class RowLevelSecurityTest {
    private static final List<String> PRIVATE = List.of(
            "candidate",
            "job_posting",
            "employer_member",
            "api_client",
            "event",
            "idempotency_key",
            "shortlist",
            "match_audit",
            "match_change",
            "match_change_kept",
            "budget_use",
            "signing_key",
            "mail_outbox",
            "mail_request",
            "account_mail",
            "sign_in_record");

    @Inject
    AgroalDataSource dataSource;

    private long count(String caller, String query, UUID id) throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            try (PreparedStatement name = connection.prepareStatement("select set_config('app.caller', ?, true)")) {
                name.setString(1, caller);
                name.execute();
            }
            try (PreparedStatement sql = connection.prepareStatement(query)) {
                sql.setObject(1, id);
                try (ResultSet rows = sql.executeQuery()) {
                    rows.next();
                    return rows.getLong(1);
                }
            } finally {
                connection.rollback();
            }
        }
    }

    @Test
    void the_service_works_as_a_role_that_cannot_pass_policies() throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement sql = connection.createStatement();
                ResultSet row = sql.executeQuery(
                        "select current_user, rolsuper, rolbypassrls from pg_roles where rolname = current_user")) {
            row.next();
            assertThat(row.getString(1)).isEqualTo("meridian_app");
            assertThat(row.getBoolean(2)).isFalse();
            assertThat(row.getBoolean(3)).isFalse();
        }
    }

    @Test
    void a_transaction_that_names_nobody_sees_no_private_row() throws SQLException {
        Api owner = Api.employer();
        owner.createPosting(Samples.posting(owner.createEmployer()));
        Api.candidate().createCandidate(Samples.candidate());
        for (String table : PRIVATE) {
            try (Connection connection = dataSource.getConnection();
                    Statement sql = connection.createStatement();
                    ResultSet rows = sql.executeQuery("select count(*) from " + table)) {
                rows.next();
                assertThat(rows.getLong(1)).as(table).isZero();
            }
        }
    }

    @Test
    void a_draft_is_visible_to_its_employer_s_members_alone() throws SQLException {
        Api owner = Api.employer();
        UUID draft = UUID.fromString(owner.createPosting(Samples.posting(owner.createEmployer())));
        String query = "select count(*) from job_posting where id = ?";
        assertThat(count("account:" + owner.accountId(), query, draft)).isEqualTo(1);
        assertThat(count("account:" + Api.employer().accountId(), query, draft)).isZero();
        assertThat(count("anonymous", query, draft)).isZero();
        assertThat(count("client:" + UUID.randomUUID(), query, draft)).isZero();
        assertThat(count("system:test", query, draft)).isEqualTo(1);
    }

    @Test
    void a_profile_is_visible_to_its_owner_alone() throws SQLException {
        Api candidate = Api.candidate();
        UUID id = UUID.fromString(candidate.createCandidate(Samples.candidate()));
        String query = "select count(*) from candidate where id = ?";
        assertThat(count("account:" + candidate.accountId(), query, id)).isEqualTo(1);
        assertThat(count("account:" + Api.candidate().accountId(), query, id)).isZero();
    }

    @Test
    void nobody_makes_themselves_a_member_of_an_employer_that_has_one() {
        UUID employer = UUID.fromString(Api.employer().createEmployer());
        UUID intruder = Api.employer().accountId();
        assertThatThrownBy(() -> count(
                        "account:" + intruder,
                        "with added as (insert into employer_member values (?, '" + intruder
                                + "', 'OWNER', 0, now()) returning 1) select count(*) from added",
                        employer))
                .hasMessageContaining("row-level security");
    }

    @Test
    void what_happened_stands_beside_every_write_and_cannot_be_changed() throws SQLException {
        Api owner = Api.employer();
        String employer = owner.createEmployer();
        UUID posting =
                UUID.fromString(owner.createPosting(Samples.posting(employer).with("desiredState", "PUBLISHED")));
        String caller = "account:" + owner.accountId();
        assertThat(count(caller, "select count(*) from event where subject = ?", posting))
                .isEqualTo(2);
        assertThat(count(caller, "select count(distinct actor) from event where subject = ?", posting))
                .isEqualTo(1);
        assertThatThrownBy(() -> count(
                        caller,
                        "with gone as (delete from event where subject = ? returning 1) select count(*) from gone",
                        posting))
                .hasMessageContaining("permission denied");
    }

    @Test
    void every_table_of_the_service_is_either_private_or_meant_to_be_open() throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement sql = connection.createStatement();
                ResultSet rows = sql.executeQuery("select string_agg(relname, ' ' order by relname) from pg_class"
                        + " where relkind = 'r' and relnamespace = 'public'::regnamespace and not relrowsecurity"
                        + " and relname <> 'flyway_schema_history'")) {
            rows.next();
            assertThat(rows.getString(1))
                    .isEqualTo("account employer exchange_rate posting_hours_class published_posting refresh_token"
                            + " revision search_word session skill skill_alias skill_label skill_relation");
        }
    }
}
