package dev.meridian.hiring.engagement;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Rows of {@code engagement}. */
@ApplicationScoped
class EngagementRepository implements PanacheRepositoryBase<EngagementEntity, UUID> {
    /** An engagement held for this transaction, as it is now. */
    EngagementEntity lockFresh(UUID id) {
        getEntityManager()
                .createNativeQuery("select 1 from engagement where id = :id for no key update")
                .setParameter("id", id)
                .getResultList();
        EngagementEntity engagement = findById(id);
        getEntityManager().refresh(engagement);
        return engagement;
    }

    Optional<EngagementEntity> findByOffer(UUID offerId) {
        return find("offerId", offerId).firstResultOptional();
    }

    /** Since when the last engagement of a posting that has not ended holds an opening; null where there is none. */
    @Nullable
    Instant lastBegun(UUID postingId) {
        return getEntityManager()
                .createQuery(
                        "select max(createdAt) from EngagementEntity where postingId = :posting and state <> :ended",
                        Instant.class)
                .setParameter("posting", postingId)
                .setParameter("ended", EngagementState.ENDED)
                .getSingleResult();
    }

    List<EngagementEntity> ofCandidate(UUID candidateId) {
        return list("candidateId = ?1 order by id", candidateId);
    }

    List<UUID> runningOf(UUID candidateId) {
        return getEntityManager()
                .createQuery(
                        "select id from EngagementEntity where candidateId = :candidate and state <> :ended order by id",
                        UUID.class)
                .setParameter("candidate", candidateId)
                .setParameter("ended", EngagementState.ENDED)
                .getResultList();
    }

    /** Trials whose end has passed undecided, and whose employer was not reminded of that yet. */
    List<UUID> undecided(LocalDate today, int most) {
        return getEntityManager()
                .createQuery(
                        "select id from EngagementEntity where state = :trial and trialEndsOn < :today"
                                + " and (remindedOf is null or remindedOf <> trialEndsOn) order by id",
                        UUID.class)
                .setParameter("trial", EngagementState.TRIAL)
                .setParameter("today", today)
                .setMaxResults(most)
                .getResultList();
    }
}
