package dev.meridian.hiring.engagement;

/** Told within the transaction in which an offer is accepted, once its engagement stands. */
public record EngagementStarted(EngagementRef engagement) {}
