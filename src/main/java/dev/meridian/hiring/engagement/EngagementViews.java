package dev.meridian.hiring.engagement;

import dev.meridian.account.AccountService;
import dev.meridian.employer.EmployerService;
import dev.meridian.hiring.application.ApplicantNames;
import dev.meridian.hiring.application.ApplicationViews.EmployerRef;
import dev.meridian.hiring.application.ApplicationViews.PostingRef;
import dev.meridian.hiring.application.Side;
import dev.meridian.platform.http.Precondition;
import dev.meridian.platform.http.Tagged;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Engagements as they are shown, with their employer's and their liaison's names. */
@ApplicationScoped
class EngagementViews {
    private final EmployerService employers;
    private final ApplicantNames applicants;
    private final AccountService accounts;
    private final Clock clock;

    @Inject
    EngagementViews(EmployerService employers, ApplicantNames applicants, AccountService accounts, Clock clock) {
        this.employers = employers;
        this.applicants = applicants;
        this.accounts = accounts;
        this.clock = clock;
    }

    static String tag(EngagementEntity engagement) {
        return Precondition.tag(engagement.version, "engagement");
    }

    Tagged<EngagementView> of(EngagementEntity engagement, Side side) {
        return new Tagged<>(of(List.of(engagement), side).get(0), tag(engagement));
    }

    List<EngagementView> of(List<EngagementEntity> engagements, Side side) {
        Map<UUID, String> names =
                employers.names(engagements.stream().map(e -> e.employerId).collect(Collectors.toSet()));
        Map<UUID, String> people =
                applicants.of(engagements.stream().map(e -> e.applicationId).toList());
        return engagements.stream().map(e -> view(e, side, names, people)).toList();
    }

    private EngagementView view(EngagementEntity e, Side side, Map<UUID, String> names, Map<UUID, String> people) {
        return new EngagementView(
                e.id,
                e.applicationId,
                e.offerId,
                new PostingRef(e.postingId, e.title),
                new EmployerRef(e.employerId, names.getOrDefault(e.employerId, "")),
                new EngagementView.Hired(e.candidateId, people.get(e.applicationId)),
                e.state,
                e.terms.engagementKind(),
                e.hireStructure,
                e.terms.rate(),
                e.terms.workHours(),
                e.startDate,
                trial(e),
                liaison(e.liaisonId),
                e.convertedAt,
                end(e),
                EngagementAction.possible(e.state, side),
                e.createdAt,
                e.updatedAt);
    }

    private EngagementView.@Nullable Trial trial(EngagementEntity e) {
        TrialTerms trial = e.terms.trial();
        if (trial == null) {
            return null;
        }
        int weeks = Objects.requireNonNull(e.trialWeeks, "a trial has weeks");
        LocalDate endsOn = Objects.requireNonNull(e.trialEndsOn, "a trial has an end");
        boolean overdue = e.state == EngagementState.TRIAL
                && LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).isAfter(endsOn);
        return new EngagementView.Trial(
                weeks,
                e.extensions,
                trial.scope(),
                trial.pay(),
                endsOn,
                TrialPay.guaranteed(trial.pay(), weeks),
                TrialPay.owed(e, trial),
                overdue);
    }

    private EngagementView.@Nullable Liaison liaison(@Nullable UUID accountId) {
        return accountId == null ? null : new EngagementView.Liaison(accountId, accounts.displayName(accountId));
    }

    private static EngagementView.@Nullable End end(EngagementEntity e) {
        return e.endedAt == null || e.endedBy == null || e.endReason == null || e.lastDay == null
                ? null
                : new EngagementView.End(e.endedBy, EndForm.Why.valueOf(e.endReason), e.endWords, e.lastDay, e.endedAt);
    }
}
