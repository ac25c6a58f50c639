package dev.meridian.account;

import java.time.Instant;
import java.util.UUID;

/** A place where the account is signed in. */
public record SessionView(UUID id, Instant createdAt, Instant lastUsedAt, Instant expiresAt) {}
