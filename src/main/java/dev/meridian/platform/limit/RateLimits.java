package dev.meridian.platform.limit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * Counts requests, a bucket for each caller and policy. Buckets that nobody used for longer than they take to fill are
 * forgotten, which changes nothing; the number of all is bounded, so that a flood of addresses cannot fill the memory.
 */
@ApplicationScoped
class RateLimits {
    private static final int MOST_BUCKETS = 100_000;
    private static final Duration WINDOW = Duration.ofMinutes(1);
    private static final long NANOS_PER_SECOND = TimeUnit.SECONDS.toNanos(1);

    private final TimeMeter time;
    private final Cache<Key, Bucket> buckets;

    private record Key(RateLimitPolicy policy, String caller) {}

    @Inject
    RateLimits() {
        this(TimeMeter.SYSTEM_NANOTIME);
    }

    RateLimits(TimeMeter time) {
        this.time = time;
        this.buckets = Caffeine.newBuilder()
                .maximumSize(MOST_BUCKETS)
                .expireAfterAccess(WINDOW.multipliedBy(2))
                .build();
    }

    /** Counts one request of the caller's. */
    Allowance take(RateLimitPolicy policy, String caller) {
        ConsumptionProbe probe =
                buckets.get(new Key(policy, caller), key -> bucket(policy)).tryConsumeAndReturnRemaining(1);
        return new Allowance(
                policy,
                probe.isConsumed(),
                probe.getRemainingTokens(),
                seconds(probe.getNanosToWaitForRefill()),
                seconds(probe.getNanosToWaitForReset()));
    }

    private Bucket bucket(RateLimitPolicy policy) {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(policy.perMinute()).refillGreedy(policy.perMinute(), WINDOW))
                .withCustomTimePrecision(time)
                .build();
    }

    /** Rounded up: who comes a moment early is refused once more. */
    private static long seconds(long nanos) {
        return (nanos + NANOS_PER_SECOND - 1) / NANOS_PER_SECOND;
    }
}
