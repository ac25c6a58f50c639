package dev.meridian.hiring.application;

import dev.meridian.candidate.CandidateProfile;
import dev.meridian.matching.MatchViews;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A row of {@code application}. */
@Entity
@Table(name = "application")
class ApplicationEntity {
    @Id
    UUID id;

    @Column(name = "posting_id")
    UUID postingId;

    @Column(name = "employer_id")
    UUID employerId;

    @Column(name = "candidate_id")
    UUID candidateId;

    @Enumerated(EnumType.STRING)
    ApplicationState state = ApplicationState.NEW;

    String stage = ApplicationState.NEW.name();

    String title;

    /** By which an anonymous candidate was known when invited. */
    @Nullable
    UUID alias;

    @Nullable
    String invitation;

    @Column(name = "invited_at")
    @Nullable
    Instant invitedAt;

    @Column(name = "invitation_expires_at")
    @Nullable
    Instant invitationExpiresAt;

    @Column(name = "cover_note")
    @Nullable
    String coverNote;

    @JdbcTypeCode(SqlTypes.JSON)
    List<ScreeningAnswer> answers = List.of();

    @JdbcTypeCode(SqlTypes.JSON)
    @Nullable
    CandidateProfile profile;

    @JdbcTypeCode(SqlTypes.JSON)
    MatchViews.@Nullable Explanation match;

    @Column(name = "submitted_at")
    @Nullable
    Instant submittedAt;

    @Column(name = "reply_by")
    @Nullable
    Instant replyBy;

    @Column(name = "answered_at")
    @Nullable
    Instant answeredAt;

    @Column(name = "ended_at")
    @Nullable
    Instant endedAt;

    @Column(name = "reason_code")
    @Nullable
    String reasonCode;

    @Column(name = "reason_words")
    @Nullable
    String reasonWords;

    @Column(name = "holds_opening")
    boolean holdsOpening;

    @Version
    long version;

    @Column(name = "created_at")
    Instant createdAt;

    @Column(name = "updated_at")
    Instant updatedAt;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    ApplicationEntity() {}

    ApplicationEntity(UUID id, Posting posting, UUID candidateId, Instant now) {
        this.id = id;
        this.postingId = posting.id();
        this.employerId = posting.employerId();
        this.title = posting.title();
        this.candidateId = candidateId;
        this.createdAt = now;
        this.updatedAt = now;
    }

    /** What an application keeps of its posting. */
    record Posting(UUID id, UUID employerId, String title) {}

    ApplicationRef toRef() {
        return new ApplicationRef(id, postingId, employerId, candidateId, state, stage, title, version);
    }

    /** Whether the employer knows who it is: not before somebody anonymous has accepted. */
    boolean isNamed() {
        return submittedAt != null || alias == null;
    }

    /** As whom the employer knows the candidate: by an alias, or by their name where it is null. */
    @Nullable
    UUID knownBy() {
        return isNamed() ? null : alias;
    }

    /** Until when an answer is promised to whoever has applied. */
    Instant promisedBy() {
        return Objects.requireNonNull(replyBy, "what was submitted has a promise");
    }

    boolean isOverdue(Instant now) {
        return state.isOpen() && answeredAt == null && replyBy != null && replyBy.isBefore(now);
    }
}
