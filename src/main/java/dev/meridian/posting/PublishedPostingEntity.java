package dev.meridian.posting;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A row of {@code published_posting}: what everyone may read of a posting. */
@Entity
@Table(name = "published_posting")
class PublishedPostingEntity {
    @Id
    @Column(name = "posting_id")
    UUID postingId;

    @Column(name = "employer_id")
    UUID employerId;

    /** The posting's version, copied: this row has no life of its own. */
    long version;

    @JdbcTypeCode(SqlTypes.JSON)
    PostingForm content;

    @Column(name = "published_at")
    Instant publishedAt;

    @Column(name = "valid_through")
    @Nullable
    Instant validThrough;

    @Column(name = "created_at")
    Instant createdAt;

    @Column(name = "updated_at")
    Instant updatedAt;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    PublishedPostingEntity() {}

    PublishedPostingEntity(PostingEntity posting) {
        this.postingId = posting.id;
        this.employerId = posting.employerId;
        this.version = posting.version;
        this.content = posting.content.forEveryone();
        this.publishedAt = Objects.requireNonNull(posting.publishedAt);
        this.validThrough = posting.validThrough;
        this.createdAt = posting.createdAt;
        this.updatedAt = posting.updatedAt;
    }
}
