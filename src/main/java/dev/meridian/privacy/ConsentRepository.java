package dev.meridian.privacy;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/** Rows of {@code consent}. */
@ApplicationScoped
class ConsentRepository implements PanacheRepositoryBase<ConsentEntity, ConsentEntity.Key> {
    /** What somebody said last. */
    Optional<ConsentEntity> last(UUID accountId, Purpose purpose) {
        return find("key.accountId = ?1 and key.purpose = ?2 order by key.version desc", accountId, purpose)
                .firstResultOptional();
    }

    /** Two words of one person at the same moment: the second waits and finds the first. */
    void lock(UUID accountId) {
        getEntityManager()
                .createNativeQuery("select 1 from pg_advisory_xact_lock(hashtextextended(:account, 29))")
                .setParameter("account", accountId.toString())
                .getSingleResult();
    }
}
