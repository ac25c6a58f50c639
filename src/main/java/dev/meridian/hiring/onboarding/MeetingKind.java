package dev.meridian.hiring.onboarding;

/** What a meeting of the first week is for. */
public enum MeetingKind {
    /** On the first day. */
    WELCOME,
    /** A few minutes every day. */
    CHECK_IN,
    /** With a colleague who can be asked anything. */
    BUDDY,
    /** What the first week was like, and what comes next. */
    REVIEW,
    /** Whatever else the employer adds. */
    OTHER
}
