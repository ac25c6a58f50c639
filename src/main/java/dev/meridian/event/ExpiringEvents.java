package dev.meridian.event;

import dev.meridian.platform.privacy.ExpiringData;
import dev.meridian.platform.privacy.RetentionConfig;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;

/** Events whose time has come. */
@ApplicationScoped
class ExpiringEvents implements ExpiringData {
    private final EntityManager entityManager;
    private final RetentionConfig config;

    @Inject
    ExpiringEvents(EntityManager entityManager, RetentionConfig config) {
        this.entityManager = entityManager;
        this.config = config;
    }

    @Override
    public String name() {
        return "events";
    }

    @Override
    public Duration kept() {
        return config.events();
    }

    @Override
    public int deleteBefore(Instant before, int most) {
        return ((Number) entityManager
                        .createNativeQuery("select forget_events(:before, :most)")
                        .setParameter("before", before)
                        .setParameter("most", most)
                        .getSingleResult())
                .intValue();
    }
}
