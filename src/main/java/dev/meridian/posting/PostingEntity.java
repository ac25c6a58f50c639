package dev.meridian.posting;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A row of {@code job_posting}. */
@Entity
@Table(name = "job_posting")
class PostingEntity {
    @Id
    UUID id;

    @Column(name = "employer_id")
    UUID employerId;

    @Enumerated(EnumType.STRING)
    PostingState state = PostingState.DRAFT;

    @Column(name = "external_ref")
    @Nullable
    String externalRef;

    @Column(name = "valid_through")
    @Nullable
    Instant validThrough;

    @JdbcTypeCode(SqlTypes.JSON)
    PostingForm content;

    @Column(name = "first_published_at")
    @Nullable
    Instant firstPublishedAt;

    @Column(name = "published_at")
    @Nullable
    Instant publishedAt;

    @Version
    long version;

    @Column(name = "created_at")
    Instant createdAt;

    @Column(name = "updated_at")
    Instant updatedAt;

    /** The posting at this version, for other features. */
    PostingSnapshot toSnapshot() {
        return new PostingSnapshot(id, employerId, state, firstPublishedAt, version, content);
    }

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    PostingEntity() {}

    PostingEntity(UUID id, UUID employerId, PostingForm content, Instant now) {
        this.id = id;
        this.employerId = employerId;
        this.content = content;
        this.createdAt = now;
        this.updatedAt = now;
        write(content, now);
    }

    final void write(PostingForm written, Instant now) {
        content = written;
        externalRef = written.externalRef();
        validThrough = written.validThrough();
        updatedAt = now;
    }

    void enter(PostingState next, Instant now) {
        state = next;
        updatedAt = now;
        if (next == PostingState.PUBLISHED) {
            publishedAt = now;
            firstPublishedAt = firstPublishedAt == null ? now : firstPublishedAt;
        }
    }
}
