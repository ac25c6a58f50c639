package dev.meridian.hiring.interview;

import dev.meridian.hiring.application.ApplicationLog;
import dev.meridian.hiring.application.ApplicationRef;
import dev.meridian.hiring.application.ApplicationState;
import dev.meridian.hiring.application.Applications;
import dev.meridian.hiring.application.Reason;
import dev.meridian.hiring.application.Side;
import dev.meridian.platform.Ids;
import dev.meridian.platform.http.Precondition;
import dev.meridian.platform.http.Tagged;
import dev.meridian.platform.paging.Keyset;
import dev.meridian.platform.paging.Page;
import dev.meridian.platform.paging.Paging;
import dev.meridian.platform.problem.ProblemException;
import dev.meridian.platform.problem.ProblemType;
import dev.meridian.shared.EmployerRole;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.hibernate.Session;
import org.hibernate.query.Order;
import org.hibernate.query.SelectionQuery;
import org.jspecify.annotations.Nullable;

/** Interviews: times proposed by the employer, taken or declined by the candidate. */
@ApplicationScoped
public class InterviewService {
    private static final Set<ApplicationState> INTERVIEWED = Set.of(
            ApplicationState.NEW, ApplicationState.SCREENING, ApplicationState.INTERVIEW, ApplicationState.OFFER);
    private static final int MOST = 50;

    private final InterviewRepository interviews;
    private final InterviewSides sides;
    private final InterviewLifeCycle lifeCycle;
    private final InterviewViews views;
    private final Applications applications;
    private final ApplicationLog log;
    private final Session session;
    private final Keyset keyset;
    private final Clock clock;

    @Inject
    InterviewService(
            InterviewRepository interviews,
            InterviewSides sides,
            InterviewLifeCycle lifeCycle,
            InterviewViews views,
            Applications applications,
            ApplicationLog log,
            Session session,
            Keyset keyset,
            Clock clock) {
        this.interviews = interviews;
        this.sides = sides;
        this.lifeCycle = lifeCycle;
        this.views = views;
        this.applications = applications;
        this.log = log;
        this.session = session;
        this.keyset = keyset;
        this.clock = clock;
    }

    /** Finds times that suit both sides, and proposes them to the candidate. */
    public Tagged<InterviewView> propose(UUID applicationId, InterviewForm form) {
        ApplicationRef application = applications.holdFor(applicationId, Side.EMPLOYER, EmployerRole.RECRUITER);
        form.check(LocalDate.now(clock));
        if (!INTERVIEWED.contains(application.state())) {
            throw ProblemException.of(
                    ProblemType.CONFLICT,
                    "An application that is " + application.state() + " has no interviews to come");
        }
        if (interviews.count("applicationId", applicationId) >= MOST) {
            throw ProblemException.of(ProblemType.CONFLICT, "An application has at most " + MOST + " interviews");
        }
        InterviewSides.Found found = sides.find(application, form);
        List<Slot> slots = SlotChooser.choose(found.search());
        if (slots.isEmpty()) {
            throw ProblemException.of(ProblemType.NO_COMMON_HOURS, NearMiss.of(found.search()));
        }
        InterviewContent content = new InterviewContent(
                form.kind(),
                form.durationMinutes(),
                form.note(),
                found.search().interviewers().zone().getId(),
                found.search().candidate().zone().getId(),
                found.employerCountry(),
                found.candidateCountry(),
                slots);
        InterviewEntity interview = new InterviewEntity(Ids.next(), application, content, clock.instant());
        interviews.persistAndFlush(interview);
        log.append(application, "interview.proposed", Reason.NONE);
        return views.tagged(interview, application, Side.EMPLOYER);
    }

    /** The interviews of an application, the oldest first. */
    public InterviewPage of(UUID applicationId, Paging paging) {
        ApplicationRef application = applications.get(applicationId, EmployerRole.VIEWER);
        Side side = applications.sideOf(application);
        SelectionQuery<InterviewEntity> query = session.createSelectionQuery(
                        "from InterviewEntity where applicationId = :application", InterviewEntity.class)
                .setParameter("application", applicationId);
        Page<InterviewEntity> page = keyset.page(
                query, "interviews of " + applicationId, List.of(Order.asc(InterviewEntity.class, "id")), paging);
        return new InterviewPage(
                page.items().stream()
                        .map(interview -> views.view(interview, application, side))
                        .toList(),
                page.nextCursor());
    }

