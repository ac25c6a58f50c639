package dev.meridian.account;

import dev.meridian.platform.key.ServerKeys;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Refresh tokens: 256 bits, stored as hashes, good once. A token's successor is an HMAC of it under the server's key, so
 * that requests which present the same token at the same moment all get the one same successor, and none of it has to
 * be kept.
 */
@ApplicationScoped
class RefreshTokens {
    private final EntityManager entityManager;
    private final ServerKeys keys;
    private final TokenConfig config;
    private final Clock clock;

    /** What presenting a token comes to. */
    sealed interface Presented {
        /** The token is good: its session goes on with the successor. */
        record Rotated(UUID sessionId, String successor) implements Presented {}

        /** The token was rotated out before: somebody holds a copy. */
        record Reused(UUID sessionId) implements Presented {}

        /** No token of ours. */
        record Unknown() implements Presented {}
    }

    @Inject
    RefreshTokens(EntityManager entityManager, ServerKeys keys, TokenConfig config, Clock clock) {
        this.entityManager = entityManager;
        this.keys = keys;
        this.config = config;
        this.clock = clock;
    }

    /** The first token of a session. */
    String first(UUID sessionId) {
        String token = OpaqueTokens.fresh();
        entityManager.persist(new RefreshTokenEntity(OpaqueTokens.hash(token), sessionId, clock.instant()));
        return token;
    }

    /** Takes a token in and rotates it. Those who present the same one wait for each other here. */
    Presented present(String token) {
        RefreshTokenEntity held = lock(token);
        if (held == null) {
            return new Presented.Unknown();
        }
        String successor = OpaqueTokens.encode(keys.hmac("refresh", token.getBytes(StandardCharsets.UTF_8)));
        Instant now = clock.instant();
        if (held.usedAt == null) {
            held.usedAt = now;
            entityManager.persist(new RefreshTokenEntity(OpaqueTokens.hash(successor), held.sessionId, now));
            return new Presented.Rotated(held.sessionId, successor);
        }
        return now.isBefore(held.usedAt.plus(config.reuseGrace()))
                ? new Presented.Rotated(held.sessionId, successor)
                : new Presented.Reused(held.sessionId);
    }

    /** The session that a token belongs to, whether or not the token is still good. */
    @Nullable
    UUID sessionOf(String token) {
        RefreshTokenEntity held = lock(token);
        return held == null ? null : held.sessionId;
    }

    private @Nullable RefreshTokenEntity lock(String token) {
        return entityManager.find(RefreshTokenEntity.class, OpaqueTokens.hash(token), LockModeType.PESSIMISTIC_WRITE);
    }
}
