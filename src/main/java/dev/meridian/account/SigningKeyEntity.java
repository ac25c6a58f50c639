package dev.meridian.account;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** A row of {@code signing_key}. */
@Entity
@Table(name = "signing_key")
class SigningKeyEntity {
    @Id
    UUID id;

    /** The {@code kid}: the key's thumbprint (RFC 7638). */
    @Column(name = "key_id")
    String keyId;

    @Column(name = "sealed_key")
    byte[] sealedKey;

    @Column(name = "made_at")
    Instant madeAt;

    @Column(name = "signs_from")
    Instant signsFrom;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    SigningKeyEntity() {}
}
