package dev.meridian.hiring.engagement;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Rows of {@code engagement_review}. */
@ApplicationScoped
class ReviewRepository implements PanacheRepositoryBase<ReviewEntity, ReviewEntity.Key> {
    boolean has(ReviewEntity.Key key) {
        return findByIdOptional(key).isPresent();
    }

    /** The oldest first. */
    List<ReviewEntity> of(UUID engagementId) {
        return list("key.engagementId = ?1 order by createdAt, key.side", engagementId);
    }
}
