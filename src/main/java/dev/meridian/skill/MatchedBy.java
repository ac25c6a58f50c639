package dev.meridian.skill;

/** Which kind of a skill's names was the one that fits. */
public enum MatchedBy {
    /** Its usual name. */
    LABEL,
    /** Another name of it. */
    ALIAS,
    /** A name in another language. */
    TRANSLATION
}
