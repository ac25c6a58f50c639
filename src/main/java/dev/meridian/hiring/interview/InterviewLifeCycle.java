package dev.meridian.hiring.interview;

import dev.meridian.hiring.application.ApplicationLog;
import dev.meridian.hiring.application.ApplicationMoved;
import dev.meridian.hiring.application.ApplicationRef;
import dev.meridian.hiring.application.Applications;
import dev.meridian.hiring.application.Reason;
import dev.meridian.hiring.application.Side;
import dev.meridian.hiring.application.Step;
import dev.meridian.platform.caller.SystemCaller;
import dev.meridian.platform.problem.ProblemException;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The steps of an interview's life, each with its entry in the application's history. */
@ApplicationScoped
class InterviewLifeCycle {
    private static final String WORKER = "interviews";

    private final InterviewRepository interviews;
    private final Applications applications;
    private final ApplicationLog log;
    private final SystemCaller system;
    private final Clock clock;

    @Inject
    InterviewLifeCycle(
            InterviewRepository interviews,
            Applications applications,
            ApplicationLog log,
            SystemCaller system,
            Clock clock) {
        this.interviews = interviews;
        this.applications = applications;
        this.log = log;
        this.system = system;
        this.clock = clock;
    }

    /** What a side may do now: nothing more once an interview has begun, and not accept where all times have gone by. */
    List<InterviewAction> allowed(InterviewEntity interview, Side side) {
        Instant now = clock.instant();
        return Step.possible(InterviewAction.values(), interview.state, side).stream()
                .filter(action -> !interview.hasBegun(now))
                .filter(action -> action != InterviewAction.ACCEPT || interview.lastStart.isAfter(now))
                .toList();
    }

    /** Refuses a step that the side cannot take now, with those that it can. */
    void require(InterviewEntity interview, InterviewAction action, Side side) {
        List<InterviewAction> allowed = allowed(interview, side);
        if (!allowed.contains(action)) {
            throw ProblemException.illegalTransition(
                    "An interview that " + standing(interview) + " has no step " + action.path() + " for you",
                    Step.paths(allowed));
        }
    }

    private String standing(InterviewEntity interview) {
        Instant now = clock.instant();
        if (interview.hasBegun(now)) {
            return "has begun";
        }
        boolean late = interview.state == InterviewState.PROPOSED && !interview.lastStart.isAfter(now);
        return late ? "has no time left" : "is " + interview.state;
    }

    /** Takes one of the times. */
    void accept(InterviewEntity interview, ApplicationRef application, Slot slot) {
        interview.accept(slot, clock.instant());
        written(application, InterviewAction.ACCEPT, null);
    }

    /** Ends an interview, by a step that {@link #require} let pass. */
    void end(
            InterviewEntity interview,
            ApplicationRef application,
            InterviewAction action,
            Side side,
            @Nullable String words) {
        interview.end(action.target(), side, words, clock.instant());
        written(application, action, words);
    }

    private void written(ApplicationRef application, InterviewAction action, @Nullable String words) {
        interviews.flush();
        log.append(application, action.event(), new Reason(null, words));
    }

    /** What is open ends with its application. The application's row is held by whoever moves it. */
    void endAllOf(@Observes ApplicationMoved moved) {
        ApplicationRef application = moved.after();
        if (!application.state().isOpen()) {
            interviews.of(application.id()).stream()
                    .flatMap(seen -> interviews.lockFresh(seen.id).stream())
                    .filter(interview -> allowed(interview, Side.SERVICE).contains(InterviewAction.CANCEL))
                    .forEach(interview -> end(interview, application, InterviewAction.CANCEL, Side.SERVICE, null));
        }
    }

    /** Each in a transaction of its own: whoever holds many applications would wait for those who hold one. */
    @Scheduled(every = "30s", delayed = "15s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void expire() {
        List<UUID> unanswered = system.call(WORKER, () -> interviews.unanswered(clock.instant()).stream()
                .map(interview -> interview.id)
                .toList());
        unanswered.forEach(id -> system.run(WORKER, () -> expire(id)));
    }

    private void expire(UUID id) {
        applications.holdAsService(interviews.findById(id).applicationId).ifPresent(application -> interviews
                .lockFresh(id)
                .filter(interview -> allowed(interview, Side.SERVICE).contains(InterviewAction.EXPIRE))
                .ifPresent(interview -> end(interview, application, InterviewAction.EXPIRE, Side.SERVICE, null)));
    }
}
