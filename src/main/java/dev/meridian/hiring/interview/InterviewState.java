package dev.meridian.hiring.interview;

/** Where an interview stands. The steps between are {@link InterviewAction}s. */
public enum InterviewState {
    /** The employer has named times; the candidate has not answered. */
    PROPOSED,
    /** The candidate has taken one of the times. */
    ACCEPTED,
    /** The candidate takes none of them. */
    DECLINED,
    /** Taken back by one side, or ended with the application. */
    CANCELLED,
    /** All times went by without an answer. */
    EXPIRED
}
