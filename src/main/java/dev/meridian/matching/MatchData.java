package dev.meridian.matching;

import dev.meridian.platform.privacy.JsonRows;
import dev.meridian.platform.privacy.Person;
import dev.meridian.platform.privacy.PersonalData;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Set;

/**
 * Who looked at the person's profile, and what the person asked of matching. Which posting an employer had in mind, and who
 * acted for it, is the employer's to tell; the ids of candidates that the person looked at are those candidates'.
 */
@ApplicationScoped
class MatchData implements PersonalData {
    private final JsonRows rows;

    @Inject
    MatchData(JsonRows rows) {
        this.rows = rows;
    }

    @Override
    public Set<String> tables() {
        return Set.of("shortlist", "match_audit", "budget_use");
    }

    @Override
    public Map<String, Object> export(Person person) {
        Map<String, ?> account = Map.of("account", person.accountId());
        Map<String, ?> actor = Map.of("actor", person.actor());
        return Map.of(
                "shortlists",
                rows.of(
                        """
                        select s.employer_id as "employerId", e.name as "employer", s.created_at as "addedAt"
                          from shortlist s join candidate c on c.id = s.candidate_id join employer e on e.id = s.employer_id
                         where c.account_id = :account order by s.created_at
                        """,
                        account),
                "looked-at",
                rows.of(
                        """
                        select m.at, m.kind, m.employer_id as "employerId", e.name as "employer"
                          from match_audit m join candidate c on c.id = m.candidate_id join employer e on e.id = m.employer_id
                         where c.account_id = :account order by m.id
                        """,
                        account),
                "asked-of-matching",
                rows.of(
                        """
                        select at, kind, employer_id as "employerId", posting_id as "postingId", budget
                          from match_audit where actor = :actor order by id
                        """,
                        actor),
                "budgets",
                rows.of(
                        """
                        select day, employer_id as "employerId", scope, budget from budget_use
                         where person = :account order by day, budget
                        """,
                        account));
    }

    /**
     * Shortlists lose the candidate with the profile. The audit of who looked at whom stays, for it is about those who looked,
     * and so does what counts a day's budgets: ids that lead to nobody any more.
     */
    @Override
    public void erase(Person person) {}
}
