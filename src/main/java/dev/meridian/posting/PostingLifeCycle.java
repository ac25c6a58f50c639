package dev.meridian.posting;

import dev.meridian.employer.EmployerDeleted;
import dev.meridian.event.DomainEvent;
import dev.meridian.event.EventLog;
import dev.meridian.platform.caller.SystemCaller;
import dev.meridian.platform.problem.ProblemException;
import dev.meridian.platform.problem.ProblemType;
import dev.meridian.platform.problem.Violations;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;

/** The steps of a posting's life, each with its event and its effect on what everyone sees. */
@ApplicationScoped
class PostingLifeCycle {
    private final PostingRepository postings;
    private final PublishedPostingRepository published;
    private final Hires hires;
    private final EventLog events;
    private final Event<PostingChanged> changed;
    private final SystemCaller system;
    private final Clock clock;

    @Inject
    PostingLifeCycle(
            PostingRepository postings,
            PublishedPostingRepository published,
            Hires hires,
            EventLog events,
            Event<PostingChanged> changed,
            SystemCaller system,
            Clock clock) {
        this.postings = postings;
        this.published = published;
        this.hires = hires;
        this.events = events;
        this.changed = changed;
        this.system = system;
        this.clock = clock;
    }

    /** Takes a step, or refuses with the steps that are possible. */
    void take(PostingEntity posting, PostingAction action) {
        if (!action.isPossibleFrom(posting.state)) {
            throw ProblemException.illegalTransition(
                    "A posting that is " + posting.state + " has no step " + action.path(),
                    posting.state.allowedActions().stream()
                            .map(PostingAction::path)
                            .toList());
        }
        if (action.target() == PostingState.PUBLISHED) {
            missing(posting).throwIfAny(ProblemType.POSTING_INCOMPLETE);
        }
        posting.enter(action.target(), clock.instant());
        written(posting, action.event());
    }

    /** What a posting needs before everyone sees it. */
    Violations missing(PostingEntity posting) {
        return PublishingRules.missing(posting.content, hires.of(posting.id), clock.instant());
    }

    /** Brings a posting into the state that a writer wants, by the one step that leads there. */
    void bring(PostingEntity posting, PostingState desired) {
        if (desired == PostingState.PAUSED && posting.state == PostingState.DRAFT) {
            bring(posting, PostingState.PUBLISHED); // paused is what was published before
        }
        if (posting.state != desired) {
            take(
                    posting,
                    PostingAction.between(posting.state, desired)
                            .orElseThrow(() -> ProblemException.illegalTransition(
                                    "No step leads from " + posting.state + " to " + desired,
                                    posting.state.allowedActions().stream()
                                            .map(PostingAction::path)
                                            .toList())));
        }
    }

    /** The last opening was taken: what was to be seen is filled, what had ended otherwise stays so. */
    void fill(PostingEntity posting) {
        if (posting.state == PostingState.PUBLISHED || posting.state == PostingState.PAUSED) {
            posting.enter(PostingState.FILLED, clock.instant());
            written(posting, "job-posting.filled");
        }
    }

    /** Follows every write: projection, event, and word to those who keep a picture. */
    void written(PostingEntity posting, String event) {
        postings.flush();
        published.project(posting);
        events.append(DomainEvent.ofEmployer(event, posting.id, posting.version, posting.employerId));
        changed.fire(new PostingChanged(posting.toSnapshot()));
    }

    void closeAllOf(@Observes EmployerDeleted deleted) {
        postings.openOf(deleted.employerId()).forEach(posting -> take(posting, PostingAction.CLOSE));
    }

    @Scheduled(every = "30s", delayed = "10s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void expire() {
        system.run("expiry", () -> postings.ended(clock.instant()).forEach(posting -> {
            posting.enter(PostingState.EXPIRED, clock.instant());
            written(posting, "job-posting.expired");
        }));
    }
}
