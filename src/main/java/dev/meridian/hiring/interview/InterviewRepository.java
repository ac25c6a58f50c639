package dev.meridian.hiring.interview;

import dev.meridian.hiring.calendar.Stretch;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Rows of {@code interview}. */
@ApplicationScoped
class InterviewRepository implements PanacheRepositoryBase<InterviewEntity, UUID> {
    /** An interview held for this transaction, as it is now. */
    Optional<InterviewEntity> lockFresh(UUID id) {
        boolean held = !getEntityManager()
                .createNativeQuery("select 1 from interview where id = :id for no key update")
                .setParameter("id", id)
                .getResultList()
                .isEmpty();
        if (!held) {
            return Optional.empty();
        }
        InterviewEntity interview = findById(id);
        getEntityManager().refresh(interview);
        return Optional.of(interview);
    }

    /** Two interviews that a candidate accepts at the same moment: the second waits and finds the first. */
    void lockCandidate(UUID candidateId) {
        getEntityManager()
                .createNativeQuery("select 1 from pg_advisory_xact_lock(hashtextextended(:candidate, 31))")
                .setParameter("candidate", candidateId.toString())
                .getSingleResult();
    }

    /** What a candidate has accepted that has not ended before a moment. */
    List<InterviewEntity> acceptedBy(UUID candidateId, Instant after) {
        return list(
                "candidateId = ?1 and state = ?2 and acceptedEnd > ?3", candidateId, InterviewState.ACCEPTED, after);
    }

    /** An interview that a candidate has accepted at a time which overlaps this one. */
    Optional<InterviewEntity> overlapping(UUID candidateId, Stretch time) {
        return find(
                        "candidateId = ?1 and state = ?2 and acceptedStart < ?3 and acceptedEnd > ?4",
                        candidateId,
                        InterviewState.ACCEPTED,
                        time.end(),
                        time.start())
                .firstResultOptional();
    }

    List<InterviewEntity> of(UUID applicationId) {
        return list("applicationId = ?1 order by id", applicationId);
    }

    /** Proposed interviews whose last time has begun. */
    List<InterviewEntity> unanswered(Instant now) {
        return find("lastStart <= ?1 and state = ?2 order by id", now, InterviewState.PROPOSED)
                .page(0, 500)
                .list();
    }
}
