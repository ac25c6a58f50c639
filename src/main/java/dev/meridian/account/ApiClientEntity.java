package dev.meridian.account;

import dev.meridian.platform.caller.Scope;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
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

    @JdbcTypeCode(SqlTypes.ARRAY)
    String[] scopes;

    @Column(name = "secret_made_at")
    Instant secretMadeAt;

    @Column(name = "previous_secret_hash")
    byte @Nullable [] previousSecretHash;

    @Column(name = "previous_secret_until")
    @Nullable
    Instant previousSecretUntil;

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

    Set<Scope> scopes() {
        return Arrays.stream(scopes)
                .flatMap(name -> Scope.of(name).stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
