package dev.meridian.hiring.engagement;

import dev.meridian.hiring.application.ApplicationRef;
import dev.meridian.hiring.application.Reason;
import dev.meridian.hiring.application.Side;
import dev.meridian.shared.HireStructure;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A row of {@code engagement}. */
@Entity
@Table(name = "engagement")
class EngagementEntity {
    @Id
    UUID id;

    @Column(name = "application_id")
    UUID applicationId;

    @Column(name = "offer_id")
    UUID offerId;

    @Column(name = "posting_id")
    UUID postingId;

    @Column(name = "employer_id")
    UUID employerId;

    @Column(name = "candidate_id")
    UUID candidateId;

    /** The posting's, as it was when this began. */
    String title;

    @Enumerated(EnumType.STRING)
    EngagementState state;

    @JdbcTypeCode(SqlTypes.JSON)
    EngagementTerms terms;

    @Enumerated(EnumType.STRING)
    @Column(name = "hire_structure")
    HireStructure hireStructure;

    @Column(name = "start_date")
    LocalDate startDate;

    /** Those agreed on and those that the trial was extended by. */
    @Column(name = "trial_weeks")
    @Nullable
    Integer trialWeeks;

    @Column(name = "trial_ends_on")
    @Nullable
    LocalDate trialEndsOn;

    int extensions;

    /** The end of a trial that the employer was reminded of; an extended one has another. */
    @Column(name = "reminded_of")
    @Nullable
    LocalDate remindedOf;

    @Column(name = "liaison_id")
    @Nullable
    UUID liaisonId;

    @Column(name = "converted_at")
    @Nullable
    Instant convertedAt;

    @Column(name = "ended_at")
    @Nullable
    Instant endedAt;

    @Enumerated(EnumType.STRING)
    @Column(name = "ended_by")
    @Nullable
    Side endedBy;

    @Column(name = "end_reason")
    @Nullable
    String endReason;

    @Column(name = "end_words")
    @Nullable
    String endWords;

    @Column(name = "last_day")
    @Nullable
    LocalDate lastDay;

    @Version
    long version;

    @Column(name = "created_at")
    Instant createdAt;

    @Column(name = "updated_at")
    Instant updatedAt;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    EngagementEntity() {}

    EngagementEntity(UUID id, UUID offerId, ApplicationRef hired, EngagementTerms terms, Instant now) {
        this.id = id;
        this.applicationId = hired.id();
        this.offerId = offerId;
        this.postingId = hired.postingId();
        this.employerId = hired.employerId();
        this.candidateId = hired.candidateId();
        this.title = hired.title();
        this.terms = terms;
        this.hireStructure = terms.hireStructure();
        this.startDate = terms.startDate();
        TrialTerms trial = terms.trial();
        this.state = trial == null ? EngagementState.ACTIVE : EngagementState.TRIAL;
        this.trialWeeks = trial == null ? null : trial.weeks();
        this.trialEndsOn = trial == null ? null : TrialTerms.lastDay(startDate, trial.weeks());
        this.createdAt = now;
        this.updatedAt = now;
    }

    void convert(Instant now) {
        state = EngagementState.ACTIVE;
        convertedAt = now;
        updatedAt = now;
    }

    void extend(int weeks, Instant now) {
        int all = weeks + Objects.requireNonNull(trialWeeks, "only trials are extended");
        trialWeeks = all;
        trialEndsOn = TrialTerms.lastDay(startDate, all);
        extensions++;
        updatedAt = now;
    }

    void end(Side by, Reason reason, LocalDate last, Instant now) {
        state = EngagementState.ENDED;
        endedBy = by;
        endReason = Objects.requireNonNull(reason.code());
        endWords = reason.words();
        lastDay = last;
        endedAt = now;
        updatedAt = now;
    }

    EngagementRef toRef() {
        return new EngagementRef(
                id,
                applicationId,
                postingId,
                employerId,
                candidateId,
                state,
                terms.engagementKind(),
                hireStructure,
                startDate,
                trialEndsOn,
                terms.workHours(),
                version);
    }
}
