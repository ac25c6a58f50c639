package dev.meridian.hiring.onboarding;

import dev.meridian.hiring.engagement.EngagementRef;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A row of {@code onboarding_plan}. */
@Entity
@Table(name = "onboarding_plan")
class OnboardingEntity {
    /** The engagement's: each has one plan. */
    @Id
    @Column(name = "engagement_id")
    UUID engagementId;

    @Column(name = "employer_id")
    UUID employerId;

    @Column(name = "candidate_id")
    UUID candidateId;

    @JdbcTypeCode(SqlTypes.JSON)
    OnboardingContent content;

    @Version
    long version;

    @Column(name = "created_at")
    Instant createdAt;

    @Column(name = "updated_at")
    Instant updatedAt;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    OnboardingEntity() {}

    OnboardingEntity(EngagementRef engagement, OnboardingContent content, Instant now) {
        this.engagementId = engagement.id();
        this.employerId = engagement.employerId();
        this.candidateId = engagement.candidateId();
        this.content = content;
        this.createdAt = now;
        this.updatedAt = now;
    }

    void write(OnboardingContent written, Instant now) {
        content = written;
        updatedAt = now;
    }
}
