package dev.meridian.hiring.application;

import dev.meridian.candidate.CandidateService;
import dev.meridian.candidate.CandidateSnapshot;
import dev.meridian.hiring.application.ApplicationForms.ApplicationForm;
import dev.meridian.hiring.application.ApplicationForms.InvitationForm;
import dev.meridian.hiring.application.ApplicationViews.ForCandidate;
import dev.meridian.hiring.application.ApplicationViews.ForEmployer;
import dev.meridian.matching.EmployerViews;
import dev.meridian.matching.MatchSnapshots;
import dev.meridian.platform.Ids;
import dev.meridian.platform.caller.Caller;
import dev.meridian.platform.caller.SystemCaller;
import dev.meridian.platform.http.Precondition;
import dev.meridian.platform.http.Tagged;
import dev.meridian.platform.problem.ProblemException;
import dev.meridian.platform.problem.ProblemType;
import dev.meridian.posting.PostingService;
import dev.meridian.posting.PostingSnapshot;
import dev.meridian.posting.PostingState;
import dev.meridian.shared.EmployerRole;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Applications and invitations: begun, and moved through their life by either side. */
@ApplicationScoped
public class ApplicationService {
    private static final String WORKER = "hiring";

    private final ApplicationRepository applications;
    private final ApplicationSteps steps;
    private final ApplicationMapper mapper;
    private final CandidateService candidates;
    private final PostingService postings;
    private final MatchSnapshots matches;
    private final EmployerViews known;
    private final Sides sides;
    private final Caller caller;
    private final SystemCaller system;
    private final HiringConfig config;
    private final Clock clock;

    @Inject
    ApplicationService(
            ApplicationRepository applications,
            ApplicationSteps steps,
            ApplicationMapper mapper,
            CandidateService candidates,
            PostingService postings,
            MatchSnapshots matches,
            EmployerViews known,
            Sides sides,
            Caller caller,
            SystemCaller system,
            HiringConfig config,
            Clock clock) {
        this.applications = applications;
        this.steps = steps;
        this.mapper = mapper;
        this.candidates = candidates;
        this.postings = postings;
        this.matches = matches;
        this.known = known;
        this.sides = sides;
        this.caller = caller;
        this.system = system;
        this.config = config;
        this.clock = clock;
    }

    /** Applies at a posting that is published, with the caller's profile as it is now. */
    public Tagged<ForCandidate> apply(UUID postingId, ApplicationForm form) {
        PostingSnapshot posting = open(postingId).orElseThrow(ProblemException::notFound);
        CandidateSnapshot me = candidates
                .findMine()
                .orElseThrow(() ->
                        ProblemException.of(ProblemType.CONFLICT, "Make your profile first, at POST /v1/candidates"));
        refuseOwn(posting, me);
        applications.lockPair(postingId, me.id());
        applications
                .last(postingId, me.id())
                .flatMap(last -> refusal(last, Side.CANDIDATE))
                .ifPresent(refusal -> {
                    throw refusal;
                });
        ApplicationEntity application = begin(posting, me.id());
        submit(application, posting, me, form);
        applications.persist(application);
        steps.begun(application, "application.submitted");
        return mapper.forCandidate(application);
    }

    /** Takes an invitation up, with the caller's profile as it is now; the employer learns who it is. */
    public Tagged<ForCandidate> acceptInvitation(UUID id, ApplicationForm form, @Nullable String ifMatch) {
        return asCandidate(id, ifMatch, application -> {
            steps.require(application, ApplicationAction.ACCEPT_INVITATION);
            requireInTime(application);
            PostingSnapshot posting = open(application.postingId)
                    .orElseThrow(() ->
                            ProblemException.of(ProblemType.CONFLICT, "The posting is not published at the moment"));
            submit(application, posting, candidates.mySnapshot(), form);
            steps.take(application, ApplicationAction.ACCEPT_INVITATION, Reason.NONE);
        });
    }

    /** Turns an invitation down; who it was stays untold. */
    public Tagged<ForCandidate> declineInvitation(UUID id, Reason reason, @Nullable String ifMatch) {
        return asCandidate(
                id, ifMatch, application -> steps.take(application, ApplicationAction.DECLINE_INVITATION, reason));
    }

