package dev.meridian.event;

import dev.meridian.platform.privacy.ExpiringData;
import dev.meridian.platform.privacy.RetentionConfig;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;

/** Failed sign-ins whose time has come, which is sooner than that of other events. */
@ApplicationScoped
class ExpiringFailedSignIns implements ExpiringData {
    private final EntityManager entityManager;
    private final RetentionConfig config;

    @Inject
    ExpiringFailedSignIns(EntityManager entityManager, RetentionConfig config) {
        this.entityManager = entityManager;
        this.config = config;
    }

    @Override
    public String name() {
        return "failed-sign-ins";
    }

    @Override
    public Duration kept() {
        return config.failedSignIns();
    }

    @Override
    public int deleteBefore(Instant before, int most) {
        return ((Number) entityManager
                        .createNativeQuery("select forget_failed_sign_ins(:before, :most)")
                        .setParameter("before", before)
                        .setParameter("most", most)
                        .getSingleResult())
                .intValue();
    }
}
