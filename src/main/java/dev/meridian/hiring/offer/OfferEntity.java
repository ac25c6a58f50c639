package dev.meridian.hiring.offer;

import dev.meridian.hiring.application.ApplicationRef;
import dev.meridian.hiring.application.Reason;
import dev.meridian.hiring.application.Side;
import dev.meridian.hiring.application.Step;
import dev.meridian.hiring.engagement.EngagementTerms;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A row of {@code offer}. */
@Entity
@Table(name = "offer")
class OfferEntity {
    @Id
    UUID id;

    @Column(name = "application_id")
    UUID applicationId;

    @Column(name = "posting_id")
    UUID postingId;

    @Column(name = "employer_id")
    UUID employerId;

    @Column(name = "candidate_id")
    UUID candidateId;

    /** As it was stored: one whose time is over is marked a little later. */
    @Enumerated(EnumType.STRING)
    OfferState state = OfferState.OPEN;

    @JdbcTypeCode(SqlTypes.JSON)
    EngagementTerms terms;

    @Nullable
    String message;

    @Column(name = "expires_at")
    Instant expiresAt;

    @JdbcTypeCode(SqlTypes.JSON)
    CounterForm.@Nullable Wished wished;

    @Column(name = "counter_words")
    @Nullable
    String counterWords;

    @Column(name = "countered_at")
    @Nullable
    Instant counteredAt;

    @Enumerated(EnumType.STRING)
    @Column(name = "decided_by")
    @Nullable
    Side decidedBy;

    @Column(name = "decided_at")
    @Nullable
    Instant decidedAt;

    @Column(name = "reason_code")
    @Nullable
    String reasonCode;

    @Column(name = "reason_words")
    @Nullable
    String reasonWords;

    @Version
    long version;

    @Column(name = "created_at")
    Instant createdAt;

    @Column(name = "updated_at")
    Instant updatedAt;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    OfferEntity() {}

    OfferEntity(UUID id, ApplicationRef application, EngagementTerms terms, OfferForm form, Instant now) {
        this.id = id;
        this.applicationId = application.id();
        this.postingId = application.postingId();
        this.employerId = application.employerId();
        this.candidateId = application.candidateId();
        this.terms = terms;
        this.message = form.message();
        this.expiresAt = form.expiresAt();
        this.createdAt = now;
        this.updatedAt = now;
    }

    /** The state at a moment: an open offer ends with its time, whether it was marked by then or not. */
    OfferState stateAt(Instant now) {
        return state.isOpen() && !expiresAt.isAfter(now) ? OfferState.EXPIRED : state;
    }

    /** What a side may do now: not agree to what was to begin before today. */
    List<OfferAction> allowed(Side side, Instant now) {
        return Step.possible(OfferAction.values(), stateAt(now), side).stream()
                .filter(action -> action != OfferAction.ACCEPT || !OfferRules.isPast(agreed().startDate(), now))
                .toList();
    }

    void wish(CounterForm form, Instant now) {
        wished = form.wished();
        counterWords = form.words();
        counteredAt = now;
    }

    void enter(OfferState next, Side by, Reason reason, Instant now) {
        state = next;
        updatedAt = now;
        if (!next.isOpen()) {
            decidedBy = by;
            decidedAt = now;
            reasonCode = reason.code();
            reasonWords = reason.words();
        }
    }

    /** What is agreed on when it is accepted: what the candidate wished for, where they did, else what was offered. */
    EngagementTerms agreed() {
        return wished == null ? terms : terms.with(wished.rate(), wished.workHours(), wished.startDate());
    }
}
