package dev.meridian.account;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row of {@code api_client}. */
@Entity
@Table(name = "api_client")
class ApiClientEntity {
    @Id
    UUID id;

    @Column(name = "employer_id")
    UUID employerId;

    String name;

    @Column(name = "secret_hash")
    byte[] secretHash;

    @Column(name = "created_by")
    UUID createdBy;

    @Column(name = "created_at")
    Instant createdAt;

    @Column(name = "revoked_at")
    @Nullable
    Instant revokedAt;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    ApiClientEntity() {}
}
