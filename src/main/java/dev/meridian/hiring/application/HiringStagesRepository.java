package dev.meridian.hiring.application;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/** Rows of {@code hiring_stages}. */
@ApplicationScoped
class HiringStagesRepository implements PanacheRepositoryBase<HiringStagesEntity, UUID> {
    /**
     * Until the transaction ends, the employer's stages stay as they are. By an advisory lock, because an employer that has
     * the usual ones has no row.
     */
    void hold(UUID employerId) {
        lock("pg_advisory_xact_lock_shared", employerId);
    }

    /** Waits for those who move applications among the stages, and keeps them waiting until the transaction ends. */
    void holdAlone(UUID employerId) {
        lock("pg_advisory_xact_lock", employerId);
    }

    private void lock(String function, UUID employerId) {
        getEntityManager()
                .createNativeQuery("select 1 from " + function + "(hashtextextended(:employer, 23))")
                .setParameter("employer", employerId.toString())
                .getSingleResult();
    }

    /** The row as it is now, whatever was read of it before. */
    Optional<HiringStagesEntity> findFresh(UUID employerId) {
        Optional<HiringStagesEntity> held = findByIdOptional(employerId);
        held.ifPresent(getEntityManager()::refresh);
        return held;
    }
}
