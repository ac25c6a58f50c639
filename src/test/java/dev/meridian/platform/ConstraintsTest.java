package dev.meridian.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.meridian.support.Api;
import dev.meridian.support.Json;
import dev.meridian.support.RawSql;
import dev.meridian.support.Samples;
import dev.meridian.support.ServiceTest;
import dev.meridian.support.Together;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.postgresql.util.PSQLException;

/**
 * What PostgreSQL refuses by itself, tried by SQL in the role that the service has, as if the service's own checks were gone.
 * What is tried is taken back, so one of each thing serves all.
 */
@ServiceTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ConstraintsTest {
    private static final String SYSTEM = "system:test";

    private Api owner = Api.ANYONE;
    private Api person = Api.ANYONE;
    private String employer = "";
    private String posting = "";
    private String draft = "";
    private String candidate = "";

    @BeforeEach
    void makeOneOfEach() {
        if (owner != Api.ANYONE) {
            return;
        }
        owner = Api.employer();
        person = Api.candidate();
        employer = owner.createEmployer();
        posting = owner.createPosting(Samples.posting(employer)
                .with("desiredState", "PUBLISHED")
                .with("externalRef", UUID.randomUUID().toString()));
        draft = owner.createPosting(Samples.posting(employer));
        owner.post(
                        "/v1/employers/" + employer + "/api-clients",
                        Json.of("name", "System").with("scopes", Api.ALL_SCOPES))
                .then()
                .statusCode(201);
        candidate = person.createCandidate(Samples.candidate());
        Api.employer().createEmployer(); // whose posting it is not
    }

    /** In the statements, words between braces stand for ids. */
    private String filled(String sql) {
        return sql.replace("{employer}", "'" + employer + "'")
                .replace("{posting}", "'" + posting + "'")
                .replace("{draft}", "'" + draft + "'")
                .replace("{candidate}", "'" + candidate + "'")
                .replace("{owner}", "'" + owner.accountId() + "'")
                .replace("{person}", "'" + person.accountId() + "'")
                .replace("{new}", "'" + UUID.randomUUID() + "'");
    }

    /** The constraint that stands against a statement. */
    private String refused(String statement) throws SQLException {
        try (RawSql sql = RawSql.as(SYSTEM)) {
            Throwable refusal = catchThrowable(() -> {
                assertThat(sql.update(filled(statement))).as("rows changed").isPositive();
                sql.update("set constraints all immediate");
            });
            assertThat(refusal).as(statement).isInstanceOf(PSQLException.class);
            return constraint((PSQLException) refusal);
        }
    }

    private static String constraint(PSQLException refusal) {
        assertThat(refusal.getSQLState()).as(refusal.getMessage()).startsWith("23");
        return String.valueOf(
                Objects.requireNonNull(refusal.getServerErrorMessage()).getConstraint());
    }

    private void change(String statement) throws SQLException {
        try (RawSql sql = RawSql.as(SYSTEM)) {
            assertThat(sql.update(filled(statement))).isPositive();
            sql.update("set constraints all immediate");
        }
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    account_version            | update account set version = -1 where id = {owner}
                    account_kinds_check        | update account set kinds = '{}' where id = {owner}
                    account_kinds_check        | update account set kinds = '{ADMIN}' where id = {owner}
                    account_email_check        | update account set email = repeat('x', 255) where id = {owner}
                    account_email_key_key      | update account set email_key = (select email_key from account where id = {person}) where id = {owner}
                    session_expiry             | update session set expires_at = created_at where account_id = {owner}
                    session_idle               | update session set idle_until = created_at where account_id = {owner}
                    session_account_id_fkey    | update session set account_id = {new} where account_id = {owner}
                    refresh_token_hash         | update refresh_token set token_hash = '' where session_id in (select id from session where account_id = {owner})
                    """)
    void a_row_of_accounts_is_refused_that_breaks(String constraint, String statement) throws SQLException {
        assertThat(refused(statement)).isEqualTo(constraint);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    employer_name              | update employer set name = '' where id = {employer}
                    employer_name              | update employer set name = repeat('x', 201) where id = {employer}
                    employer_country           | update employer set country_code = 'us' where id = {employer}
                    employer_zone              | update employer set time_zone = '' where id = {employer}
                    employer_currency          | update employer set home_currency = 'EURO' where id = {employer}
                    employer_size              | update employer set size = 'VAST' where id = {employer}
                    employer_description       | update employer set description = repeat('x', 5001) where id = {employer}
                    employer_version           | update employer set version = -1 where id = {employer}
                    employer_owner             | delete from employer_member where employer_id = {employer}
                    employer_owner             | update employer_member set role = 'VIEWER' where employer_id = {employer}
                    employer_owner             | insert into employer (id, name, country_code, time_zone, home_currency, version, created_at, updated_at) values ({new}, 'Nobody''s', 'US', 'UTC', 'USD', 0, now(), now())
                    employer_member_role_check | update employer_member set role = 'KING' where employer_id = {employer}
                    employer_member_version    | update employer_member set version = -1 where employer_id = {employer}
                    employer_member_pkey       | insert into employer_member values ({employer}, {owner}, 'VIEWER', 0, now())
                    api_client_name            | update api_client set name = '' where employer_id = {employer}
                    api_client_secret          | update api_client set secret_hash = 'plain' where employer_id = {employer}
                    """)
    void a_row_of_employers_is_refused_that_breaks(String constraint, String statement) throws SQLException {
        assertThat(refused(statement)).isEqualTo(constraint);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    candidate_version          | update candidate set version = -1 where id = {candidate}
                    candidate_account_id_key   | insert into candidate (id, account_id, visibility, anonymous_id, content, version, created_at, updated_at) select {new}, account_id, visibility, {new}, content, 0, now(), now() from candidate where id = {candidate}
                    candidate_visibility_check | update candidate set visibility = 'SECRET', content = jsonb_set(content, '{visibility}', '"SECRET"') where id = {candidate}
                    candidate_visibility       | update candidate set visibility = 'HIDDEN' where id = {candidate}
                    candidate_visibility       | update candidate set content = content - 'visibility' where id = {candidate}
                    candidate_name             | update candidate set content = content - 'displayName' where id = {candidate}
                    candidate_name             | update candidate set content = jsonb_set(content, '{displayName}', to_jsonb(repeat('x', 101))) where id = {candidate}
                    candidate_skills           | update candidate set content = jsonb_set(content, '{skills,0,level}', '6') where id = {candidate}
                    candidate_skills           | update candidate set content = jsonb_set(content, '{skills,0,years}', '-1') where id = {candidate}
                    candidate_skills           | update candidate set content = content #- '{skills,0,level}' where id = {candidate}
                    candidate_skills           | update candidate set content = content #- '{skills,0,skillId}' where id = {candidate}
                    candidate_skills           | update candidate set content = jsonb_set(content, '{skills}', (select jsonb_agg(jsonb_set(content #> '{skills,0}', '{years}', to_jsonb(n))) from generate_series(1, 41) n)) where id = {candidate}
                    candidate_rates            | update candidate set content = jsonb_set(content, '{desiredRate,amount}', '0') where id = {candidate}
                    candidate_minimum          | update candidate set content = jsonb_set(content, '{minimumRate}', jsonb_set(content -> 'desiredRate', '{amount}', '90000')) where id = {candidate}
                    candidate_minimum          | update candidate set content = jsonb_set(content, '{minimumRate}', jsonb_set(content -> 'desiredRate', '{currency}', '"EUR"')) where id = {candidate}
                    candidate_minimum          | update candidate set content = jsonb_set(content, '{minimumRate}', content -> 'desiredRate') - 'desiredRate' where id = {candidate}
                    candidate_notice           | update candidate set content = jsonb_set(content, '{noticeDays}', '366') where id = {candidate}
                    """)
    void a_profile_is_refused_that_breaks(String constraint, String statement) throws SQLException {
        assertThat(refused(statement)).isEqualTo(constraint);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    job_posting_version        | update job_posting set version = -1 where id = {draft}
                    job_posting_state_check    | update job_posting set state = 'LOST' where id = {posting}
                    job_posting_title          | update job_posting set content = content - 'title' where id = {draft}
                    job_posting_columns        | update job_posting set content = jsonb_set(content, '{desiredState}', '"PUBLISHED"') where id = {draft}
                    job_posting_ref            | update job_posting set external_ref = 'another' where id = {draft}
                    job_posting_ref            | update job_posting set external_ref = '', content = jsonb_set(content, '{externalRef}', '""') where id = {draft}
                    job_posting_employer_id_external_ref_key | update job_posting set external_ref = p.ref, content = jsonb_set(content, '{externalRef}', to_jsonb(p.ref)) from (select external_ref as ref from job_posting where id = {posting}) p where id = {draft}
                    job_posting_first          | update job_posting set first_published_at = now() where id = {draft}
                    job_posting_draft          | update job_posting set state = 'DRAFT' where id = {posting}
                    job_posting_shown          | update job_posting set state = 'EXPIRED' where id = {draft}
                    job_posting_skills         | update job_posting set content = jsonb_set(content, '{skills,0,minLevel}', '0') where id = {draft}
                    job_posting_skills         | update job_posting set content = jsonb_set(content, '{skills,0,weight}', '11') where id = {draft}
                    job_posting_skills         | update job_posting set content = jsonb_set(content, '{skills,0,minYears}', '51') where id = {draft}
                    job_posting_skills         | update job_posting set content = content #- '{skills,0,skillId}' where id = {draft}
                    job_posting_pay            | update job_posting set content = jsonb_set(content, '{baseSalary,min}', '-1') where id = {draft}
                    job_posting_pay            | update job_posting set content = jsonb_set(content, '{baseSalary,max}', '1') where id = {draft}
                    job_posting_overlap        | update job_posting set content = jsonb_set(content, '{minOverlapMinutesPerDay}', '1441') where id = {draft}
                    job_posting_counts         | update job_posting set content = jsonb_set(content, '{headcount}', '0') where id = {draft}
                    job_posting_counts         | update job_posting set content = jsonb_set(content, '{replyByDays}', '91') where id = {draft}
                    job_posting_screening      | update job_posting set content = jsonb_set(content, '{screeningQuestions}', '[{"id": "Why", "text": "Why?", "kind": "TEXT"}]') where id = {draft}
                    job_posting_screening      | update job_posting set content = jsonb_set(content, '{screeningQuestions}', '[{"id": "why", "text": "Why?", "kind": "OTHER"}]') where id = {draft}
                    job_posting_screening      | update job_posting set content = jsonb_set(content, '{screeningQuestions}', '[{"id": "why", "kind": "TEXT"}]') where id = {draft}
                    job_posting_screening      | update job_posting set content = jsonb_set(content, '{screeningQuestions}', '[{"id": "why", "text": "Why?", "kind": "SINGLE_CHOICE", "options": ["Because"]}]') where id = {draft}
                    job_posting_screening      | update job_posting set content = jsonb_set(content, '{screeningQuestions}', '[{"id": "why", "text": "Why?", "kind": "TEXT", "maxLength": 5001}]') where id = {draft}
                    job_posting_screening      | update job_posting set content = jsonb_set(content, '{screeningQuestions}', '[{"id": "why", "text": "Why?", "kind": "NUMBER", "min": 2, "max": 1}]') where id = {draft}
                    job_posting_screening_ids  | update job_posting set content = jsonb_set(content, '{screeningQuestions}', '[{"id": "why", "text": "Why?", "kind": "TEXT"}, {"id": "why", "text": "Why not?", "kind": "TEXT"}]') where id = {draft}
                    job_posting_complete       | update job_posting set content = content - 'summary' where id = {posting}
                    job_posting_complete       | update job_posting set content = content - 'inLanguage' where id = {posting}
                    job_posting_complete       | update job_posting set content = content - 'applicantLocation' where id = {posting}
                    job_posting_complete       | update job_posting set content = content - 'workHours' where id = {posting}
                    job_posting_complete       | update job_posting set content = jsonb_set(content, '{engagementKinds}', '[]') where id = {posting}
                    job_posting_complete       | update job_posting set content = jsonb_set(content, '{skills}', '[]') where id = {posting}
                    published_posting_projection | update job_posting set state = 'CLOSED' where id = {posting}
                    published_posting_projection | update job_posting set version = version + 1 where id = {posting}
                    published_posting_projection | update job_posting set state = 'PUBLISHED', published_at = now(), first_published_at = now() where id = {draft}
                    published_posting_projection | delete from published_posting where posting_id = {posting}
                    published_posting_projection | update published_posting set version = version - 1 where posting_id = {posting}
                    published_posting_projection | insert into published_posting (posting_id, employer_id, version, content, published_at, created_at, updated_at) select id, employer_id, version, content, now(), now(), now() from job_posting where id = {draft}
                    published_posting_source   | update published_posting set posting_id = {new} where posting_id = {posting}
                    published_posting_pay      | update published_posting set pay_micros = 0 where posting_id = {posting}
                    published_posting_ref      | update published_posting set content = jsonb_set(content, '{externalRef}', '"mine"') where posting_id = {posting}
                    """)
    void a_posting_is_refused_that_breaks(String constraint, String statement) throws SQLException {
        assertThat(refused(statement)).isEqualTo(constraint);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    hiring_stages_version      | update hiring_stages set version = -1 where employer_id = {employer}
                    hiring_stages_items        | update hiring_stages set content = '{"items": []}' where employer_id = {employer}
                    hiring_stages_items        | update hiring_stages set content = '{"items": [{"code": "call", "name": "Call", "state": "SCREENING"}]}' where employer_id = {employer}
                    hiring_stages_items        | update hiring_stages set content = '{"items": [{"code": "CALL", "name": "Call", "state": "OFFER"}]}' where employer_id = {employer}
                    hiring_stages_items        | update hiring_stages set content = '{"items": [{"code": "CALL", "state": "SCREENING"}]}' where employer_id = {employer}
                    hiring_stages_employer_id_fkey | update hiring_stages set employer_id = {new} where employer_id = {employer}
                    """)
    void stages_are_refused_that_break(String constraint, String statement) throws SQLException {
        String stages = "/v1/employers/" + employer + "/hiring-stages";
        Json usual = Json.of("code", "CALL", "name", "Call", "state", "SCREENING");
        owner.put(stages, Json.of("items", List.of(usual.tree())), "*").then().statusCode(200);
        assertThat(refused(statement)).isEqualTo(constraint);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    event_version              | insert into event (id, type, subject, version, actor) values ({new}, 'thing.done', {new}, -1, caller_name())
                    event_type                 | insert into event (id, type, subject, version, actor) values ({new}, 'Something', {new}, 0, caller_name())
                    idempotency_key_done       | insert into idempotency_key (caller, key, fingerprint, status, headers) values (caller_name(), 'k', sha256(''), 409, '{}')
                    idempotency_key_fingerprint | insert into idempotency_key (caller, key, fingerprint, status, headers) values (caller_name(), 'k', '', 200, '{}')
                    idempotency_key_length     | insert into idempotency_key (caller, key, fingerprint, status, headers) values (caller_name(), '', sha256(''), 200, '{}')
                    match_audit_kind_check     | insert into match_audit (id, actor, employer_id, kind) values ({new}, caller_name(), {employer}, 'OTHER')
                    match_audit_budget         | insert into match_audit (id, actor, employer_id, kind) values ({new}, caller_name(), {employer}, 'BUDGET')
                    match_audit_candidate      | insert into match_audit (id, actor, employer_id, kind) values ({new}, caller_name(), {employer}, 'EXPLANATION')
                    match_change_version       | insert into match_change (kind, subject, version) values ('POSTING', {new}, -1)
                    match_change_kind_check    | insert into match_change (kind, subject, version) values ('OTHER', {new}, 0)
                    shortlist_candidate_id_fkey | insert into shortlist values ({posting}, {new}, {new}, {employer}, now())
                    shortlist_posting          | insert into shortlist select {posting}, {candidate}, {candidate}, id, now() from employer where id <> {employer} limit 1
                    skill_names                | insert into skill values ({new}, '', {new}, 'DATA')
                    skill_check                | update skill set merged_into = id where label = 'Java'
                    skill_alias_names          | insert into skill_alias select {new}, '', id from skill where label = 'Java'
                    skill_label_names          | insert into skill_label select id, '', 'x', 'x', false from skill where label = 'Java'
                    skill_relation_strength_check | insert into skill_relation select a.id, b.id, 5001 from skill a, skill b where a.label = 'Java' and b.label = 'PostgreSQL'
                    exchange_rate_currency     | insert into exchange_rate values ('usd', '2020-01-01', 'test', 'EUR', 1)
                    exchange_rate_per_base_check | insert into exchange_rate values ('USD', '2020-01-01', 'test', 'EUR', 0)
                    revision_number            | update revision set number = -1
                    """)
    void a_row_beside_them_is_refused_that_breaks(String constraint, String statement) throws SQLException {
        assertThat(refused(statement)).isEqualTo(constraint);
    }

    @Test
    void an_employer_that_is_deleted_needs_no_owner() throws SQLException {
        change("with gone as (delete from employer_member where employer_id = {employer} returning employer_id)"
                + " update employer set deleted_at = now() where id in (select employer_id from gone)");
    }

    @Test
    void of_two_last_owners_who_go_at_once_by_sql_one_stays() throws Exception {
        Api second = Api.employer();
        String shared = owner.createEmployer();
        owner.post("/v1/employers/" + shared + "/members", Json.of("accountId", second.accountId(), "role", "OWNER"))
                .then()
                .statusCode(201);
        String leave = "delete from employer_member where employer_id = ? and account_id = ?";
        UUID id = UUID.fromString(shared);
        List<String> outcomes = Together.does(2, number -> {
            try (RawSql sql = RawSql.as(SYSTEM)) {
                sql.update(leave, id, number == 0 ? owner.accountId() : second.accountId());
                sql.commit();
                return "gone";
            } catch (PSQLException e) {
                return constraint(e);
            }
        });
        assertThat(outcomes).containsExactlyInAnyOrder("gone", "employer_owner");
    }
}
