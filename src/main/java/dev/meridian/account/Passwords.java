package dev.meridian.account;

import dev.meridian.platform.key.ServerKeys;
import dev.meridian.platform.problem.ProblemException;
import dev.meridian.platform.problem.ProblemType;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * Passwords as Argon2id with one lane, at the cost of {@link PasswordConfig}. At most two are hashed at a time and the others
 * wait shortly, so that sign-ins cannot take the whole machine.
 */
@ApplicationScoped
class Passwords {
    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;
    private static final int AT_A_TIME = 2;
    private static final int LONGEST_QUEUE = 40;
    private static final int WAIT_SECONDS = 5;

    private final Semaphore turns = new Semaphore(AT_A_TIME, true);
    private final Set<String> common = readCommon();
    private final Argon2Hash.Cost cost;
    private final Timer hashing;
    private final String nobodys;

    @Inject
    Passwords(PasswordConfig config, MeterRegistry metrics) {
        this.cost = new Argon2Hash.Cost(config.kibibytes(), config.passes(), 1);
        this.hashing = metrics.timer("meridian.password.hashing");
        this.nobodys = hash("the password of no account");
    }

    /** The hash of a password, with its salt and cost (PHC string format). */
    String hash(String password) {
        byte[] salt = ServerKeys.random(SALT_BYTES);
        return inTurn(() -> Argon2Hash.of(password, cost, salt, HASH_BYTES)).toString();
    }

    /** Whether the password is the one that was hashed. */
    boolean matches(String password, String hash) {
        Argon2Hash made = Argon2Hash.parse(hash);
        return inTurn(() -> made.isOf(password));
    }

    /** Whether the password is the one that was hashed, if one was; without one it takes as long, and is not. */
    boolean matchesAny(String password, Optional<String> hash) {
        return matches(password, hash.orElse(nobodys)) && hash.isPresent();
    }

    /** The hash as it is, if it cost what hashes cost now; else the same password's at that cost. */
    String renewed(String hash, String password) {
        return Argon2Hash.parse(hash).cost().equals(cost) ? hash : hash(password);
    }

    /** Whether a password is among those that are tried first. */
    private boolean isCommon(String password) {
        return common.contains(password.toLowerCase(Locale.ROOT));
    }

    /** Refuses a new password that is among those that are tried first. */
    void requireUncommon(String field, String password) {
        if (isCommon(password)) {
            throw ProblemException.invalid(field, "COMMON_PASSWORD", "is among the passwords that are tried first");
        }
    }

    private <T> T inTurn(Supplier<T> work) {
        if (turns.getQueueLength() >= LONGEST_QUEUE) {
            throw ProblemException.retryable(ProblemType.BUSY, "Too many are signing in just now", 2);
        }
        try {
            if (!turns.tryAcquire(WAIT_SECONDS, TimeUnit.SECONDS)) {
                throw ProblemException.retryable(ProblemType.BUSY, "Too many are signing in just now", 2);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw ProblemException.retryable(ProblemType.BUSY, "The service is stopping", 2);
        }
        try {
            return Objects.requireNonNull(hashing.record(work));
        } finally {
            turns.release();
        }
    }

    private static Set<String> readCommon() {
        try (var in = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(Passwords.class.getResourceAsStream("/security/common-passwords.txt")),
                StandardCharsets.UTF_8))) {
            return in.lines().collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
