package dev.meridian.hiring.offer;

import static dev.meridian.hiring.application.Side.CANDIDATE;
import static dev.meridian.hiring.application.Side.EMPLOYER;
import static dev.meridian.hiring.application.Side.SERVICE;
import static dev.meridian.hiring.offer.OfferState.COUNTERED;
import static dev.meridian.hiring.offer.OfferState.OPEN;

import dev.meridian.hiring.application.Step;
import java.util.Set;

/** What may be done with an offer, by whom, from which states, and where it leads. */
public enum OfferAction implements Step<OfferState> {
    /** Agrees: the candidate to what is offered, the employer to what the candidate wished for. */
    ACCEPT("offer.accepted", OfferState.ACCEPTED, Set.of(new Turn<>(CANDIDATE, OPEN), new Turn<>(EMPLOYER, COUNTERED))),
    /** Refuses. */
    DECLINE(
            "offer.declined",
            OfferState.DECLINED,
            Set.of(new Turn<>(CANDIDATE, OPEN), new Turn<>(CANDIDATE, COUNTERED), new Turn<>(EMPLOYER, COUNTERED))),
    /** Wishes for other terms. */
    COUNTER("offer.countered", OfferState.COUNTERED, Set.of(new Turn<>(CANDIDATE, OPEN))),
    /** Takes the offer back. */
    RESCIND(
            "offer.rescinded",
            OfferState.RESCINDED,
            Set.of(new Turn<>(EMPLOYER, OPEN), new Turn<>(EMPLOYER, COUNTERED))),
    /** Puts another offer in the place of one that was countered; done by making it. */
    SUPERSEDE("offer.superseded", OfferState.SUPERSEDED, Set.of(new Turn<>(SERVICE, COUNTERED))),
    /** Ends by its time. */
    EXPIRE("offer.expired", OfferState.EXPIRED, Set.of(new Turn<>(SERVICE, OPEN), new Turn<>(SERVICE, COUNTERED)));

    private final Rule<OfferState> rule;

    OfferAction(String event, OfferState target, Set<Turn<OfferState>> turns) {
        this.rule = new Rule<>(event, target, turns);
    }

    @Override
    public Rule<OfferState> rule() {
        return rule;
    }
}
