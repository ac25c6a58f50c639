package dev.meridian.account;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A row of {@code sign_in_record}: how sign-ins went for one key. */
@Entity
@Table(name = "sign_in_record")
class SignInRecordEntity {
    @Id
    byte[] key;

    int failures;

    @Column(name = "attempted_at")
    Instant attemptedAt;

    @Column(name = "locked_until")
    @Nullable
    Instant lockedUntil;

    @Column(name = "succeeded_at")
    @Nullable
    Instant succeededAt;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    SignInRecordEntity() {}

    /** How long until the next attempt is let in; not positive where it is let in now. */
    Duration wait(Instant now) {
        return lockedUntil == null ? Duration.ZERO : Duration.between(now, lockedUntil);
    }

    /** Counts an attempt as one that failed, until it succeeds. */
    void attempt(Instant now, SignInLimit limit) {
        boolean longAgo = attemptedAt.plus(limit.forgottenAfter()).isBefore(now);
        failures = longAgo ? 1 : failures + 1;
        attemptedAt = now;
        lockedUntil = limit.lockAfter(failures).map(now::plus).orElse(null);
    }

    /** Starts over. */
    void succeed(Instant now) {
        failures = 0;
        lockedUntil = null;
        attemptedAt = now;
        succeededAt = now;
    }

    /** Takes one attempt back that was not a failure. */
    void takeBack(SignInLimit limit) {
        failures = Math.max(0, failures - 1);
        if (limit.lockAfter(failures).isEmpty()) {
            lockedUntil = null;
        }
    }
}
