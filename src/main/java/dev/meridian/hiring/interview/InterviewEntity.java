package dev.meridian.hiring.interview;

import dev.meridian.hiring.application.ApplicationRef;
import dev.meridian.hiring.application.Side;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A row of {@code interview}. */
@Entity
@Table(name = "interview")
class InterviewEntity {
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

    @Enumerated(EnumType.STRING)
    InterviewState state = InterviewState.PROPOSED;

    @JdbcTypeCode(SqlTypes.JSON)
    InterviewContent content;

    /** When the last of the times begins; from then on nothing can be accepted any more. */
    @Column(name = "last_start")
    Instant lastStart;

    @Column(name = "accepted_start")
    @Nullable
    Instant acceptedStart;

    @Column(name = "accepted_end")
    @Nullable
    Instant acceptedEnd;

    /** Who declined or cancelled it, or let it end. */
    @Enumerated(EnumType.STRING)
    @Column(name = "ended_by")
    @Nullable
    Side endedBy;

    @Column(name = "ended_words")
    @Nullable
    String endedWords;

    @Version
    long version;

    @Column(name = "created_at")
    Instant createdAt;

    @Column(name = "updated_at")
    Instant updatedAt;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    InterviewEntity() {}

    InterviewEntity(UUID id, ApplicationRef application, InterviewContent content, Instant now) {
        this.id = id;
        this.applicationId = application.id();
        this.postingId = application.postingId();
        this.employerId = application.employerId();
        this.candidateId = application.candidateId();
        this.content = content;
        this.lastStart = content.slots().get(content.slots().size() - 1).start();
        this.createdAt = now;
        this.updatedAt = now;
    }

    void accept(Slot slot, Instant now) {
        state = InterviewState.ACCEPTED;
        acceptedStart = slot.start();
        acceptedEnd = slot.end();
        updatedAt = now;
    }

    void end(InterviewState how, Side by, @Nullable String words, Instant now) {
        state = how;
        endedBy = by;
        endedWords = words;
        updatedAt = now;
    }

    /** What the two sides wrote to each other. */
    void forgetWords() {
        content = content.withoutNote();
        endedWords = null;
    }

    /** The time that the candidate took, also where the interview was cancelled since. */
    Optional<Slot> acceptedSlot() {
        return content.slots().stream()
                .filter(slot -> slot.start().equals(acceptedStart))
                .findFirst();
    }

    /** Whether it has been held, as far as the service can tell: its time has begun. */
    boolean hasBegun(Instant now) {
        return state == InterviewState.ACCEPTED && acceptedStart != null && !acceptedStart.isAfter(now);
    }
}
