package dev.meridian.candidate;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Rows of {@code candidate}. */
@ApplicationScoped
class CandidateRepository implements PanacheRepositoryBase<CandidateEntity, UUID> {
    Optional<CandidateEntity> findByAccount(UUID accountId) {
        return find("accountId", accountId).firstResultOptional();
    }

    Set<UUID> accountsWithProfile(Collection<UUID> accountIds) {
        return find("accountId in ?1", accountIds).stream()
                .map(c -> c.accountId)
                .collect(Collectors.toSet());
    }

    /** Two profiles for one account at the same moment: the second waits and finds the first. */
    void lockAccount(UUID accountId) {
        getEntityManager()
                .createNativeQuery("select 1 from pg_advisory_xact_lock(hashtextextended(:account, 13))")
                .setParameter("account", accountId.toString())
                .getSingleResult();
    }

    /** The profiles that hold a skill. */
    @SuppressWarnings("unchecked") // the query selects ids
    List<UUID> holding(UUID skillId) {
        return getEntityManager()
                .createNativeQuery(
                        "select id from candidate where content @> cast(:skill as jsonb) order by id", UUID.class)
                .setParameter("skill", "{\"skills\":[{\"skillId\":\"" + skillId + "\"}]}")
                .getResultList();
    }

    /** A profile held for this transaction, as it is now; empty where it has been deleted, maybe since it was last read. */
    Optional<CandidateEntity> lockFresh(UUID id) {
        boolean held = !getEntityManager()
                .createNativeQuery("select 1 from candidate where id = :id for no key update")
                .setParameter("id", id)
                .getResultList()
                .isEmpty();
        if (!held) {
            return Optional.empty();
        }
        CandidateEntity candidate = findById(id);
        getEntityManager().refresh(candidate);
        return Optional.of(candidate);
    }
}
