package dev.meridian.hiring.engagement;

import dev.meridian.employer.MemberService;
import dev.meridian.hiring.application.ApplicationLog;
import dev.meridian.hiring.application.Applications;
import dev.meridian.hiring.application.Reason;
import dev.meridian.hiring.application.Side;
import dev.meridian.platform.http.Precondition;
import dev.meridian.platform.http.Tagged;
import dev.meridian.platform.problem.ProblemException;
import dev.meridian.platform.problem.ProblemType;
import dev.meridian.shared.EmployerRole;
import dev.meridian.shared.HireStructure;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Engagements: shown, decided on after their trial, ended. */
@ApplicationScoped
public class EngagementService {
    private static final int MOST_EXTENSIONS = 2;
    private static final int MOST_DAYS_AGO = 31;
    private static final int MOST_DAYS_AHEAD = 365;

    private final Engagements engagements;
    private final EngagementRepository repository;
    private final ReviewRepository reviews;
    private final Applications applications;
    private final MemberService members;
    private final EngagementViews views;
    private final ApplicationLog log;
    private final Clock clock;

    @Inject
    EngagementService(
            Engagements engagements,
            EngagementRepository repository,
            ReviewRepository reviews,
            Applications applications,
            MemberService members,
            EngagementViews views,
            ApplicationLog log,
            Clock clock) {
        this.engagements = engagements;
        this.repository = repository;
        this.reviews = reviews;
        this.applications = applications;
        this.members = members;
        this.views = views;
        this.log = log;
        this.clock = clock;
    }

    /** An engagement, as the caller's side sees it. */
    public Tagged<EngagementView> get(UUID id) {
        EngagementEntity engagement = engagements.visible(id, EmployerRole.VIEWER);
        return views.of(engagement, engagements.sideOf(engagement.toRef()));
    }

    /** Decides for the person. Not before the employer has said what it thinks of the trial. */
    public Tagged<EngagementView> convert(UUID id, @Nullable String ifMatch) {
        Engagements.Held held = toWrite(id, EngagementAction.CONVERT, ifMatch);
        EngagementEntity engagement = held.engagement();
        if (!reviews.has(new ReviewEntity.Key(id, Occasion.TRIAL, Side.EMPLOYER))) {
            throw refused("Review the trial first, at /v1/engagements/" + id + "/reviews with occasion TRIAL");
        }
        if (engagement.hireStructure != HireStructure.INDIVIDUAL && engagement.liaisonId == null) {
            throw refused("Whoever joins a " + engagement.hireStructure
                    + " needs somebody who looks after them: name one at /v1/engagements/" + id + "/liaison");
        }
        engagement.convert(clock.instant());
        return written(held, EngagementAction.CONVERT, Reason.NONE, Side.EMPLOYER);
    }

    /** Takes more weeks for the trial. */
    public Tagged<EngagementView> extend(UUID id, EngagementForms.Extension form, @Nullable String ifMatch) {
        Engagements.Held held = toWrite(id, EngagementAction.EXTEND, ifMatch);
        EngagementEntity engagement = held.engagement();
        int all = Objects.requireNonNull(engagement.trialWeeks, "is on trial") + form.weeks();
        if (engagement.extensions >= MOST_EXTENSIONS) {
            throw refused("A trial is extended " + MOST_EXTENSIONS + " times at most; convert or end it");
        }
        if (all > TrialTerms.MOST_WEEKS) {
            throw refused("A trial has " + TrialTerms.MOST_WEEKS + " weeks at most, and this one would have " + all);
        }
        if (ReviewWindow.ofTrial(engagement).isShown(today())) {
            throw refused("The trial has been over for too long; convert or end it");
        }
        engagement.extend(form.weeks(), clock.instant());
        return written(held, EngagementAction.EXTEND, new Reason(null, form.words()), Side.EMPLOYER);
    }

    /** Ends an engagement, by either side; its opening is free again. */
    public Tagged<EngagementView> end(UUID id, EndForm form, @Nullable String ifMatch) {
        Engagements.Held held = engagements.held(id, EmployerRole.RECRUITER);
        Side side = applications.sideOf(held.application());
        EngagementEntity engagement = held.engagement();
        Precondition.honour(ifMatch, EngagementViews.tag(engagement));
        requirePossible(engagement, EngagementAction.END, side);
        LocalDate today = today();
        LocalDate last = form.lastDay() == null ? today : form.lastDay();
        if (last.isBefore(today.minusDays(MOST_DAYS_AGO)) || last.isAfter(today.plusDays(MOST_DAYS_AHEAD))) {
            throw ProblemException.invalid(
                    "/lastDay",
                    "OUT_OF_RANGE",
                    "must be at most " + MOST_DAYS_AGO + " days ago and " + MOST_DAYS_AHEAD + " days ahead");
        }
        engagements.end(held, side, new Reason(form.reasonCode().name(), form.words()), last);
        return views.of(engagement, side);
    }

    /** Names who looks after the person. */
    public Tagged<EngagementView> nameLiaison(UUID id, EngagementForms.Liaison form, @Nullable String ifMatch) {
        Engagements.Held held = engagements.heldByEmployer(id, EmployerRole.RECRUITER);
        EngagementEntity engagement = held.engagement();
        Precondition.require(ifMatch, EngagementViews.tag(engagement));
        if (engagement.state == EngagementState.ENDED) {
            throw refused("The engagement has ended");
        }
        if (!members.isMember(engagement.employerId, form.accountId())) {
            throw ProblemException.invalid("/accountId", "NOT_A_MEMBER", "is not a member of the employer");
        }
        engagement.liaisonId = form.accountId();
        engagement.updatedAt = clock.instant();
        repository.flush();
        log.append(held.application(), "engagement.liaison-named", Reason.NONE);
        return views.of(engagement, Side.EMPLOYER);
    }

    private Engagements.Held toWrite(UUID id, EngagementAction action, @Nullable String ifMatch) {
        Engagements.Held held = engagements.heldByEmployer(id, EmployerRole.RECRUITER);
        Precondition.honour(ifMatch, EngagementViews.tag(held.engagement()));
        requirePossible(held.engagement(), action, Side.EMPLOYER);
        return held;
    }

    private static void requirePossible(EngagementEntity engagement, EngagementAction action, Side side) {
        if (!action.isPossible(engagement.state, side)) {
            throw ProblemException.illegalTransition(
                    "An engagement that is " + engagement.state + " has no step " + action.path() + " for your side",
                    EngagementAction.possible(engagement.state, side));
        }
    }

    private Tagged<EngagementView> written(Engagements.Held held, EngagementAction action, Reason reason, Side side) {
        repository.flush();
        log.append(held.application(), action.event(), reason);
        return views.of(held.engagement(), side);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    private static ProblemException refused(String detail) {
        return ProblemException.of(ProblemType.CONFLICT, detail);
    }
}
