package dev.meridian.candidate;

import java.util.UUID;

/** A profile at one version, for those who keep a picture of it. */
public record CandidateSnapshot(UUID id, long version, CandidateForm content) {}