    /** Takes an application back. */
    public Tagged<ForCandidate> withdraw(UUID id, Reason reason, @Nullable String ifMatch) {
        return asCandidate(id, ifMatch, application -> steps.take(application, ApplicationAction.WITHDRAW, reason));
    }

    /** Invites a candidate whom the employer knows from a ranking. */
    public Tagged<ForEmployer> invite(UUID postingId, InvitationForm form) {
        PostingSnapshot own = postings.snapshot(postingId, EmployerRole.RECRUITER);
        EmployerViews.Known found = known.known(own.employerId(), form.candidateId())
                .orElseThrow(() -> ProblemException.invalid(
                        "/candidateId", "UNKNOWN_CANDIDATE", "is not the id of a candidate whom you can find"));
        PostingSnapshot posting = postings.rely(postingId)
                .filter(this::isOpen)
                .orElseThrow(() -> ProblemException.of(ProblemType.CONFLICT, "The posting is not published"));
        applications.lockPair(postingId, found.candidateId());
        applications.last(postingId, found.candidateId()).ifPresent(last -> refuseToInviteAgain(last, found));
        ApplicationEntity application = begin(posting, found.candidateId());
        Instant now = clock.instant();
        application.state = ApplicationState.INVITED;
        application.stage = ApplicationState.INVITED.name();
        application.alias = found.alias();
        application.invitation = form.message();
        application.invitedAt = now;
        application.invitationExpiresAt = now.plus(config.invitations());
        applications.persist(application);
        steps.begun(application, "invitation.sent");
        return mapper.forEmployer(application);
    }

    /** Moves to another of the employer's stages. */
    public Tagged<ForEmployer> advance(UUID id, String toStage, @Nullable String ifMatch) {
        return asEmployer(id, ifMatch, application -> steps.advance(application, toStage));
    }

    /** Says no. */
    public Tagged<ForEmployer> reject(UUID id, Reason reason, @Nullable String ifMatch) {
        return asEmployer(id, ifMatch, application -> steps.take(application, ApplicationAction.REJECT, reason));
    }

    /** Takes a rejection back. */
    public Tagged<ForEmployer> reinstate(UUID id, Reason reason, @Nullable String ifMatch) {
        return asEmployer(id, ifMatch, application -> {
            applications.lockPair(application.postingId, application.candidateId);
            steps.require(application, ApplicationAction.REINSTATE);
            sides.requireThere(application.candidateId);
            steps.reinstate(application, reason);
        });
    }

    /** An application of an employer's. */
    public Tagged<ForEmployer> get(UUID id) {
        return mapper.forEmployer(ofEmployer(id, EmployerRole.VIEWER));
    }

    /** An application of the caller's own. */
    public Tagged<ForCandidate> getMine(UUID id) {
        return mapper.forCandidate(ofCandidate(id));
    }

    private Tagged<ForEmployer> asEmployer(UUID id, @Nullable String ifMatch, Consumer<ApplicationEntity> step) {
        ApplicationEntity application = held(ofEmployer(id, EmployerRole.RECRUITER));
        Precondition.honour(ifMatch, ApplicationMapper.employerTag(application));
        step.accept(application);
        return mapper.forEmployer(application);
    }

    private Tagged<ForCandidate> asCandidate(UUID id, @Nullable String ifMatch, Consumer<ApplicationEntity> step) {
        ApplicationEntity application = held(ofCandidate(id));
        Precondition.honour(ifMatch, ApplicationMapper.candidateTag(application));
        step.accept(application);
        return mapper.forCandidate(application);
    }

    private ApplicationEntity held(ApplicationEntity application) {
        return applications.lockFresh(application.id).orElseThrow(ProblemException::notFound);
    }

    private ApplicationEntity ofEmployer(UUID id, EmployerRole atLeast) {
        ApplicationEntity application = applications.findByIdOptional(id).orElseThrow(ProblemException::notFound);
        sides.requireEmployer(application.employerId, application.candidateId, atLeast);
        return application;
    }

