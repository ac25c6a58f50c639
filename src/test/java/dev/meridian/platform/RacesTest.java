package dev.meridian.platform;

import static org.assertj.core.api.Assertions.assertThat;

import dev.meridian.support.Api;
import dev.meridian.support.Json;
import dev.meridian.support.RawSql;
import dev.meridian.support.Samples;
import dev.meridian.support.ServiceTest;
import dev.meridian.support.Together;
import io.restassured.response.Response;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Several who write the same thing at once: no change is lost, and nothing happens twice. */
@ServiceTest
class RacesTest {
    private static final String ME = "/v1/candidates/me";

    /** At once with one version. Fewer than the database connections, of which a test holds some. */
    private static final int CALLERS = 16;

    private static final int WRITERS = 8;
    private static final int CHANGES_EACH = 3;

    private enum Thing {
        ACCOUNT,
        EMPLOYER,
        MEMBER,
        DRAFT,
        PUBLISHED_POSTING,
        PROFILE,
        SKILLS,
        RESUME
    }

    /**
     * Something that can be changed.
     *
     * @param path where it is read, with its tag
     * @param id what its events name
     * @param change changes the version with a tag; another change for each number
     */
    private record Subject(String path, Api api, UUID id, Change change) {
        int changed(int number, String tag) {
            return change.of(number, tag).statusCode();
        }

        String tag() {
            return api.tag(path);
        }

        long version() {
            String tag = tag();
            return Long.parseLong(tag.substring(1, tag.indexOf('-')));
        }

        long versionsTold() throws SQLException {
            try (RawSql sql = RawSql.as("system:test")) {
                return (long) Objects.requireNonNull(sql.query(
                        "select count(distinct version) from event where subject = ? and type not like 'shortlist.%'",
                        id));
            }
        }
    }

    @FunctionalInterface
    private interface Change {
        Response of(int number, String tag);
    }

    private static Subject make(Thing thing) {
        Api owner = Api.employer();
        String employer = owner.createEmployer();
        Api person = Api.candidate();
        UUID profile = UUID.fromString(person.createCandidate(Samples.candidate()));
        return switch (thing) {
            case ACCOUNT -> patched("/v1/accounts/me", owner, owner.accountId(), "displayName");
            case EMPLOYER -> patched("/v1/employers/" + employer, owner, UUID.fromString(employer), "name");
            case MEMBER -> member(owner, "/v1/employers/" + employer + "/members");
            case DRAFT -> posting(owner, Samples.posting(employer));
            case PUBLISHED_POSTING -> posting(owner, Samples.posting(employer).with("desiredState", "PUBLISHED"));
            case PROFILE -> patched(ME, person, profile, "headline");
            case SKILLS ->
                new Subject(
                        ME,
                        person,
                        profile,
                        (number, tag) -> person.put(
                                ME + "/skills",
                                Json.of("skills", List.of(Samples.held("Java", 1 + number % 5, number % 60))),
                                tag));
            case RESUME ->
                new Subject(
                        ME + "/resume",
                        person,
                        profile,
                        (number, tag) ->
                                person.put(ME + "/resume", Json.of("basics", Json.of("name", "Name " + number)), tag));
        };
    }

    private static Subject patched(String path, Api api, UUID id, String field) {
        return new Subject(path, api, id, (number, tag) -> api.patch(path, Json.of(field, "Another " + number), tag));
    }

    private static Subject posting(Api owner, Json body) {
        String id = owner.createPosting(body);
        return patched("/v1/job-postings/" + id, owner, UUID.fromString(id), "title");
    }

    private static Subject member(Api owner, String members) {
        Api colleague = Api.employer();
        owner.post(members, Json.of("accountId", colleague.accountId(), "role", "VIEWER"))
                .then()
                .statusCode(201);
        String path = members + "/" + colleague.accountId();
        return new Subject(
                path,
                owner,
                colleague.accountId(),
                (number, tag) -> owner.patch(path, Json.of("role", otherRole(owner, path)), tag));
    }

