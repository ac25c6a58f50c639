package dev.meridian.account;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row of {@code session}. */
@Entity
@Table(name = "session")
class SessionEntity {
    @Id
    UUID id;

    @Column(name = "account_id")
    UUID accountId;

    @Column(name = "created_at")
    Instant createdAt;

    @Column(name = "last_used_at")
    Instant lastUsedAt;

    @Column(name = "idle_until")
    Instant idleUntil;

    @Column(name = "expires_at")
    Instant expiresAt;

    @Column(name = "revoked_at")
    @Nullable
    Instant revokedAt;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    SessionEntity() {}

    SessionEntity(UUID id, UUID accountId, Instant now, TokenConfig config) {
        this.id = id;
        this.accountId = accountId;
        this.createdAt = now;
        this.lastUsedAt = now;
        this.idleUntil = now.plus(config.idleTtl());
        this.expiresAt = now.plus(config.sessionTtl());
    }

    boolean isLive(Instant now) {
        return revokedAt == null && now.isBefore(idleUntil) && now.isBefore(expiresAt);
    }

    void use(Instant now, TokenConfig config) {
        lastUsedAt = now;
        idleUntil = now.plus(config.idleTtl());
    }
}
