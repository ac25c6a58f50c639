package dev.meridian.hiring.offer;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Rows of {@code offer}. */
@ApplicationScoped
class OfferRepository implements PanacheRepositoryBase<OfferEntity, UUID> {
    static final List<OfferState> OPEN = List.of(OfferState.OPEN, OfferState.COUNTERED);

    /** An offer held for this transaction, as it is now. */
    OfferEntity lockFresh(UUID id) {
        getEntityManager()
                .createNativeQuery("select 1 from offer where id = :id for no key update")
                .setParameter("id", id)
                .getResultList();
        OfferEntity offer = findById(id);
        getEntityManager().refresh(offer);
        return offer;
    }

    /** The offer of an application that is not decided, held for this transaction; whose application is held already. */
    Optional<OfferEntity> lockOpen(UUID applicationId) {
        return find("applicationId = ?1 and state in ?2", applicationId, OPEN)
                .firstResultOptional()
                .map(offer -> lockFresh(offer.id))
                .filter(offer -> offer.state.isOpen());
    }

    List<OfferEntity> ofCandidate(UUID candidateId) {
        return list("candidateId = ?1 order by id", candidateId);
    }

    /** Those whose time is over and that are not marked yet. */
    List<UUID> over(Instant now, int most) {
        return getEntityManager()
                .createQuery(
                        "select id from OfferEntity where state in :open and expiresAt <= :now order by expiresAt",
                        UUID.class)
                .setParameter("open", OPEN)
                .setParameter("now", now)
                .setMaxResults(most)
                .getResultList();
    }
}
