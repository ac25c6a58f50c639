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

    /** Stands for the candidate while they are anonymous; another one each time that they become so. */
    @Column(name = "anonymous_id")
    UUID anonymousId;

    @JdbcTypeCode(SqlTypes.JSON)
    CandidateForm content;

    @Version
    long version;

    @Column(name = "created_at")
    Instant createdAt;

    @Column(name = "updated_at")
    Instant updatedAt;

    CandidateSnapshot toSnapshot() {
        return new CandidateSnapshot(id, anonymousId, version, content);
    }

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    CandidateEntity() {}

    CandidateEntity(UUID id, UUID accountId, CandidateForm content, Instant now) {
        this.id = id;
        this.accountId = accountId;
        this.content = content;
        this.visibility = content.visibilityOrDefault();
        this.anonymousId = UUID.randomUUID();
        this.createdAt = now;
        this.updatedAt = now;
    }

    void write(CandidateForm written, Instant now) {
        content = written;
        if (visibility != Visibility.ANONYMOUS && written.visibilityOrDefault() == Visibility.ANONYMOUS) {
            anonymousId = UUID.randomUUID();
        }
        visibility = written.visibilityOrDefault();
        updatedAt = now;
    }
}