    private ApplicationEntity ofCandidate(UUID id) {
        ApplicationEntity application = applications.findByIdOptional(id).orElseThrow(ProblemException::notFound);
        sides.requireCandidate(application.candidateId);
        return application;
    }

    private ApplicationEntity begin(PostingSnapshot posting, UUID candidateId) {
        var at = new ApplicationEntity.Posting(
                posting.id(), posting.employerId(), posting.content().title());
        return new ApplicationEntity(Ids.next(), at, candidateId, clock.instant());
    }

    private void submit(
            ApplicationEntity application, PostingSnapshot posting, CandidateSnapshot me, ApplicationForm form) {
        Instant now = clock.instant();
        application.coverNote = form.coverNote();
        application.answers = ScreeningAnswers.checked(posting.content().screeningQuestionsOrNone(), form.answers());
        application.profile = candidates.myProfile();
        application.match = matches.of(posting, me);
        application.submittedAt = now;
        application.replyBy = now.plus(Duration.ofDays(posting.content().replyByDaysOrDefault()));
    }

    /** A published posting that stays so until the transaction ends. The caller may not see its row, only what is shown of it. */
    private Optional<PostingSnapshot> open(UUID postingId) {
        return system.within(WORKER, () -> postings.rely(postingId).filter(this::isOpen));
    }

    private boolean isOpen(PostingSnapshot posting) {
        Instant end = posting.content().validThrough();
        return posting.state() == PostingState.PUBLISHED && (end == null || end.isAfter(clock.instant()));
    }

    private void requireInTime(ApplicationEntity application) {
        Instant end = application.invitationExpiresAt;
        if (end != null && !end.isAfter(clock.instant())) {
            throw ProblemException.of(ProblemType.CONFLICT, "The invitation could be accepted until " + end);
        }
    }

    private void refuseOwn(PostingSnapshot posting, CandidateSnapshot me) {
        if (caller.actsFor(posting.employerId())) {
            throw ProblemException.of(ProblemType.CONFLICT, "You work for this employer");
        }
        if (me.content().blockedEmployersOrNone().contains(posting.employerId())) {
            throw ProblemException.notFound(); // as wherever else the two would meet
        }
    }

    /** Whom the employer knew by a handle then and by name now, or the other way round, it is not told to be the same. */
    private void refuseToInviteAgain(ApplicationEntity last, EmployerViews.Known found) {
        refusal(last, Side.EMPLOYER).ifPresent(refusal -> {
            throw Objects.equals(last.knownBy(), found.alias())
                    ? refusal
                    : ProblemException.of(
                            ProblemType.CONFLICT, "This candidate cannot be invited to this posting for now");
        });
    }

    /** One open application at a time; after a no, the side that was told it waits before it asks again. */
    private Optional<ProblemException> refusal(ApplicationEntity last, Side side) {
        String id = last.id.toString();
        if (last.state == ApplicationState.INVITED) {
            return Optional.of(ProblemException.conflictWith(
                    id,
                    side == Side.CANDIDATE ? "You are invited: accept the invitation" : "The candidate is invited"));
        }
        if (last.state.isOpen() || last.holdsOpening) {
            return Optional.of(ProblemException.conflictWith(
                    id, "There is an application already, submitted " + last.submittedAt));
        }
        boolean toldNo = side == Side.CANDIDATE
                ? last.state == ApplicationState.REJECTED && last.submittedAt != null
                : last.state == ApplicationState.DECLINED
                        || last.state == ApplicationState.EXPIRED
                        || last.state == ApplicationState.WITHDRAWN;
        Instant ended = last.endedAt;
        if (toldNo && ended != null) {
            Instant again = ended.plus(config.beginAgainAfter());
            if (again.isAfter(clock.instant())) {
                return Optional.of(ProblemException.conflictWith(
                        id,
                        "This ended " + ended.truncatedTo(ChronoUnit.SECONDS) + "; the next can begin "
                                + again.truncatedTo(ChronoUnit.SECONDS)));
            }
        }
        return Optional.empty();
    }
}
