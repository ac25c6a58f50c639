package dev.meridian.account;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A place where the account is signed in. */
@Schema(name = "Session")
public record SessionView(UUID id, Instant createdAt, Instant lastUsedAt, Instant expiresAt) {}
