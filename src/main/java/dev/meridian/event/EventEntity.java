package dev.meridian.event;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** A row of {@code event}; written by {@link EventLog}. */
@Entity
@Immutable
@Table(name = "event")
class EventEntity {
    @Id
    UUID id;

    String type;

    UUID subject;

    long version;

    String actor;

    @Column(name = "employer_id")
    @Nullable
    UUID employerId;

    @Column(name = "candidate_id")
    @Nullable
    UUID candidateId;

    @Column(name = "account_id")
    @Nullable
    UUID accountId;

    @Nullable
    String detail;

    @Column(name = "request_id")
    @Nullable
    String requestId;

    Instant at;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    EventEntity() {}
}
