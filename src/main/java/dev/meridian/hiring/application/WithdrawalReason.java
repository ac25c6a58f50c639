package dev.meridian.hiring.application;

/** Why a candidate says no. */
public enum WithdrawalReason {
    /** Another role was taken. */
    OTHER_ROLE,
    /** The pay is too low. */
    RATE,
    /** The hours do not fit. */
    HOURS,
    /** The role is not what was sought. */
    ROLE,
    /** It took too long. */
    TOO_SLOW,
    /** What there is in life besides work. */
    PERSONAL,
    /** What the words say. */
    OTHER
}
