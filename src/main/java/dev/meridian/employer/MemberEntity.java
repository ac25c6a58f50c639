package dev.meridian.employer;

import dev.meridian.shared.EmployerRole;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;

/** A row of {@code employer_member}. */
@Entity
@Table(name = "employer_member")
class MemberEntity {
    /** One membership for an employer and an account. */
    @Embeddable
    record Key(@Column(name = "employer_id") UUID employerId, @Column(name = "account_id") UUID accountId) {}

    @EmbeddedId
    Key key;

    @Enumerated(EnumType.STRING)
    EmployerRole role;

    @Version
    long version;

    @Column(name = "created_at")
    Instant createdAt;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    MemberEntity() {}

    MemberEntity(UUID employerId, UUID accountId, EmployerRole role, Instant now) {
        this.key = new Key(employerId, accountId);
        this.role = role;
        this.createdAt = now;
    }
}
