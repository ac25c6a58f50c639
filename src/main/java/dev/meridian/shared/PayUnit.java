package dev.meridian.shared;

/** The stretch of work that one amount of pay is for. A day is 8 hours and a year 52 weeks, wherever it is worked. */
public enum PayUnit {
    HOUR,
    DAY,
    WEEK,
    MONTH,
    YEAR
}
