package dev.meridian.hiring.offer;

import dev.meridian.employer.EmployerService;
import dev.meridian.hiring.application.ApplicantNames;
import dev.meridian.hiring.application.ApplicationRef;
import dev.meridian.hiring.application.ApplicationViews.EmployerRef;
import dev.meridian.hiring.application.ApplicationViews.PostingRef;
import dev.meridian.hiring.application.Side;
import dev.meridian.hiring.application.Step;
import dev.meridian.hiring.engagement.Engagements;
import dev.meridian.hiring.engagement.Openings;
import dev.meridian.hiring.engagement.TrialPay;
import dev.meridian.hiring.engagement.TrialTerms;
import dev.meridian.platform.http.Precondition;
import dev.meridian.platform.http.Tagged;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Offers as they are shown. */
@ApplicationScoped
class OfferViews {
    private final EmployerService employers;
    private final ApplicantNames applicants;
    private final Engagements engagements;
    private final Openings openings;
    private final Clock clock;

    /** What all offers of an application have in common. */
    private record Parties(PostingRef posting, EmployerRef employer, OfferView.OfferedTo candidate) {}

    @Inject
    OfferViews(
            EmployerService employers,
            ApplicantNames applicants,
            Engagements engagements,
            Openings openings,
            Clock clock) {
        this.employers = employers;
        this.applicants = applicants;
        this.engagements = engagements;
        this.openings = openings;
        this.clock = clock;
    }

    static String tag(OfferEntity offer) {
        return Precondition.tag(offer.version, "offer");
    }

    Tagged<OfferView> of(OfferEntity offer, ApplicationRef application, Side side) {
        return new Tagged<>(of(List.of(offer), application, side).get(0), tag(offer));
    }

    /** The offers of one application. */
    List<OfferView> of(List<OfferEntity> offers, ApplicationRef application, Side side) {
        Instant now = clock.instant();
        UUID employerId = application.employerId();
        Parties parties = new Parties(
                new PostingRef(application.postingId(), application.title()),
                new EmployerRef(employerId, employers.names(Set.of(employerId)).getOrDefault(employerId, "")),
                new OfferView.OfferedTo(
                        application.candidateId(),
                        applicants.of(Set.of(application.id())).get(application.id())));
        boolean anyOpen = offers.stream().anyMatch(offer -> offer.stateAt(now).isOpen());
        boolean filled = anyOpen && openings.of(application.postingId()).isFull();
        return offers.stream()
                .map(offer -> view(offer, parties, filled, side, now))
                .toList();
    }

    private OfferView view(OfferEntity o, Parties parties, boolean filled, Side side, Instant now) {
        OfferState state = o.stateAt(now);
        return new OfferView(
                o.id,
                o.applicationId,
                parties.posting(),
                parties.employer(),
                parties.candidate(),
                state,
                o.terms.rate(),
                o.terms.workHours(),
                o.terms.startDate(),
                o.terms.engagementKind(),
                o.terms.hireStructure(),
                trial(o.terms.trial(), o.terms.startDate()),
                o.expiresAt,
                o.message,
                counter(o),
                decision(o, state),
                filled && state.isOpen(),
                state == OfferState.ACCEPTED ? engagements.ofOffer(o.id).orElse(null) : null,
                Step.paths(o.allowed(side, now)),
                o.createdAt,
                o.updatedAt);
    }

    private static OfferView.@Nullable Trial trial(@Nullable TrialTerms trial, LocalDate start) {
        return trial == null
                ? null
                : new OfferView.Trial(
                        trial.weeks(),
                        trial.scope(),
                        trial.pay(),
                        TrialTerms.lastDay(start, trial.weeks()),
                        TrialPay.guaranteed(trial.pay(), trial.weeks()));
    }

    private static OfferView.@Nullable Counter counter(OfferEntity o) {
        return o.wished == null || o.counteredAt == null
                ? null
                : new OfferView.Counter(
                        o.wished.rate(), o.wished.workHours(), o.wished.startDate(), o.counterWords, o.counteredAt);
    }

    private static OfferView.@Nullable Decision decision(OfferEntity o, OfferState state) {
        if (state.isOpen()) {
            return null;
        }
        return o.decidedBy == null || o.decidedAt == null
                ? new OfferView.Decision(Side.SERVICE, null, null, o.expiresAt)
                : new OfferView.Decision(o.decidedBy, o.reasonCode, o.reasonWords, o.decidedAt);
    }
}
