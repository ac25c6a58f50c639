package dev.meridian.trial;

/** The trial cannot go on; the message says why, for the person who started it. */
final class TrialStoppedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    TrialStoppedException(String message) {
        super(message);
    }

    TrialStoppedException(String message, Throwable cause) {
        super(message, cause);
    }
}
