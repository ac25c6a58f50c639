package dev.meridian.candidate;

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

/** A row of {@code candidate}. */
@Entity
@Table(name = "candidate")
class CandidateEntity {
    @Id
    UUID id;

    @Column(name = "account_id")
    UUID accountId;

    @Enumerated(EnumType.STRING)
    Visibility visibility;

    @JdbcTypeCode(SqlTypes.JSON)
    CandidateForm content;

    @Version
    long version;

    @Column(name = "created_at")
    Instant createdAt;

    @Column(name = "updated_at")
    Instant updatedAt;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    CandidateEntity() {}

    CandidateEntity(UUID id, UUID accountId, CandidateForm content, Instant now) {
        this.id = id;
        this.accountId = accountId;
        this.content = content;
        this.visibility = content.visibilityOrDefault();
        this.createdAt = now;
        this.updatedAt = now;
    }

    void write(CandidateForm written, Instant now) {
        content = written;
        visibility = written.visibilityOrDefault();
        updatedAt = now;
    }
}
