package dev.meridian.matching;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** A row of {@code shortlist}. */
@Entity
@Table(name = "shortlist")
class ShortlistEntity {
    /** A candidate stands once on a posting's list. */
    @Embeddable
    record Key(@Column(name = "posting_id") UUID postingId, @Column(name = "candidate_id") UUID candidateId) {}

    @EmbeddedId
    Key key;

    /** The alias that the candidate had when they were added: another one later is not told to be the same person. */
    UUID alias;

    @Column(name = "employer_id")
    UUID employerId;

    @Column(name = "created_at")
    Instant createdAt;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    ShortlistEntity() {}
}
