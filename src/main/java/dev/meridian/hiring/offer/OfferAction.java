package dev.meridian.hiring.offer;

import static dev.meridian.hiring.application.Side.CANDIDATE;
import static dev.meridian.hiring.application.Side.EMPLOYER;
import static dev.meridian.hiring.application.Side.SERVICE;
import static dev.meridian.hiring.offer.OfferState.COUNTERED;
import static dev.meridian.hiring.offer.OfferState.OPEN;

import dev.meridian.hiring.application.Side;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** What may be done with an offer, by whom, from which states, and where it leads. */
public enum OfferAction {
    /** Agrees: the candidate to what is offered, the employer to what the candidate wished for. */
    ACCEPT("offer.accepted", OfferState.ACCEPTED, new Turn(CANDIDATE, OPEN), new Turn(EMPLOYER, COUNTERED)),
    /** Refuses. */
    DECLINE(
            "offer.declined",
            OfferState.DECLINED,
            new Turn(CANDIDATE, OPEN),
            new Turn(CANDIDATE, COUNTERED),
            new Turn(EMPLOYER, COUNTERED)),
    /** Wishes for other terms. */
    COUNTER("offer.countered", OfferState.COUNTERED, new Turn(CANDIDATE, OPEN)),
    /** Takes the offer back. */
    RESCIND("offer.rescinded", OfferState.RESCINDED, new Turn(EMPLOYER, OPEN), new Turn(EMPLOYER, COUNTERED)),
    /** Puts another offer in the place of one that was countered; done by making it. */
    SUPERSEDE("offer.superseded", OfferState.SUPERSEDED, new Turn(SERVICE, COUNTERED)),
    /** Ends by its time. */
    EXPIRE("offer.expired", OfferState.EXPIRED, new Turn(SERVICE, OPEN), new Turn(SERVICE, COUNTERED));

    private final String event;
    private final OfferState to;
    private final Set<Turn> turns;

    /** Who may take a step from where; the service takes its own by itself. */
    private record Turn(Side by, OfferState from) {}

    OfferAction(String event, OfferState to, Turn... turns) {
        this.event = event;
        this.to = to;
        this.turns = Set.of(turns);
    }

    boolean isPossible(OfferState state, Side side) {
        return turns.contains(new Turn(side, state));
    }

    OfferState target() {
        return to;
    }

    String event() {
        return event;
    }

    /** The action as the last part of its address. */
    String path() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The steps that a side can take from a state, as the last parts of their addresses. */
    static List<String> possible(OfferState state, Side side) {
        return Stream.of(values())
                .filter(action -> action.isPossible(state, side))
                .map(OfferAction::path)
                .toList();
    }
}
