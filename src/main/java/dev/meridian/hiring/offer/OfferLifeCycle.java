package dev.meridian.hiring.offer;

import dev.meridian.hiring.application.ApplicationAction;
import dev.meridian.hiring.application.ApplicationLog;
import dev.meridian.hiring.application.ApplicationMoved;
import dev.meridian.hiring.application.ApplicationRef;
import dev.meridian.hiring.application.Applications;
import dev.meridian.hiring.application.Reason;
import dev.meridian.hiring.application.Side;
import dev.meridian.hiring.application.Step;
import dev.meridian.hiring.engagement.Engagements;
import dev.meridian.hiring.engagement.Openings;
import dev.meridian.platform.caller.SystemCaller;
import dev.meridian.platform.problem.ProblemException;
import dev.meridian.platform.problem.ProblemType;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/** The steps of an offer's life. Whoever takes one holds the application, and then the offer. */
@ApplicationScoped
class OfferLifeCycle {
    private static final String WORKER = "offer-expiry";
    private static final int MOST = 200;

    private final OfferRepository offers;
    private final Applications applications;
    private final Engagements engagements;
    private final Openings openings;
    private final ApplicationLog log;
    private final SystemCaller system;
    private final Clock clock;

    @Inject
    OfferLifeCycle(
            OfferRepository offers,
            Applications applications,
            Engagements engagements,
            Openings openings,
            ApplicationLog log,
            SystemCaller system,
            Clock clock) {
        this.offers = offers;
        this.applications = applications;
        this.engagements = engagements;
        this.openings = openings;
        this.log = log;
        this.system = system;
        this.clock = clock;
    }

    /** Refuses a step that a side cannot take, with those that it can. */
    void requirePossible(OfferEntity offer, OfferAction action, Side side) {
        List<OfferAction> allowed = offer.allowed(side, clock.instant());
        if (!allowed.contains(action)) {
            throw ProblemException.illegalTransition(whyNot(offer, action, side), Step.paths(allowed));
        }
    }

    private String whyNot(OfferEntity offer, OfferAction action, Side side) {
        OfferState state = offer.stateAt(clock.instant());
        if (state == OfferState.EXPIRED) {
            return "The offer expired at " + offer.expiresAt;
        }
        return action.isPossible(state, side)
                ? "What was to begin on " + offer.agreed().startDate() + " cannot be agreed on any more; "
                        + (side == Side.EMPLOYER ? "make another offer" : "wish for another startDate by a counter")
                : "An offer that is " + state + " has no step " + action.path() + " for your side";
    }

    /** Takes a step, which was found possible. */
    void take(ApplicationRef application, OfferEntity offer, OfferAction action, Side side, Reason reason) {
        offer.enter(action.target(), side, reason, clock.instant());
        offers.flush();
        log.append(application, action.event(), reason);
    }

    /** Agrees on an offer: with it goes an opening, and an engagement begins. */
    void accept(ApplicationRef application, OfferEntity offer, Side side) {
        ApplicationRef hired =
                applications.hire(application).orElseThrow(() -> positionFilled(application.postingId()));
        take(hired, offer, OfferAction.ACCEPT, side, Reason.NONE);
        engagements.start(hired, offer.id, offer.agreed());
    }

    /** What whoever comes too late is told. */
    ProblemException positionFilled(UUID postingId) {
        return ProblemException.of(
                ProblemType.POSITION_FILLED, openings.of(postingId).story());
    }

    /** An application that ends takes its open offer along. */
    void endWith(@Observes ApplicationMoved moved) {
        boolean withdrawn = moved.action() == ApplicationAction.WITHDRAW;
        if (withdrawn || moved.action() == ApplicationAction.REJECT) {
            offers.lockOpen(moved.after().id())
                    .ifPresent(offer -> take(
                            moved.after(),
                            offer,
                            withdrawn ? OfferAction.DECLINE : OfferAction.RESCIND,
                            withdrawn ? Side.CANDIDATE : Side.EMPLOYER,
                            Reason.of(withdrawn ? "WITHDRAWN" : "REJECTED")));
        }
    }

    /** Marks those whose time is over; nobody could accept them by then. */
    @Scheduled(every = "30s", delayed = "15s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void expire() {
        List<UUID> over = system.call(WORKER, () -> offers.over(clock.instant(), MOST));
        over.forEach(id -> system.run(WORKER, () -> expire(id)));
    }

    private void expire(UUID id) {
        OfferEntity seen = offers.findById(id);
        ApplicationRef application =
                applications.holdAsService(seen.applicationId).orElseThrow(ProblemException::notFound);
        OfferEntity offer = offers.lockFresh(id);
        if (offer.state.isOpen() && offer.stateAt(clock.instant()) == OfferState.EXPIRED) {
            take(application, offer, OfferAction.EXPIRE, Side.SERVICE, Reason.NONE);
        }
    }
}
