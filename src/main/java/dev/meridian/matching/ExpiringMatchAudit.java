package dev.meridian.matching;

import dev.meridian.platform.privacy.ExpiringData;
import dev.meridian.platform.privacy.RetentionConfig;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;

/** Entries of who looked at whom whose time has come. */
@ApplicationScoped
class ExpiringMatchAudit implements ExpiringData {
    private final EntityManager entityManager;
    private final RetentionConfig config;

    @Inject
    ExpiringMatchAudit(EntityManager entityManager, RetentionConfig config) {
        this.entityManager = entityManager;
        this.config = config;
    }

    @Override
    public String name() {
        return "match-audit";
    }

    @Override
    public Duration kept() {
        return config.matchAudit();
    }

    @Override
    public int deleteBefore(Instant before, int most) {
        return ((Number) entityManager
                        .createNativeQuery("select forget_match_audit(:before, :most)")
                        .setParameter("before", before)
                        .setParameter("most", most)
                        .getSingleResult())
                .intValue();
    }
}
