package dev.meridian.platform.limit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class RateLimitsTest {
    private static final RateLimitPolicy SIX = new RateLimitPolicy("six", 6);

    private final AtomicLong nanos = new AtomicLong(1);
    private final RateLimits limits = new RateLimits(new TimeMeter() {
        @Override
        public long currentTimeNanos() {
            return nanos.get();
        }

        @Override
        public boolean isWallClockBased() {
            return false;
        }
    });

    private void pass(Duration time) {
        nanos.addAndGet(time.toNanos());
    }

    @Test
    void as_many_as_a_minute_gives_may_come_at_once_and_no_more() {
        for (int left = 5; left >= 0; left--) {
            Allowance allowance = limits.take(SIX, "a");
            assertThat(allowance.granted()).isTrue();
            assertThat(allowance.left()).isEqualTo(left);
        }
        Allowance refused = limits.take(SIX, "a");
        assertThat(refused.granted()).isFalse();
        assertThat(refused.secondsToNext()).isEqualTo(10);
        assertThat(refused.secondsToFull()).isEqualTo(60);
        assertThat(refused.field()).isEqualTo("\"six\";r=0;t=60");
        assertThat(refused.policyField()).isEqualTo("\"six\";q=6;w=60");
    }

    @Test
    void whoever_waits_as_long_as_told_is_let_through_once() {
        for (int i = 0; i < 6; i++) {
            limits.take(SIX, "a");
        }
        pass(Duration.ofMillis(9_999));
        assertThat(limits.take(SIX, "a").granted()).isFalse();
        pass(Duration.ofMillis(1));
        assertThat(limits.take(SIX, "a").granted()).isTrue();
        assertThat(limits.take(SIX, "a").granted()).isFalse();
    }

    @Test
    void a_quiet_hour_gives_no_more_than_a_minute_does() {
        limits.take(SIX, "a");
        pass(Duration.ofHours(1));
        assertThat(limits.take(SIX, "a").left()).isEqualTo(5);
    }

    @Test
    void callers_and_policies_are_counted_apart() {
        for (int i = 0; i < 6; i++) {
            limits.take(SIX, "a");
        }
        assertThat(limits.take(SIX, "b").granted()).isTrue();
        assertThat(limits.take(new RateLimitPolicy("other", 6), "a").granted()).isTrue();
        assertThat(limits.take(SIX, "a").granted()).isFalse();
    }
}
