package dev.meridian.privacy;

import java.util.UUID;

/** Told within the transaction in which somebody takes a consent back; observers stop what it allowed, in the same one. */
public record ConsentWithdrawn(UUID accountId, Purpose purpose) {}
