package dev.meridian.posting;

import io.quarkus.hibernate.orm.panache.PanacheQuery;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** Rows of {@code job_posting}. */
@ApplicationScoped
class PostingRepository implements PanacheRepositoryBase<PostingEntity, UUID> {
    Optional<PostingEntity> findByRef(UUID employerId, String externalRef) {
        return byRef(employerId, externalRef).firstResultOptional();
    }

    /** The posting held for this transaction: writers of one posting come one after the other. */
    Optional<PostingEntity> lockByRef(UUID employerId, String externalRef) {
        return byRef(employerId, externalRef)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    private PanacheQuery<PostingEntity> byRef(UUID employerId, String externalRef) {
        return find("employerId = ?1 and externalRef = ?2", employerId, externalRef);
    }

    List<PostingEntity> openOf(UUID employerId) {
        return list(
                "employerId = ?1 and state not in ?2", employerId, List.of(PostingState.CLOSED, PostingState.FILLED));
    }

    /** All published postings, without holding them in memory. */
    Stream<PostingEntity> streamPublished(int fetchSize) {
        return getEntityManager()
                .createQuery("from PostingEntity where state = :state", PostingEntity.class)
                .setParameter("state", PostingState.PUBLISHED)
                .setHint("org.hibernate.fetchSize", fetchSize)
                .setHint("org.hibernate.readOnly", true)
                .getResultStream();
    }

    List<PostingEntity> ended(Instant now) {
        return find("validThrough <= ?1 and state in ?2", now, List.of(PostingState.PUBLISHED, PostingState.PAUSED))
                .page(0, 500)
                .list();
    }

    /** The postings that ask for a skill. */
    @SuppressWarnings("unchecked") // the query selects ids
    List<UUID> asking(UUID skillId) {
        return getEntityManager()
                .createNativeQuery(
                        "select id from job_posting where content @> cast(:skill as jsonb) order by id", UUID.class)
                .setParameter("skill", "{\"skills\":[{\"skillId\":\"" + skillId + "\"}]}")
                .getResultList();
    }

    /** A posting held for this transaction, as it is now; empty where it has been deleted, maybe since it was last read. */
    Optional<PostingEntity> lockFresh(UUID id) {
        return fresh(id, "for no key update");
    }

    /** The same, held by readers together: no writer comes between. */
    Optional<PostingEntity> shareFresh(UUID id) {
        return fresh(id, "for share");
    }

    private Optional<PostingEntity> fresh(UUID id, String lock) {
        boolean held = !getEntityManager()
                .createNativeQuery("select 1 from job_posting where id = :id " + lock)
                .setParameter("id", id)
                .getResultList()
                .isEmpty();
        if (!held) {
            return Optional.empty();
        }
        PostingEntity posting = findById(id);
        getEntityManager().refresh(posting);
        return Optional.of(posting);
    }

    /** Two writers of one reference: the second waits and finds the first one's posting. */
    void lockRef(UUID employerId, String externalRef) {
        getEntityManager()
                .createNativeQuery("select 1 from pg_advisory_xact_lock(hashtextextended(:ref, 17))")
                .setParameter("ref", employerId + " " + externalRef)
                .getSingleResult();
    }
}
