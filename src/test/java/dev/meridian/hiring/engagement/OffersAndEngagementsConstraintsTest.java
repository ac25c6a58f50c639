package dev.meridian.hiring.engagement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.meridian.support.HiringScene;
import dev.meridian.support.HiringScene.Applied;
import dev.meridian.support.Json;
import dev.meridian.support.MovableClock;
import dev.meridian.support.RawSql;
import dev.meridian.support.ServiceTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.postgresql.util.PSQLException;

/** What PostgreSQL refuses by itself, tried by SQL in the role that the service has, as if the service's own checks were gone. */
@ServiceTest
class OffersAndEngagementsConstraintsTest {
    @Inject
    MovableClock clock;

    private String open;
    private String accepted;
    private String engagement;

    @BeforeEach
    void makeOneOfEach() {
        HiringScene scene = new HiringScene(2);
        open = scene.makeOffer(scene.apply(), HiringScene.offerWithTrial(clock.instant(), 2));
        Applied hired = scene.apply();
        String path = scene.engage(hired, HiringScene.offerWithTrial(clock.instant(), 2));
        engagement = path.substring(path.lastIndexOf('/') + 1);
        accepted = hired.person().get(path).path("offerId");
        hired.person()
                .post("/v1/offers/" + accepted + "/decline", Json.of("reasonCode", "OTHER"))
                .then()
                .statusCode(409);
    }

    private String refused(String statement) throws SQLException {
        String filled = statement
                .replace("{open}", "'" + open + "'")
                .replace("{accepted}", "'" + accepted + "'")
                .replace("{engagement}", "'" + engagement + "'")
                .replace("{new}", "'" + UUID.randomUUID() + "'");
        try (RawSql sql = RawSql.as("system:test")) {
            Throwable refusal = catchThrowable(() -> {
                assertThat(sql.update(filled)).as("rows changed").isPositive();
                sql.update("set constraints all immediate");
            });
            assertThat(refusal).as(filled).isInstanceOf(PSQLException.class);
            return String.valueOf(Objects.requireNonNull(((PSQLException) refusal).getServerErrorMessage())
                    .getConstraint());
        }
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    offer_version       | update offer set version = -1 where id = {open}
                    offer_state_check   | update offer set state = 'LOST', decided_at = now(), decided_by = 'SERVICE' where id = {open}
                    offer_expiry        | update offer set expires_at = created_at where id = {open}
                    offer_terms         | update offer set terms = terms - 'startDate' where id = {open}
                    offer_terms         | update offer set terms = terms - 'rate' where id = {open}
                    offer_terms         | update offer set terms = jsonb_set(terms, '{rate,amount}', '0') where id = {open}
                    offer_terms         | update offer set terms = jsonb_set(terms, '{trial,weeks}', '27') where id = {open}
                    offer_terms         | update offer set terms = jsonb_set(terms, '{trial,pay,amount}', '-1') where id = {open}
                    offer_countered     | update offer set state = 'COUNTERED' where id = {open}
                    offer_countered     | update offer set counter_words = 'More' where id = {open}
                    offer_decided       | update offer set state = 'DECLINED' where id = {open}
                    offer_decided       | update offer set decided_at = now() where id = {open}
                    offer_decided       | update offer set decided_by = null where id = {accepted}
                    offer_decided       | update offer set reason_code = 'PAY' where id = {open}
                    offer_application   | update offer set application_id = {new} where id = {open}
                    offer_application   | update offer set employer_id = {new} where id = {open}
                    offer_open          | insert into offer (id, application_id, posting_id, employer_id, candidate_id, state, terms, expires_at, version, created_at, updated_at) select {new}, application_id, posting_id, employer_id, candidate_id, state, terms, expires_at, 0, created_at, updated_at from offer where id = {open}
                    offer_accepted      | insert into offer (id, application_id, posting_id, employer_id, candidate_id, state, terms, expires_at, decided_at, decided_by, version, created_at, updated_at) select {new}, application_id, posting_id, employer_id, candidate_id, state, terms, expires_at, decided_at, decided_by, 0, created_at, updated_at from offer where id = {accepted}
                    """)
    void an_offer_is_refused_that_breaks(String constraint, String statement) throws SQLException {
        assertThat(refused(statement)).isEqualTo(constraint);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    engagement_version       | update engagement set version = -1 where id = {engagement}
                    engagement_state_check   | update engagement set state = 'LOST' where id = {engagement}
                    engagement_hire_structure_check | update engagement set hire_structure = 'SWARM' where id = {engagement}
                    engagement_title         | update engagement set title = '' where id = {engagement}
                    engagement_trial_weeks_check | update engagement set trial_weeks = 27, trial_ends_on = start_date + 27 * 7 - 1 where id = {engagement}
                    engagement_trial         | update engagement set trial_weeks = null, trial_ends_on = null, state = 'ACTIVE' where id = {engagement}
                    engagement_trial         | update engagement set trial_ends_on = trial_ends_on + 1 where id = {engagement}
                    engagement_trial         | update engagement set trial_weeks = 3 where id = {engagement}
                    engagement_extensions_check | update engagement set extensions = 3 where id = {engagement}
                    engagement_converted     | update engagement set converted_at = now() where id = {engagement}
                    engagement_active        | update engagement set state = 'ACTIVE' where id = {engagement}
                    engagement_ended         | update engagement set state = 'ENDED' where id = {engagement}
                    engagement_ended         | update engagement set last_day = start_date where id = {engagement}
                    engagement_ended         | update engagement set end_words = 'Goodbye' where id = {engagement}
                    engagement_liaison       | update engagement set liaison_id = {new} where id = {engagement}
                    engagement_offer         | update engagement set offer_id = {open} where id = {engagement}
                    engagement_application   | delete from onboarding_plan where engagement_id = {engagement}; update engagement set candidate_id = {new} where id = {engagement}
                    engagement_once          | insert into engagement (id, application_id, offer_id, posting_id, employer_id, candidate_id, title, state, terms, hire_structure, start_date, trial_weeks, trial_ends_on, extensions, version, created_at, updated_at) select {new}, application_id, offer_id, posting_id, employer_id, candidate_id, title, state, terms, hire_structure, start_date, trial_weeks, trial_ends_on, extensions, 0, created_at, updated_at from engagement where id = {engagement}
                    engagement_review_sides  | insert into engagement_review select {engagement}, 'TRIAL', 'EMPLOYER', employer_id, {new}, '{"overall": 5, "communication": 5, "reliability": 5, "work": 5}', null, true, now() from engagement where id = {engagement}
                    engagement_review_ratings | insert into engagement_review select {engagement}, 'TRIAL', 'EMPLOYER', employer_id, candidate_id, '{"overall": 6, "communication": 5, "reliability": 5, "work": 5}', null, true, now() from engagement where id = {engagement}
                    engagement_review_ratings | insert into engagement_review select {engagement}, 'TRIAL', 'EMPLOYER', employer_id, candidate_id, '{"overall": 5}', null, true, now() from engagement where id = {engagement}
                    engagement_review_side_check | insert into engagement_review select {engagement}, 'TRIAL', 'SERVICE', employer_id, candidate_id, '{"overall": 5, "communication": 5, "reliability": 5, "work": 5}', null, true, now() from engagement where id = {engagement}
                    """)
    void an_engagement_is_refused_that_breaks(String constraint, String statement) throws SQLException {
        assertThat(refused(statement)).isEqualTo(constraint);
    }
}
