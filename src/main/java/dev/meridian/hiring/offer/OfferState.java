package dev.meridian.hiring.offer;

/** Where an offer stands. The steps between are {@link OfferAction}s. */
public enum OfferState {
    /** Made; the candidate's turn. */
    OPEN,
    /** The candidate wishes for other terms; the employer's turn. */
    COUNTERED,
    /** Agreed on: there is an engagement. */
    ACCEPTED,
    /** Refused by the side whose turn it was, or by a candidate who withdrew. */
    DECLINED,
    /** Taken back by the employer. */
    RESCINDED,
    /** Not answered in time. */
    EXPIRED,
    /** Replaced by another offer, after a counter. */
    SUPERSEDED;

    /** Whether it can still be accepted by somebody. */
    public boolean isOpen() {
        return this == OPEN || this == COUNTERED;
    }
}
