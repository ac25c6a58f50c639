package dev.meridian.candidate;

/** Who may find a candidate. */
public enum Visibility {
    /** Ranked with name and id. */
    PUBLIC,
    /** Ranked under a handle that differs from employer to employer. */
    ANONYMOUS,
    /** Not ranked at all. */
    HIDDEN
}
