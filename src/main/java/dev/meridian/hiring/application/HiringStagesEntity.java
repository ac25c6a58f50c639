package dev.meridian.hiring.application;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A row of {@code hiring_stages}: those of an employer who has chosen its own. */
@Entity
@Table(name = "hiring_stages")
class HiringStagesEntity {
    @Id
    @Column(name = "employer_id")
    UUID employerId;

    @JdbcTypeCode(SqlTypes.JSON)
    HiringStageList content;

    @Version
    long version;

    @Column(name = "updated_at")
    Instant updatedAt;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    HiringStagesEntity() {}

    HiringStagesEntity(UUID employerId, HiringStageList content, Instant now) {
        this.employerId = employerId;
        this.content = content;
        this.updatedAt = now;
    }

    final void write(HiringStageList written, Instant now) {
        content = written;
        updatedAt = now;
    }
}
