package dev.meridian.account;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Rows of {@code session}. */
@ApplicationScoped
class SessionRepository implements PanacheRepositoryBase<SessionEntity, UUID> {
    /** Newest first. */
    List<SessionEntity> liveOf(UUID accountId) {
        return list(
                "accountId = ?1 and revokedAt is null and idleUntil > instant and expiresAt > instant order by id desc",
                accountId);
    }
}
