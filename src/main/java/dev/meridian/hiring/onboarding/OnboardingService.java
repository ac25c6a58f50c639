package dev.meridian.hiring.onboarding;

import com.fasterxml.jackson.databind.JsonNode;
import dev.meridian.candidate.CandidateForm;
import dev.meridian.candidate.CandidateService;
import dev.meridian.candidate.CandidateSnapshot;
import dev.meridian.employer.EmployerProfile;
import dev.meridian.employer.EmployerService;
import dev.meridian.hiring.application.ApplicationLog;
import dev.meridian.hiring.application.ApplicationRef;
import dev.meridian.hiring.application.Applications;
import dev.meridian.hiring.application.Reason;
import dev.meridian.hiring.application.Side;
import dev.meridian.hiring.engagement.EngagementRef;
import dev.meridian.hiring.engagement.EngagementStarted;
import dev.meridian.hiring.engagement.EngagementState;
import dev.meridian.hiring.engagement.Engagements;
import dev.meridian.platform.Ids;
import dev.meridian.platform.caller.SystemCaller;
import dev.meridian.platform.form.WeeklyHoursForm;
import dev.meridian.platform.http.Precondition;
import dev.meridian.platform.http.Tagged;
import dev.meridian.platform.json.MergePatch;
import dev.meridian.platform.problem.ProblemException;
import dev.meridian.platform.problem.ProblemType;
import dev.meridian.posting.PostingForm;
import dev.meridian.shared.EmployerRole;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Plans of first weeks: made when an engagement begins, changed by the employer, ticked off by both. */
@ApplicationScoped
public class OnboardingService {
    private final OnboardingRepository plans;
    private final Engagements engagements;
    private final Applications applications;
    private final ApplicationLog log;
    private final CandidateService candidates;
    private final EmployerService employers;
    private final MergePatch mergePatch;
    private final SystemCaller system;
    private final Clock clock;

    /** What a change holds for its transaction. */
    private record Held(ApplicationRef application, OnboardingEntity plan, Side side) {}

    @Inject
    OnboardingService(
            OnboardingRepository plans,
            Engagements engagements,
            Applications applications,
            ApplicationLog log,
            CandidateService candidates,
            EmployerService employers,
            MergePatch mergePatch,
            SystemCaller system,
            Clock clock) {
        this.plans = plans;
        this.engagements = engagements;
        this.applications = applications;
        this.log = log;
        this.candidates = candidates;
        this.employers = employers;
        this.mergePatch = mergePatch;
        this.system = system;
        this.clock = clock;
    }

    /** Makes the plan in the transaction in which the engagement begins. */
    void plan(@Observes EngagementStarted started) {
        EngagementRef engagement = started.engagement();
        PlanSide employer = employerSide(engagement);
        PlanSide candidate = candidateSide(engagement, employer);
        LocalDate start = engagement.startDate();
        OnboardingContent content = new OnboardingContent(
                start,
                employer,
                candidate,
                OnboardingPlanner.meetings(SharedWeek.of(start, employer, candidate), Ids::next),
                Checklist.of(engagement.kind(), engagement.hireStructure(), start, LocalDate.now(clock), Ids::next));
        plans.persistAndFlush(new OnboardingEntity(engagement, content, clock.instant()));
        log.append(
                applications.hold(engagement.applicationId(), EmployerRole.RECRUITER),
                "onboarding.planned",
                Reason.NONE);
    }

    private PlanSide employerSide(EngagementRef engagement) {
        PostingForm posting = applications.posting(engagement.postingId()).content();
        EmployerProfile employer = employers.profile(engagement.employerId()).body();
        WeeklyHoursForm hours = posting.workHours();
        return new PlanSide(
                hours == null ? employer.timeZone() : hours.timeZone(),
                hours,
                posting.holidays() == null ? employer.countryCode() : posting.holidays());
    }

    /** The hours agreed on, or else those of the profile; read on the clock that the profile names, where it names one. */
    private PlanSide candidateSide(EngagementRef engagement, PlanSide employer) {
        CandidateForm profile = system.within("onboarding", () -> candidates.find(engagement.candidateId()))
                .map(CandidateSnapshot::content)
                .orElseThrow(() -> ProblemException.of(ProblemType.CONFLICT, "The candidate has left"));
        WeeklyHoursForm stated = all(profile.workHours(), profile.acceptableHours());
        WeeklyHoursForm agreed = engagement.workHours() == null ? stated : engagement.workHours();
        String zone = stated != null ? stated.timeZone() : agreed != null ? agreed.timeZone() : employer.timeZone();
        return new PlanSide(zone, agreed, profile.countryCode());
    }

