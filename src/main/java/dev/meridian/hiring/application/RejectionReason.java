package dev.meridian.hiring.application;

/** Why an employer says no. */
public enum RejectionReason {
    /** Asked skills are missing, or not held as well as asked. */
    SKILLS,
    /** Too little of what the role needs was done before, or too much. */
    EXPERIENCE,
    /** Too few working hours in common. */
    HOURS,
    /** The pay asked is above what the role pays. */
    RATE,
    /** A language is not held as well as asked. */
    LANGUAGE,
    /** The employer cannot hire in the candidate's country. */
    LOCATION,
    /** The candidate can begin too late, or too early. */
    AVAILABILITY,
    /** Others got all openings. */
    POSITION_FILLED,
    /** The role is no longer sought. */
    POSTING_CLOSED,
    /** The candidate did not answer. */
    NO_ANSWER,
    /** What the words say. */
    OTHER
}
