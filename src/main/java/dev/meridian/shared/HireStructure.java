package dev.meridian.shared;

/** What kind of unit a role is hired into. */
public enum HireStructure {
    /** One person. */
    INDIVIDUAL,
    /** A team that supports an existing one. */
    SUPPORT_TEAM,
    /** A team of its own for one undertaking. */
    BREAKOUT_TEAM,
    /** A whole department. */
    DEPARTMENT,
    /** Those who lead. */
    LEADERSHIP
}
