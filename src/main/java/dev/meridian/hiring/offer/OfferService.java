package dev.meridian.hiring.offer;

import dev.meridian.hiring.application.ApplicationAction;
import dev.meridian.hiring.application.ApplicationLog;
import dev.meridian.hiring.application.ApplicationRef;
import dev.meridian.hiring.application.ApplicationState;
import dev.meridian.hiring.application.Applications;
import dev.meridian.hiring.application.Reason;
import dev.meridian.hiring.application.Side;
import dev.meridian.hiring.engagement.EngagementTerms;
import dev.meridian.hiring.engagement.Openings;
import dev.meridian.platform.Ids;
import dev.meridian.platform.http.Precondition;
import dev.meridian.platform.http.Tagged;
import dev.meridian.platform.paging.Keyset;
import dev.meridian.platform.paging.Page;
import dev.meridian.platform.paging.Paging;
import dev.meridian.platform.problem.ProblemException;
import dev.meridian.shared.EmployerRole;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;
import org.hibernate.query.Order;
import org.hibernate.query.SortDirection;
import org.jspecify.annotations.Nullable;

/** Offers: made, shown, and answered by either side. */
@ApplicationScoped
public class OfferService {
    private static final List<Order<? super OfferEntity>> NEWEST_FIRST =
            List.of(Order.by(OfferEntity.class, "id", SortDirection.DESCENDING));

    private final OfferRepository offers;
    private final Applications applications;
    private final Openings openings;
    private final OfferLifeCycle lifeCycle;
    private final OfferViews views;
    private final ApplicationLog log;
    private final Session session;
    private final Keyset keyset;
    private final Clock clock;

    /** An offer with what it hangs on, both held for the transaction, and who calls. */
    private record Held(ApplicationRef application, OfferEntity offer, Side side) {}

    @Inject
    OfferService(
            OfferRepository offers,
            Applications applications,
            Openings openings,
            OfferLifeCycle lifeCycle,
            OfferViews views,
            ApplicationLog log,
            Session session,
            Keyset keyset,
            Clock clock) {
        this.offers = offers;
        this.applications = applications;
        this.openings = openings;
        this.lifeCycle = lifeCycle;
        this.views = views;
        this.log = log;
        this.session = session;
        this.keyset = keyset;
        this.clock = clock;
    }

    /** Makes an offer. One that the candidate countered is superseded; one that is still open has to be rescinded first. */
    public Tagged<OfferView> make(UUID applicationId, OfferForm form) {
        ApplicationRef application = applications.holdFor(applicationId, Side.EMPLOYER, EmployerRole.RECRUITER);
        EngagementTerms terms = OfferRules.checked(
                form, applications.posting(application.postingId()).content(), clock.instant());
        if (application.state() != ApplicationState.OFFER) {
            application = applications.step(application, ApplicationAction.OFFER, Reason.NONE);
        }
        if (openings.of(application.postingId()).isFull()) {
            throw lifeCycle.positionFilled(application.postingId());
        }
        makeRoom(application);
        OfferEntity offer = new OfferEntity(Ids.next(), application, terms, form, clock.instant());
        offers.persistAndFlush(offer);
        log.append(application, "offer.made", Reason.NONE);
        return views.of(offer, application, Side.EMPLOYER);
    }

    /** An application's offers, the newest first. */
    public OfferView.OfferPage of(UUID applicationId, Paging paging) {
        ApplicationRef application = applications.get(applicationId, EmployerRole.VIEWER);
        Page<OfferEntity> page = keyset.page(
                session.createSelectionQuery("from OfferEntity where applicationId = :application", OfferEntity.class)
                        .setParameter("application", applicationId),
                "offers of " + applicationId,
                NEWEST_FIRST,
                paging);
        Side side = applications.sideOf(application);
        return new OfferView.OfferPage(views.of(page.items(), application, side), page.nextCursor());
    }

    /** An offer, as the caller's side sees it. */
    public Tagged<OfferView> get(UUID id) {
        OfferEntity offer = offers.findByIdOptional(id).orElseThrow(ProblemException::notFound);
        ApplicationRef application = applications.get(offer.applicationId, EmployerRole.VIEWER);
        return views.of(offer, application, applications.sideOf(application));
    }

    /** Agrees: to the version that the caller read, and no other. */
    public Tagged<OfferView> accept(UUID id, @Nullable String ifMatch) {
        Held held = held(id, null);
        Precondition.require(ifMatch, OfferViews.tag(held.offer()));
        lifeCycle.requirePossible(held.offer(), OfferAction.ACCEPT, held.side());
        lifeCycle.accept(held.application(), held.offer(), held.side());
        return view(held);
    }

    /** Says no. */
    public Tagged<OfferView> decline(UUID id, OfferReasons.DeclineForm form, @Nullable String ifMatch) {
        Reason reason = new Reason(form.reasonCode().name(), form.words());
        return take(held(id, null), OfferAction.DECLINE, reason, ifMatch);
    }

    /** Takes an offer back. */
    public Tagged<OfferView> rescind(UUID id, OfferReasons.RescindForm form, @Nullable String ifMatch) {
        Reason reason = new Reason(form.reasonCode().name(), form.words());
        return take(held(id, Side.EMPLOYER), OfferAction.RESCIND, reason, ifMatch);
    }

    /** Wishes for other terms. */
    public Tagged<OfferView> counter(UUID id, CounterForm form, @Nullable String ifMatch) {
        Held held = held(id, Side.CANDIDATE);
        OfferRules.check(form, clock.instant());
        held.offer().wish(form, clock.instant());
        return take(held, OfferAction.COUNTER, new Reason(null, form.words()), ifMatch);
    }

    private Tagged<OfferView> take(Held held, OfferAction action, Reason reason, @Nullable String ifMatch) {
        Precondition.honour(ifMatch, OfferViews.tag(held.offer()));
        lifeCycle.requirePossible(held.offer(), action, held.side());
        lifeCycle.take(held.application(), held.offer(), action, held.side(), reason);
        return view(held);
    }

    private Tagged<OfferView> view(Held held) {
        return views.of(held.offer(), held.application(), held.side());
    }

    private void makeRoom(ApplicationRef application) {
        OfferEntity open = offers.lockOpen(application.id()).orElse(null);
        if (open == null) {
            return;
        }
        OfferState state = open.stateAt(clock.instant());
        if (state == OfferState.OPEN) {
            throw ProblemException.conflictWith(
                    open.id.toString(), "There is an open offer; rescind it before you make another");
        }
        OfferAction end = state == OfferState.EXPIRED ? OfferAction.EXPIRE : OfferAction.SUPERSEDE;
        lifeCycle.take(application, open, end, Side.SERVICE, Reason.NONE);
    }

    /** Held for either side, or for one alone: the other may see it, but not do this. */
    private Held held(UUID id, @Nullable Side alone) {
        OfferEntity seen = offers.findByIdOptional(id).orElseThrow(ProblemException::notFound);
        ApplicationRef application = alone == null
                ? applications.hold(seen.applicationId, EmployerRole.RECRUITER)
                : applications.holdFor(seen.applicationId, alone, EmployerRole.RECRUITER);
        Side side = alone == null ? applications.sideOf(application) : alone;
        return new Held(application, offers.lockFresh(id), side);
    }
}