    /** A member who is given the role that they have is not changed. */
    private static String otherRole(Api owner, String path) {
        String held = owner.get(path).path("role");
        return held.equals("VIEWER") ? "RECRUITER" : "VIEWER";
    }

    @ParameterizedTest
    @EnumSource
    void changes_of_one_version_at_once_let_one_through(Thing thing) throws Exception {
        Subject subject = make(thing);
        long before = subject.version();
        String tag = subject.tag();
        List<Integer> answers = Together.does(CALLERS, number -> subject.changed(number, tag));
        assertThat(answers).containsOnlyOnce(200);
        assertThat(answers).filteredOn(status -> status == 412).hasSize(CALLERS - 1);
        assertThat(subject.version()).isEqualTo(before + 1);
    }

    @ParameterizedTest
    @EnumSource
    void as_many_changes_succeed_as_the_version_goes_up(Thing thing) throws Exception {
        Subject subject = make(thing);
        long before = subject.version();
        List<Integer> answers = new ArrayList<>();
        Together.does(WRITERS, writer -> changeUntilDone(subject, writer)).forEach(answers::addAll);
        assertThat(answers).isSubsetOf(200, 412);
        assertThat(Collections.frequency(answers, 200)).isEqualTo(WRITERS * CHANGES_EACH);
        assertThat(subject.version()).isEqualTo(before + WRITERS * CHANGES_EACH);
        assertThat(subject.versionsTold()).isEqualTo(subject.version() + 1);
    }

    private static List<Integer> changeUntilDone(Subject subject, int writer) {
        List<Integer> answers = new ArrayList<>();
        while (Collections.frequency(answers, 200) < CHANGES_EACH) {
            answers.add(subject.changed(writer * 1000 + answers.size(), subject.tag()));
        }
        return answers;
    }

    /** The answers of several who send the same at once. */
    private static List<Integer> answers(Together.Deed<Response> request) throws InterruptedException {
        return Together.does(CALLERS, request).stream()
                .map(Response::statusCode)
                .toList();
    }

    @Test
    void whoever_makes_a_profile_many_times_at_once_has_one() throws Exception {
        Api person = Api.candidate();
        List<Integer> answers = answers(number -> person.post("/v1/candidates", Samples.candidate()));
        assertThat(answers).isSubsetOf(201, 409).containsOnlyOnce(201);
    }

    @Test
    void of_many_postings_with_one_reference_one_is_made() throws Exception {
        Api owner = Api.employer();
        Json posting = Samples.posting(owner.createEmployer()).with("externalRef", "RACE");
        List<Integer> answers = answers(number -> owner.post("/v1/job-postings", posting));
        assertThat(answers).isSubsetOf(201, 409).containsOnlyOnce(201);
    }

    @Test
    void of_two_postings_that_take_one_reference_one_gets_it() throws Exception {
        Api owner = Api.employer();
        String employer = owner.createEmployer();
        List<String> drafts =
                Together.does(CALLERS, number -> "/v1/job-postings/" + owner.createPosting(Samples.posting(employer)));
        List<Integer> answers = answers(number ->
                owner.patch(drafts.get(number), Json.of("externalRef", "WANTED"), owner.tag(drafts.get(number))));
        assertThat(answers).isSubsetOf(200, 409).containsOnlyOnce(200);
    }

    @Test
    void somebody_taken_in_many_times_at_once_is_a_member_once() throws Exception {
        Api owner = Api.employer();
        String members = "/v1/employers/" + owner.createEmployer() + "/members";
        Json joins = Json.of("accountId", Api.employer().accountId(), "role", "VIEWER");
        List<Integer> answers = answers(number -> owner.post(members, joins));
        assertThat(answers).isSubsetOf(201, 409).containsOnlyOnce(201);
    }

