package dev.meridian.hiring.application;

import dev.meridian.platform.privacy.ExpiringData;
import dev.meridian.platform.privacy.RetentionConfig;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;

/** What candidates gave employers with applications that came to nothing. That there was one stays, for the employer's counts. */
@ApplicationScoped
class ExpiringApplications implements ExpiringData {
    private final EntityManager entityManager;
    private final RetentionConfig config;

    @Inject
    ExpiringApplications(EntityManager entityManager, RetentionConfig config) {
        this.entityManager = entityManager;
        this.config = config;
    }

    @Override
    public String name() {
        return "ended-applications";
    }

    @Override
    public Duration kept() {
        return config.endedApplications();
    }

    @Override
    public int deleteBefore(Instant before, int most) {
        return entityManager
                .createNativeQuery(
                        """
                        update application
                           set profile = null, match = null, cover_note = null, answers = '[]', reason_words = null,
                               version = version + 1
                         where id in (select id from application where ended_at < :before
                                         and (profile is not null or cover_note is not null or reason_words is not null)
                                       order by ended_at limit :most)
                        """)
                .setParameter("before", before)
                .setParameter("most", most)
                .executeUpdate();
    }
}
