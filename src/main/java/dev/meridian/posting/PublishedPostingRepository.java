package dev.meridian.posting;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Rows of {@code published_posting}. */
@ApplicationScoped
class PublishedPostingRepository implements PanacheRepositoryBase<PublishedPostingEntity, UUID> {
    private final SearchColumns searchColumns;

    @Inject
    PublishedPostingRepository(SearchColumns searchColumns) {
        this.searchColumns = searchColumns;
    }

    Optional<PublishedPostingEntity> findVisible(UUID id, Instant now) {
        return find("postingId = ?1 and (validThrough is null or validThrough > ?2)", id, now)
                .firstResultOptional();
    }

    List<PublishedPostingEntity> findAllById(Collection<UUID> ids) {
        return list("postingId in ?1", ids);
    }

    /** Makes the row what the posting says now, or takes it away. The posting must be flushed, for its version. */
    void project(PostingEntity posting) {
        if (posting.state == PostingState.PUBLISHED) {
            getEntityManager().merge(new PublishedPostingEntity(posting));
            flush();
            searchColumns.write(posting.id, posting.content);
        } else {
            deleteById(posting.id);
            flush();
        }
    }
}
