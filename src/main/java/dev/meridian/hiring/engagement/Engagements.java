package dev.meridian.hiring.engagement;

import dev.meridian.hiring.application.ApplicationLog;
import dev.meridian.hiring.application.ApplicationRef;
import dev.meridian.hiring.application.Applications;
import dev.meridian.hiring.application.Reason;
import dev.meridian.hiring.application.Side;
import dev.meridian.platform.Ids;
import dev.meridian.platform.problem.ProblemException;
import dev.meridian.shared.EmployerRole;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * Engagements, for the rest of hiring. Who may see one is who may see its application; whoever is to change one holds the
 * application first, and then the engagement.
 */
@ApplicationScoped
public class Engagements {
    private final EngagementRepository engagements;
    private final Applications applications;
    private final ApplicationLog log;
    private final Event<EngagementStarted> started;
    private final Clock clock;

    @Inject
    Engagements(
            EngagementRepository engagements,
            Applications applications,
            ApplicationLog log,
            Event<EngagementStarted> started,
            Clock clock) {
        this.engagements = engagements;
        this.applications = applications;
        this.log = log;
        this.started = started;
        this.clock = clock;
    }

    /** An engagement with what it hangs on, both held for the transaction. */
    record Held(ApplicationRef application, EngagementEntity engagement) {}

    /**
     * An engagement, for whichever side of it calls: members of the employer with at least this role, or the candidate.
     *
     * @throws ProblemException for strangers, to whom there is none
     */
    public EngagementRef get(UUID id, EmployerRole atLeast) {
        return visible(id, atLeast).toRef();
    }

    /** The same, held for this transaction: its application first, then the engagement, as it is now. */
    public EngagementRef hold(UUID id, EmployerRole atLeast) {
        return held(id, atLeast).engagement().toRef();
    }

    /** Which side of an engagement calls. */
    public Side sideOf(EngagementRef engagement) {
        return applications.sideOf(applications.get(engagement.applicationId(), EmployerRole.VIEWER));
    }

    /** The engagement that an accepted offer became. */
    public Optional<UUID> ofOffer(UUID offerId) {
        return engagements.findByOffer(offerId).map(engagement -> engagement.id);
    }

    /** Begins the engagement that an offer agreed on. The application is held, and its opening taken. */
    public EngagementRef start(ApplicationRef hired, UUID offerId, EngagementTerms agreed) {
        EngagementEntity engagement = new EngagementEntity(Ids.next(), offerId, hired, agreed, clock.instant());
        engagements.persistAndFlush(engagement);
        log.append(hired, "engagement.started", Reason.NONE);
        EngagementRef ref = engagement.toRef();
        started.fire(new EngagementStarted(ref));
        return ref;
    }

    /** Ends what is held, and gives its opening back. */
    void end(Held held, Side by, Reason reason, LocalDate lastDay) {
        held.engagement().end(by, reason, lastDay, clock.instant());
        engagements.flush();
        applications.releaseOpening(held.engagement().applicationId);
        log.append(held.application(), EngagementAction.END.event(), reason);
    }

    EngagementEntity visible(UUID id, EmployerRole atLeast) {
        EngagementEntity engagement = engagements.findByIdOptional(id).orElseThrow(ProblemException::notFound);
        applications.get(engagement.applicationId, atLeast);
        return engagement;
    }

    Held held(UUID id, EmployerRole atLeast) {
        EngagementEntity seen = engagements.findByIdOptional(id).orElseThrow(ProblemException::notFound);
        ApplicationRef application = applications.hold(seen.applicationId, atLeast);
        return new Held(application, engagements.lockFresh(id));
    }

    /** Held for the employer's side alone; the candidate may see it, but not do this. */
    Held heldByEmployer(UUID id, EmployerRole atLeast) {
        EngagementEntity seen = engagements.findByIdOptional(id).orElseThrow(ProblemException::notFound);
        ApplicationRef application = applications.holdFor(seen.applicationId, Side.EMPLOYER, atLeast);
        return new Held(application, engagements.lockFresh(id));
    }

    /** Held inside a worker's transaction. */
    Held heldByService(UUID id) {
        EngagementEntity seen = engagements.findByIdOptional(id).orElseThrow(ProblemException::notFound);
        ApplicationRef application =
                applications.holdAsService(seen.applicationId).orElseThrow(ProblemException::notFound);
        return new Held(application, engagements.lockFresh(id));
    }
}
