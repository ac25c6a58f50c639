package dev.meridian.hiring.application;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Rows of {@code application}. */
@ApplicationScoped
class ApplicationRepository implements PanacheRepositoryBase<ApplicationEntity, UUID> {
    private static final Set<ApplicationState> OPEN = EnumSet.of(
            ApplicationState.INVITED,
            ApplicationState.NEW,
            ApplicationState.SCREENING,
            ApplicationState.INTERVIEW,
            ApplicationState.OFFER);

    /** Out of the pipeline, without the employer having said no. */
    private static final Set<ApplicationState> LEFT =
            EnumSet.of(ApplicationState.WITHDRAWN, ApplicationState.DECLINED, ApplicationState.EXPIRED);

    /** Whoever begins an application of a candidate at a posting comes before or after others who do. */
    void lockPair(UUID postingId, UUID candidateId) {
        getEntityManager()
                .createNativeQuery("select 1 from pg_advisory_xact_lock(hashtextextended(:pair, 19))")
                .setParameter("pair", postingId + " " + candidateId)
                .getSingleResult();
    }

    /** The candidate's application at the posting that began last. */
    Optional<ApplicationEntity> last(UUID postingId, UUID candidateId) {
        return find("postingId = ?1 and candidateId = ?2 order by id desc", postingId, candidateId)
                .firstResultOptional();
    }

    /** An application held for this transaction, as it is now. */
    Optional<ApplicationEntity> lockFresh(UUID id) {
        boolean held = !getEntityManager()
                .createNativeQuery("select 1 from application where id = :id for no key update")
                .setParameter("id", id)
                .getResultList()
                .isEmpty();
        if (!held) {
            return Optional.empty();
        }
        ApplicationEntity application = findById(id);
        getEntityManager().refresh(application);
        return Optional.of(application);
    }

    /** Those who are in a posting's pipeline: not those who left it by themselves. */
    List<UUID> candidatesAt(UUID postingId) {
        return getEntityManager()
                .createQuery(
                        "select candidateId from ApplicationEntity where postingId = :posting and state not in :left",
                        UUID.class)
                .setParameter("posting", postingId)
                .setParameter("left", LEFT)
                .getResultList();
    }

    long holders(UUID postingId) {
        return count("postingId = ?1 and holdsOpening = true", postingId);
    }

    List<UUID> openOfCandidate(UUID candidateId) {
        return ids("candidateId", Set.of(candidateId));
    }

    List<UUID> openOfEmployer(UUID employerId) {
        return ids("employerId", Set.of(employerId));
    }

    private List<UUID> ids(String owner, Collection<UUID> owners) {
        return getEntityManager()
                .createQuery(
                        "select id from ApplicationEntity where " + owner
                                + " in :owners and state in :open order by id",
                        UUID.class)
                .setParameter("owners", owners)
                .setParameter("open", OPEN)
                .getResultList();
    }

    List<ApplicationEntity> ofCandidate(UUID candidateId) {
        return list("candidateId = ?1 order by id", candidateId);
    }

    /** Invitations whose time is over. */
    List<UUID> unanswered(Instant now, int most) {
        return getEntityManager()
                .createQuery(
                        "select id from ApplicationEntity where state = :invited and invitationExpiresAt <= :now"
                                + " order by invitationExpiresAt, id",
                        UUID.class)
                .setParameter("invited", ApplicationState.INVITED)
                .setParameter("now", now)
                .setMaxResults(most)
                .getResultList();
    }
}
