package dev.meridian.account;

import dev.meridian.platform.privacy.ExpiringData;
import dev.meridian.platform.privacy.RetentionConfig;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;

/** Sessions that ended long ago, with their refresh tokens. */
@ApplicationScoped
class EndedSessions implements ExpiringData {
    private final EntityManager entityManager;
    private final RetentionConfig config;

    @Inject
    EndedSessions(EntityManager entityManager, RetentionConfig config) {
        this.entityManager = entityManager;
        this.config = config;
    }

    @Override
    public String name() {
        return "ended-sessions";
    }

    @Override
    public Duration kept() {
        return config.endedSessions();
    }

    @Override
    public int deleteBefore(Instant before, int most) {
        return entityManager
                .createNativeQuery("delete from session where id = any (array(select id from session"
                        + " where least(revoked_at, idle_until, expires_at) < :before limit :most))")
                .setParameter("before", before)
                .setParameter("most", most)
                .executeUpdate();
    }
}
