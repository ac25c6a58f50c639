package dev.meridian.hiring.application;

import dev.meridian.platform.caller.Caller;
import dev.meridian.platform.caller.SystemCaller;
import dev.meridian.platform.problem.ProblemException;
import dev.meridian.posting.PostingService;
import dev.meridian.posting.PostingSnapshot;
import dev.meridian.shared.EmployerRole;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;

/** Applications for the interviews, offers and engagements that come of them. Works in the transaction at hand. */
@ApplicationScoped
public class Applications {
    private static final String WORKER = "hiring";

    private final ApplicationRepository applications;
    private final ApplicationSteps steps;
    private final PostingService postings;
    private final Sides sides;
    private final SystemCaller system;

    @Inject
    Applications(
            ApplicationRepository applications,
            ApplicationSteps steps,
            PostingService postings,
            Sides sides,
            SystemCaller system) {
        this.applications = applications;
        this.steps = steps;
        this.postings = postings;
        this.sides = sides;
        this.system = system;
    }

    /**
     * An application that the caller is a side of.
     *
     * @param atLeast the role that members need; the candidate needs none
     */
    public ApplicationRef get(UUID id, EmployerRole atLeast) {
        return seen(id, atLeast).toRef();
    }

    /** Refuses what nobody could answer any more, since the candidate has deleted the profile. */
    public void requireThere(ApplicationRef application) {
        sides.requireThere(application.candidateId());
    }

    /** The caller's side. */
    public Side sideOf(ApplicationRef application) {
        return sides.ofCaller(application);
    }

    /** The same as {@link #get}, held for this transaction: its posting first, then itself, both read fresh. */
    public ApplicationRef hold(UUID id, EmployerRole atLeast) {
        return hold(seen(id, atLeast));
    }

    /** The same, for one side alone; the other is told so. */
    public ApplicationRef holdFor(UUID id, Side side, EmployerRole atLeast) {
        ApplicationEntity application = seen(id, EmployerRole.VIEWER);
        if (sides.ofCaller(application.toRef()) != side) {
            throw Caller.otherSide();
        }
        if (side == Side.EMPLOYER) {
            sides.requireEmployer(application.employerId, application.candidateId, atLeast);
        }
        return hold(application);
    }

    /** The same for the service itself, when a time has come; empty where there is none. */
    public Optional<ApplicationRef> holdAsService(UUID id) {
        return applications.findByIdOptional(id).map(this::hold);
    }

    /** Takes a step that leads to one state; the application must be held. */
    public ApplicationRef step(ApplicationRef held, ApplicationAction action, Reason reason) {
        ApplicationEntity application = applications.findById(held.id());
        steps.take(application, action, reason);
        return application.toRef();
    }

    /** The posting in any state, for either side. */
    public PostingSnapshot posting(UUID postingId) {
        return system.within(WORKER, () -> postings.find(postingId).orElseThrow(ProblemException::notFound));
    }

    /**
     * Hires, if there is an opening left, and fills the posting with the last one. The application must be held, so that whoever
     * else would take the opening comes before or after.
     *
     * @return empty where all openings are taken
     */
    public Optional<ApplicationRef> hire(ApplicationRef held) {
        ApplicationEntity application = applications.findById(held.id());
        steps.require(application, ApplicationAction.HIRE);
        long left = openings(held.postingId());
        if (left <= 0) {
            return Optional.empty();
        }
        application.holdsOpening = true;
        steps.take(application, ApplicationAction.HIRE, Reason.NONE);
        if (left == 1) {
            system.within(WORKER, () -> {
                postings.fill(held.postingId());
                return true;
            });
        }
        return Optional.of(application.toRef());
    }

    /** How many openings of a posting are left; never fewer than none. */
    public long openings(UUID postingId) {
        return system.within(WORKER, () -> {
            int sought = posting(postingId).content().headcountOrDefault();
            return Math.max(0, sought - applications.holders(postingId));
        });
    }

    /** Gives an opening back, when what came of the application has ended; the posting stays as it is. */
    public void releaseOpening(UUID applicationId) {
        ApplicationEntity application = applications.findById(applicationId);
        application.holdsOpening = false;
        applications.flush();
    }

    private ApplicationEntity seen(UUID id, EmployerRole atLeast) {
        ApplicationEntity application = applications.findByIdOptional(id).orElseThrow(ProblemException::notFound);
        sides.require(application.employerId, application.candidateId, atLeast);
        return application;
    }

    private ApplicationRef hold(ApplicationEntity application) {
        system.within(WORKER, () -> postings.hold(application.postingId));
        return applications
                .lockFresh(application.id)
                .orElseThrow(ProblemException::notFound)
                .toRef();
    }
}
