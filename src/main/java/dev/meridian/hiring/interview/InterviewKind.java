package dev.meridian.hiring.interview;

/** How an interview is held. */
public enum InterviewKind {
    /** On a screen. */
    VIDEO,
    /** By telephone. */
    PHONE,
    /** In another way, which the note says. */
    OTHER
}
