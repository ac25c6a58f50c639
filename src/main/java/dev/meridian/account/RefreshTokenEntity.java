package dev.meridian.account;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row of {@code refresh_token}. */
@Entity
@Table(name = "refresh_token")
class RefreshTokenEntity {
    @Id
    @Column(name = "token_hash")
    byte[] tokenHash;

    @Column(name = "session_id")
    UUID sessionId;

    @Column(name = "issued_at")
    Instant issuedAt;

    @Column(name = "used_at")
    @Nullable
    Instant usedAt;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    RefreshTokenEntity() {}

    RefreshTokenEntity(byte[] tokenHash, UUID sessionId, Instant now) {
        this.tokenHash = tokenHash;
        this.sessionId = sessionId;
        this.issuedAt = now;
    }
}
