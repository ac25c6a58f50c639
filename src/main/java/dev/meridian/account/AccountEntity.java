package dev.meridian.account;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A row of {@code account}. */
@Entity
@Table(name = "account")
@DynamicUpdate
class AccountEntity {
    @Id
    UUID id;

    String email;

    @Column(name = "email_key")
    String emailKey;

    @Column(name = "email_verified_at")
    @Nullable
    Instant emailVerifiedAt;

    @Column(name = "password_hash")
    String passwordHash;

    @JdbcTypeCode(SqlTypes.ARRAY)
    String[] kinds;

    @Column(name = "display_name")
    String displayName;

    @Column(name = "time_zone")
    @Nullable
    String timeZone;

    @Column(name = "language_tag")
    @Nullable
    String languageTag;

    @Version
    long version;

    @Column(name = "created_at")
    Instant createdAt;

    @Column(name = "updated_at")
    Instant updatedAt;

    /** When the person was erased; nothing but the id is left in the row then. */
    @Column(name = "erased_at")
    @Nullable
    Instant erasedAt;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    AccountEntity() {}

    AccountEntity(UUID id, SignUp signUp, String emailKey, String passwordHash, Instant now) {
        this.id = id;
        this.email = signUp.email();
        this.emailKey = emailKey;
        this.passwordHash = passwordHash;
        this.kinds = signUp.kinds().stream().map(Enum::name).sorted().toArray(String[]::new);
        this.displayName = signUp.displayName();
        this.createdAt = now;
        this.updatedAt = now;
    }

    /** Leaves a tombstone: an id that others' records may go on naming. The key frees the address, and is none itself. */
    void bury(Instant now) {
        email = "";
        emailKey = "erased:" + id;
        passwordHash = "";
        displayName = "";
        timeZone = null;
        languageTag = null;
        emailVerifiedAt = null;
        erasedAt = now;
        updatedAt = now;
    }
}
