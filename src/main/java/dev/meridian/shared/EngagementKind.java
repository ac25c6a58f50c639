package dev.meridian.shared;

/** The forms in which someone may work for an employer. */
public enum EngagementKind {
    FULL_TIME,
    PART_TIME,
    TEMPORARY,
    CONTRACTOR,
    CONSULTANT,
    ADVISER,
    INTERN
}
