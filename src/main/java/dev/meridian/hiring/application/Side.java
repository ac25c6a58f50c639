package dev.meridian.hiring.application;

/** Who did something, or whom it belongs to. */
public enum Side {
    /** The employer's people and systems. */
    EMPLOYER,
    /** The candidate. */
    CANDIDATE,
    /** The service itself, when a time has come. */
    SERVICE
}
