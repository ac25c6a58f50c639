package dev.meridian.candidate;

import java.util.UUID;

/**
 * Told within the transaction that deletes a profile; observers that keep a picture drop it after the commit.
 *
 * @param version the one after the profile's last
 */
public record CandidateRemoved(UUID id, long version) {}