    /** An interview. */
    public Tagged<InterviewView> get(UUID id) {
        InterviewEntity interview = find(id);
        ApplicationRef application = applications.get(interview.applicationId, EmployerRole.VIEWER);
        return views.tagged(interview, application, applications.sideOf(application));
    }

    /** An interview for a calendar; only where a time was agreed. */
    public Tagged<String> calendar(UUID id) {
        InterviewEntity interview = find(id);
        ApplicationRef application = applications.get(interview.applicationId, EmployerRole.VIEWER);
        Slot slot = interview.acceptedSlot().orElseThrow(ProblemException::notFound);
        String document = InterviewCalendar.write(new InterviewCalendar.Entry(
                interview.id,
                interview.version,
                "Interview: " + application.title() + ", " + views.employerName(interview),
                interview.content.note(),
                slot.start(),
                slot.end(),
                interview.state == InterviewState.CANCELLED,
                interview.updatedAt));
        return new Tagged<>(document, Precondition.tag(interview.version, "calendar"));
    }

    /** Takes one of the times, for the candidate. */
    public Tagged<InterviewView> accept(UUID id, SlotAcceptance acceptance, @Nullable String ifMatch) {
        ApplicationRef application =
                applications.holdFor(find(id).applicationId, Side.CANDIDATE, EmployerRole.RECRUITER);
        InterviewEntity interview = lock(id);
        Precondition.honour(ifMatch, InterviewViews.tag(interview, Side.CANDIDATE));
        lifeCycle.require(interview, InterviewAction.ACCEPT, Side.CANDIDATE);
        Slot slot = proposed(interview, acceptance.slot());
        interviews.lockCandidate(interview.candidateId);
        interviews.overlapping(interview.candidateId, slot.time()).ifPresent(other -> {
            throw ProblemException.conflictWith(
                    other.id.toString(), "You have accepted another interview at this time");
        });
        lifeCycle.accept(interview, application, slot);
        return views.tagged(interview, application, Side.CANDIDATE);
    }

    /** Takes none of the times, for the candidate. */
    public Tagged<InterviewView> decline(UUID id, @Nullable InterviewWords words, @Nullable String ifMatch) {
        ApplicationRef application =
                applications.holdFor(find(id).applicationId, Side.CANDIDATE, EmployerRole.RECRUITER);
        return end(id, application, InterviewAction.DECLINE, words, ifMatch);
    }

    /** Takes an interview back, for either side. */
    public Tagged<InterviewView> cancel(UUID id, @Nullable InterviewWords words, @Nullable String ifMatch) {
        ApplicationRef application = applications.hold(find(id).applicationId, EmployerRole.RECRUITER);
        return end(id, application, InterviewAction.CANCEL, words, ifMatch);
    }

    private Tagged<InterviewView> end(
            UUID id,
            ApplicationRef application,
            InterviewAction action,
            @Nullable InterviewWords words,
            @Nullable String ifMatch) {
        Side side = applications.sideOf(application);
        InterviewEntity interview = lock(id);
        Precondition.honour(ifMatch, InterviewViews.tag(interview, side));
        lifeCycle.require(interview, action, side);
        lifeCycle.end(interview, application, action, side, words == null ? null : words.words());
        return views.tagged(interview, application, side);
    }

    private Slot proposed(InterviewEntity interview, Instant start) {
        Slot slot = interview.content.slots().stream()
                .filter(proposed -> proposed.start().equals(start))
                .findFirst()
                .orElseThrow(() -> ProblemException.invalid(
                        "/slot", "NOT_PROPOSED", "must be the start of one of the interview's slots"));
        if (!slot.start().isAfter(clock.instant())) {
            throw ProblemException.of(ProblemType.CONFLICT, "This time has gone by");
        }
        return slot;
    }

    private InterviewEntity find(UUID id) {
        return interviews.findByIdOptional(id).orElseThrow(ProblemException::notFound);
    }

    private InterviewEntity lock(UUID id) {
        return interviews.lockFresh(id).orElseThrow(ProblemException::notFound);
    }
}
