package dev.meridian.hiring.engagement;

/** Where an engagement stands. The steps between are {@link EngagementAction}s. */
public enum EngagementState {
    /** On trial: paid, and not yet decided on. */
    TRIAL,
    /** Under way without a trial, or after one. */
    ACTIVE,
    /** Ended by one of the two; its last day may be still to come. */
    ENDED
}
