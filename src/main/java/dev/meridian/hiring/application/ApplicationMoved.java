package dev.meridian.hiring.application;

/** Told within the transaction of a step; observers end what an application that has ended leaves open. */
public record ApplicationMoved(ApplicationRef before, ApplicationRef after, ApplicationAction action) {}
