package dev.meridian.account;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Rows of {@code signing_key}. */
@ApplicationScoped
class SigningKeyRepository implements PanacheRepositoryBase<SigningKeyEntity, UUID> {
    List<SigningKeyEntity> inOrder() {
        return list("order by signsFrom, id");
    }

    /** Two replicas that find a key missing: the second waits, and finds the first one's. */
    void lock() {
        getEntityManager()
                .createNativeQuery("select 1 from pg_advisory_xact_lock(hashtextextended('signing-keys', 12))")
                .getSingleResult();
    }
}
