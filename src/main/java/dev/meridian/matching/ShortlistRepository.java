package dev.meridian.matching;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Rows of {@code shortlist}. */
@ApplicationScoped
class ShortlistRepository implements PanacheRepositoryBase<ShortlistEntity, ShortlistEntity.Key> {
    List<ShortlistEntity> of(UUID postingId) {
        return list("key.postingId = ?1 order by createdAt", postingId);
    }

    /** Whether it was not there before under this alias; two at once add it once. */
    boolean add(ShortlistEntity.Key key, UUID alias, UUID employerId, Instant now) {
        return getEntityManager()
                        .createNativeQuery(
                                "insert into shortlist (posting_id, candidate_id, alias, employer_id, created_at)"
                                        + " values (:posting, :candidate, :alias, :employer, :now)"
                                        + " on conflict (posting_id, candidate_id) do update set alias = excluded.alias,"
                                        + " created_at = excluded.created_at where shortlist.alias <> excluded.alias")
                        .setParameter("posting", key.postingId())
                        .setParameter("candidate", key.candidateId())
                        .setParameter("alias", alias)
                        .setParameter("employer", employerId)
                        .setParameter("now", now)
                        .executeUpdate()
                > 0;
    }
}