    /** Both sets of hours; they are in one zone. */
    private static @Nullable WeeklyHoursForm all(
            @Nullable WeeklyHoursForm preferred, @Nullable WeeklyHoursForm acceptable) {
        if (preferred == null || acceptable == null) {
            return preferred == null ? acceptable : preferred;
        }
        return new WeeklyHoursForm(
                preferred.timeZone(),
                Stream.concat(preferred.intervals().stream(), acceptable.intervals().stream())
                        .toList());
    }

    /** A plan, for either side. */
    public Tagged<OnboardingView> get(UUID engagementId) {
        EngagementRef engagement = engagements.get(engagementId, EmployerRole.VIEWER);
        OnboardingEntity plan = plans.findByIdOptional(engagementId).orElseThrow(ProblemException::notFound);
        return OnboardingViews.tagged(plan, engagements.sideOf(engagement), isOver(engagement));
    }

    /** Changes meetings and checklist, for the employer. */
    public Tagged<OnboardingView> change(UUID engagementId, JsonNode patch, @Nullable String ifMatch) {
        applications.holdFor(
                engagements.get(engagementId, EmployerRole.VIEWER).applicationId(),
                Side.EMPLOYER,
                EmployerRole.RECRUITER);
        Held held = hold(engagementId);
        OnboardingEntity plan = held.plan();
        Precondition.require(ifMatch, OnboardingViews.tag(plan, held.side()));
        OnboardingForm patched = mergePatch.apply(OnboardingForm.of(plan.content), patch, OnboardingForm.class);
        plan.write(OnboardingEdit.apply(plan.content, patched, Ids::next), clock.instant());
        return written(held, "onboarding.changed");
    }

    /** Takes a step with an item, for the side whose it is. */
    Tagged<OnboardingView> take(UUID engagementId, UUID itemId, ItemAction action, @Nullable String ifMatch) {
        Held held = hold(engagementId);
        OnboardingEntity plan = held.plan();
        Item item = plan.content.items().stream()
                .filter(one -> one.id().equals(itemId))
                .findFirst()
                .orElseThrow(ProblemException::notFound);
        if (!item.owner().includes(held.side())) {
            // Refuses, in the words that every refusal of the other side has.
            applications.holdFor(
                    held.application().id(), Side.valueOf(item.owner().name()), EmployerRole.RECRUITER);
        }
        Precondition.honour(ifMatch, OnboardingViews.tag(plan, held.side()));
        if (!action.isPossibleFrom(item)) {
            throw ProblemException.illegalTransition(
                    "An item that is " + (item.isDone() ? "done" : "open") + " has no step " + action.path(),
                    ItemAction.of(item).stream().map(ItemAction::path).toList());
        }
        Item after = action == ItemAction.COMPLETE ? item.completed(held.side(), clock.instant()) : item.reopened();
        List<Item> items = plan.content.items().stream()
                .map(one -> one.id().equals(itemId) ? after : one)
                .toList();
        plan.write(plan.content.with(plan.content.meetings(), items), clock.instant());
        return written(held, action.event());
    }

    private Tagged<OnboardingView> written(Held held, String event) {
        plans.flush();
        log.append(held.application(), event, Reason.NONE);
        return OnboardingViews.tagged(held.plan(), held.side(), false);
    }

    /** A plan to be changed; not that of an engagement that has ended. */
    private Held hold(UUID engagementId) {
        EngagementRef engagement = engagements.hold(engagementId, EmployerRole.RECRUITER);
        if (isOver(engagement)) {
            throw ProblemException.of(ProblemType.CONFLICT, "The engagement has ended, and its plan with it");
        }
        OnboardingEntity plan = plans.findFresh(engagementId).orElseThrow(ProblemException::notFound);
        return new Held(
                applications.get(engagement.applicationId(), EmployerRole.RECRUITER),
                plan,
                engagements.sideOf(engagement));
    }

    private static boolean isOver(EngagementRef engagement) {
        return engagement.state() == EngagementState.ENDED;
    }
}
