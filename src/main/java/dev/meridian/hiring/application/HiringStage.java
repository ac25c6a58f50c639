package dev.meridian.hiring.application;

/**
 * A stage of an employer's own.
 *
 * @param code what it is called in requests; capital letters, digits and underscores
 * @param name what it is called by people
 * @param state SCREENING or INTERVIEW: what it is one of
 */
public record HiringStage(String code, String name, ApplicationState state) {}
