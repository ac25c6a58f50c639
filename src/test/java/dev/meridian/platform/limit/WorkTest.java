package dev.meridian.platform.limit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.meridian.support.Contract;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkTest {
    @ParameterizedTest(name = "{0} {1}: {2}")
    @CsvSource({
        "POST, /v1/accounts, SIGN_IN",
        "POST, /v1/sessions, SIGN_IN",
        "POST, /v1/sessions/refresh, SIGN_IN",
        "POST, /oauth/token, SIGN_IN",
        "POST, /v1/password-resets, SIGN_IN",
        "POST, /v1/email-verifications/confirm, SIGN_IN",
        "GET, /v1/accounts/me, OTHER",
        "GET, /v1/job-postings/1/matches, RANKING",
        "GET, /v1/job-postings/1/matches/, RANKING",
        "GET, /v1/job-postings/1/matches/2, RANKING",
        "GET, /v1/job-postings/1/match-insights, RANKING",
        "GET, /v1/candidates/me/matches, RANKING",
        "POST, /v1/matches, RANKING",
        "GET, /v1/reference/time-zones/overlap, RANKING",
        "GET, /v1/job-postings, SEARCH",
        "HEAD, /v1/skills, SEARCH",
        "POST, /v1/skills/resolve, SEARCH",
        "GET, /v1/job-postings/1, OTHER",
        "POST, /v1/job-postings, WRITE",
        "DELETE, /v1/employers/1, WRITE",
        "get, /v1/accountsx, OTHER",
        "POST, /v1/accountsx, WRITE"
    })
    void what_costs_more_or_may_be_a_guess_is_told_apart(String method, String path, Work work) {
        assertThat(Work.of(method, path)).isEqualTo(work);
    }

    @Test
    void no_operation_that_changes_something_is_counted_as_a_mere_read() {
        List<String> unlimited = Contract.committed().operations().stream()
                .filter(o -> !o.method().equals("GET"))
                .filter(o -> Work.of(o.method(), o.path()) == Work.OTHER)
                .map(Contract.Operation::id)
                .toList();
        assertThat(Contract.committed().operations()).hasSizeGreaterThan(50);
        assertThat(unlimited).isEmpty();
    }
}
