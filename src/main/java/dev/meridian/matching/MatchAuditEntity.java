package dev.meridian.matching;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** A row of {@code match_audit}; written by {@link MatchGuard}. */
@Entity
@Immutable
@Table(name = "match_audit")
class MatchAuditEntity {
    @Id
    UUID id;

    Instant at;

    String actor;

    @Column(name = "employer_id")
    UUID employerId;

    String kind;

    @Column(name = "posting_id")
    @Nullable
    UUID postingId;

    @Column(name = "candidate_id")
    @Nullable
    UUID candidateId;

    @Nullable
    String budget;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    MatchAuditEntity() {}
}
