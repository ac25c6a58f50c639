package dev.meridian.employer;

/** People who work there, roughly. */
public enum EmployerSize {
    /** One person. */
    SOLO,
    /** 2 to 10. */
    MICRO,
    /** 11 to 50. */
    SMALL,
    /** 51 to 250. */
    MEDIUM,
    /** 251 to 5000. */
    LARGE,
    /** More than 5000. */
    ENTERPRISE
}
