package dev.meridian.account;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.meridian.platform.caller.SystemCaller;
import dev.meridian.platform.key.ServerKeys;
import dev.meridian.platform.problem.ProblemException;
import dev.meridian.platform.problem.ProblemType;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.function.BooleanSupplier;

/**
 * Makes guessing passwords slow. Whoever fails eight times to sign in to an account waits a minute, then twice as long with each
 * failure, a quarter of an hour at most; and where an account was tried a hundred times in vain from anywhere, those who come
 * from a place that it was not signed in from lately are let in once a minute. So a stranger can neither guess quickly, from
 * one place or from many, nor lock the owner out of where the owner is at home.
 *
 * <p>All of it goes by what was typed, not by whether there is such an account, and stands in the database, so that replicas
 * agree. An attempt counts as failed from its beginning until it succeeds: of many at once no more are let in than one by one.
 */
@ApplicationScoped
class SignInGuard {
    private static final String WORKER = "sign-in";

    /** For how long a place counts as the account's own after a sign-in. */
    private static final Duration AT_HOME = Duration.ofDays(30);

    private final EntityManager entityManager;
    private final ServerKeys keys;
    private final SystemCaller system;
    private final Clock clock;

    /**
     * Who tries, where.
     *
     * @param email the address as it was typed
     * @param place where the request came from: an IP address
     */
    record Attempt(String email, String place) {
        private byte[] pair(ServerKeys keys) {
            return keys.hmac("sign-in-pair", (AccountRepository.keyOf(email) + "\n" + place).getBytes(UTF_8));
        }

        private byte[] account(ServerKeys keys) {
            return keys.hmac("sign-in-account", AccountRepository.keyOf(email).getBytes(UTF_8));
        }
    }

    @Inject
    SignInGuard(EntityManager entityManager, ServerKeys keys, SystemCaller system, Clock clock) {
        this.entityManager = entityManager;
        this.keys = keys;
        this.system = system;
        this.clock = clock;
    }

    /**
     * Lets an attempt in, in the transaction at hand, which has to be the service's own.
     *
     * @throws ProblemException with {@code Retry-After} where it is too early
     */
    void admit(Attempt attempt) {
        Instant now = clock.instant();
        SignInRecordEntity pair = lock(attempt.pair(keys), now);
        count(pair, SignInLimit.FROM_ONE_PLACE, now);
        if (!atHome(pair, now)) {
            count(lock(attempt.account(keys), now), SignInLimit.FROM_ANYWHERE, now);
        }
    }

    /** Notes that an attempt succeeded, in the transaction at hand. */
    void succeeded(Attempt attempt) {
        Instant now = clock.instant();
        SignInRecordEntity pair = lock(attempt.pair(keys), now);
        if (!atHome(pair, now)) {
            lock(attempt.account(keys), now).takeBack(SignInLimit.FROM_ANYWHERE);
        }
        pair.succeed(now);
    }

    /** Compares passwords for an attempt, which is taken back where the service is too busy to look. */
    boolean look(Attempt attempt, BooleanSupplier comparison) {
        try {
            return comparison.getAsBoolean();
        } catch (ProblemException busy) {
            takeBack(attempt);
            throw busy;
        }
    }

    private void takeBack(Attempt attempt) {
        system.run(WORKER, () -> {
            Instant now = clock.instant();
            SignInRecordEntity pair = lock(attempt.pair(keys), now);
            pair.takeBack(SignInLimit.FROM_ONE_PLACE);
            if (!atHome(pair, now)) {
                lock(attempt.account(keys), now).takeBack(SignInLimit.FROM_ANYWHERE);
            }
        });
    }

    private static void count(SignInRecordEntity record, SignInLimit limit, Instant now) {
        Duration wait = record.wait(now);
        if (wait.compareTo(Duration.ZERO) > 0) {
            throw ProblemException.retryable(
                    ProblemType.TOO_MANY_REQUESTS, "Signing in to this account failed too often", (int)
                            wait.plusMillis(999).toSeconds());
        }
        record.attempt(now, limit);
    }

    private static boolean atHome(SignInRecordEntity pair, Instant now) {
        return pair.succeededAt != null && now.isBefore(pair.succeededAt.plus(AT_HOME));
    }

    private SignInRecordEntity lock(byte[] key, Instant now) {
        entityManager
                .createNativeQuery("insert into sign_in_record (key, failures, attempted_at) values (:key, 0, :now)"
                        + " on conflict do nothing")
                .setParameter("key", key)
                .setParameter("now", now)
                .executeUpdate();
        return Objects.requireNonNull(
                entityManager.find(SignInRecordEntity.class, key, LockModeType.PESSIMISTIC_WRITE));
    }

    @Scheduled(every = "1h", delayed = "25m")
    void forgetOld() {
        system.run(WORKER, () -> entityManager
                .createNativeQuery("delete from sign_in_record where attempted_at < :failed"
                        + " and coalesce(succeeded_at, '-infinity') < :home")
                .setParameter("failed", clock.instant().minus(SignInLimit.FROM_ONE_PLACE.forgottenAfter()))
                .setParameter("home", clock.instant().minus(AT_HOME))
                .executeUpdate());
    }
}