    @Test
    void a_step_taken_many_times_at_once_is_taken_once() throws Exception {
        Api owner = Api.employer();
        String posting = "/v1/job-postings/" + owner.createPosting(Samples.posting(owner.createEmployer()));
        for (String step : List.of("publish", "pause", "reopen", "close")) {
            List<Integer> answers = answers(number -> owner.post(posting + "/" + step));
            assertThat(answers).as(step).isSubsetOf(200, 409).containsOnlyOnce(200);
        }
    }

    @Test
    void what_is_deleted_many_times_at_once_is_deleted_once() throws Exception {
        Api owner = Api.employer();
        String employer = "/v1/employers/" + owner.createEmployer();
        String draft = "/v1/job-postings/"
                + owner.createPosting(Samples.posting(employer.substring("/v1/employers/".length())));
        for (String path : List.of(draft, employer)) {
            String tag = owner.tag(path);
            List<Integer> answers = answers(number -> owner.delete(path, tag));
            assertThat(answers).as(path).isSubsetOf(204, 404, 412).containsOnlyOnce(204);
        }
    }

    @Test
    void what_is_changed_while_it_is_deleted_is_changed_before_or_not_at_all() throws Exception {
        Api owner = Api.employer();
        String draft = "/v1/job-postings/" + owner.createPosting(Samples.posting(owner.createEmployer()));
        List<Integer> answers = answers(number -> number % 2 == 0
                ? owner.delete(draft, "*")
                : owner.patch(draft, Json.of("title", "Too late " + number), "*"));
        assertThat(answers).isSubsetOf(200, 204, 404).containsOnlyOnce(204);
        owner.get(draft).then().statusCode(404);
    }

    @Test
    void of_owners_who_all_leave_at_once_one_stays() throws Exception {
        Api owner = Api.employer();
        String members = "/v1/employers/" + owner.createEmployer() + "/members";
        List<Api> owners = new ArrayList<>(List.of(owner));
        for (int i = 0; i < 3; i++) {
            Api other = Api.employer();
            owner.post(members, Json.of("accountId", other.accountId(), "role", "OWNER"))
                    .then()
                    .statusCode(201);
            owners.add(other);
        }
        List<Integer> answers = Together.does(owners.size(), number -> {
            Api one = owners.get(number);
            String path = members + "/" + one.accountId();
            return one.delete(path, one.tag(path)).statusCode();
        });
        assertThat(answers).isSubsetOf(204, 409).containsOnlyOnce(409);
    }

    @Test
    void an_address_that_signs_up_many_times_at_once_has_one_account() throws Exception {
        String email = "race-" + UUID.randomUUID() + "@example.com";
        Json signUp = Json.of("email", email, "password", Api.PASSWORD, "displayName", "Race")
                .with("kinds", List.of("CANDIDATE"));
        List<Integer> answers = Together.does(
                4, number -> Api.ANYONE.post("/v1/accounts", signUp).statusCode());
        assertThat(answers).containsOnly(202);
        try (RawSql sql = RawSql.as("system:test")) {
            assertThat(sql.query("select count(*) from account where email = ?", email))
                    .isEqualTo(1L);
            UUID id = Api.signIn(email).accountId();
            assertThat(sql.query("select count(*) from event where subject = ? and type = 'account.created'", id))
                    .isEqualTo(1L);
        }
    }

    @Test
    void somebody_shortlisted_many_times_at_once_is_listed_and_told_of_once() throws Exception {
        Api owner = Api.employer();
        String posting =
                owner.createPosting(Samples.posting(owner.createEmployer()).with("desiredState", "PUBLISHED"));
        String candidate = Api.candidate().createCandidate(Samples.candidate());
        String list = "/v1/job-postings/" + posting + "/shortlist";
        List<Integer> answers = answers(number -> owner.request().put(list + "/" + candidate));
        assertThat(answers).containsOnly(204);
        assertThat(owner.get(list).<List<String>>path("items.candidateId")).containsExactly(candidate);
        try (RawSql sql = RawSql.as("system:test")) {
            assertThat(sql.query(
                            "select count(*) from event where subject = ? and type = 'shortlist.added'",
                            UUID.fromString(posting)))
                    .isEqualTo(1L);
        }
    }
}
