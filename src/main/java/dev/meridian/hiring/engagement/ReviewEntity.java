package dev.meridian.hiring.engagement;

import dev.meridian.hiring.application.Side;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A row of {@code engagement_review}: never changed, but that its words go with a person who is erased. */
@Entity
@Table(name = "engagement_review")
class ReviewEntity {
    /** Each side says once what it thinks, on each occasion. */
    @Embeddable
    record Key(
            @Column(name = "engagement_id") UUID engagementId,
            @Enumerated(EnumType.STRING) Occasion occasion,
            @Enumerated(EnumType.STRING) Side side) {}

    @EmbeddedId
    Key key;

    @Column(name = "employer_id")
    UUID employerId;

    @Column(name = "candidate_id")
    UUID candidateId;

    @JdbcTypeCode(SqlTypes.JSON)
    ReviewForm.Ratings ratings;

    @Nullable
    String words;

    @Column(name = "would_continue")
    boolean wouldContinue;

    @Column(name = "created_at")
    Instant createdAt;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    ReviewEntity() {}

    ReviewEntity(EngagementEntity engagement, Side side, ReviewForm form, Instant now) {
        this.key = new Key(engagement.id, form.occasion(), side);
        this.employerId = engagement.employerId;
        this.candidateId = engagement.candidateId;
        this.ratings = form.ratings();
        this.words = form.words();
        this.wouldContinue = form.wouldContinue();
        this.createdAt = now;
    }
}
