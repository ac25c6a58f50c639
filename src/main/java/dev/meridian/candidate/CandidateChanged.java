package dev.meridian.candidate;

/** Told within the transaction that writes a profile; observers that keep a picture take it after the commit. */
public record CandidateChanged(CandidateSnapshot snapshot) {}
