package dev.meridian.privacy;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** A row of {@code consent}: something that a person said once. */
@Entity
@Immutable
@Table(name = "consent")
class ConsentEntity {
    /** What a person said of a purpose, numbered from 1. */
    @Embeddable
    record Key(
            @Column(name = "account_id") UUID accountId, @Enumerated(EnumType.STRING) Purpose purpose, long version) {}

    @EmbeddedId
    Key key;

    boolean given;

    @Column(name = "text_version")
    int textVersion;

    Instant at;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    ConsentEntity() {}

    ConsentEntity(Key key, boolean given, Instant at) {
        this.key = key;
        this.given = given;
        this.textVersion = key.purpose().textVersion();
        this.at = at;
    }
}
