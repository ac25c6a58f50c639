package dev.meridian.event;

import dev.meridian.platform.privacy.JsonRows;
import dev.meridian.platform.privacy.Person;
import dev.meridian.platform.privacy.PersonalData;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Map;
import java.util.Set;

/** What the audit holds on a person. It stays when they are erased, as ids that no longer lead to anybody. */
@ApplicationScoped
class EventData implements PersonalData {
    private final EntityManager entityManager;
    private final JsonRows rows;
    private final SignIns signIns;

    @Inject
    EventData(EntityManager entityManager, JsonRows rows, SignIns signIns) {
        this.entityManager = entityManager;
        this.rows = rows;
        this.signIns = signIns;
    }

    @Override
    public Set<String> tables() {
        return Set.of("event");
    }

    @Override
    public Map<String, Object> export(Person person) {
        return Map.of(
                "events",
                // Who else did something to the person is told to the employer's owner, not here: that is about others.
                rows.of(
                        """
                        select at, type, subject, version, employer_id as "employerId", detail,
                               actor = :actor as "byYou", case when actor = :actor then request_id end as "requestId"
                          from event
                         where actor = :actor or account_id = :account or subject = :account
                            or candidate_id = cast(:candidate as uuid)
                         order by id
                        """,
                        Map.of(
                                "actor", person.actor(),
                                "account", person.accountId(),
                                "candidate", String.valueOf(orAccount(person)))),
                "failed-sign-ins",
                rows.of(
                        "select at from event where type = '" + SignIns.FAILED + "' and subject = :address order by id",
                        Map.of("address", signIns.subject(person.email()))));
    }

    /** No id is the candidate's of who has no profile. */
    private static Object orAccount(Person person) {
        return person.candidateId() == null ? person.accountId() : person.candidateId();
    }

    @Override
    public void erase(Person person) {
        entityManager
                .createNativeQuery("select 1 from erase_events(:account, :address)")
                .setParameter("account", person.accountId())
                .setParameter("address", signIns.subject(person.email()))
                .getSingleResult();
    }
}
