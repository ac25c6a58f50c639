package dev.meridian.support;

import jakarta.annotation.Priority;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** The service's clock in tests: it goes with the machine's, as much ahead as a test says. PostgreSQL's own does not move. */
@Alternative
@Priority(1)
@Singleton
public class MovableClock extends Clock {
    private volatile Duration ahead = Duration.ZERO;
    private volatile @Nullable Instant frozen;

    /** Lets time pass. */
    public void forward(Duration time) {
        ahead = ahead.plus(time);
    }

    /** Stands still, at this moment. */
    public void freeze(Instant moment) {
        frozen = moment;
    }

    /** Goes with the machine's clock again; each test that moves it does this in the end. */
    public void reset() {
        ahead = Duration.ZERO;
        frozen = null;
    }

    @Override
    public Instant instant() {
        Instant stands = frozen;
        return stands != null ? stands : Clock.systemUTC().instant().plus(ahead).truncatedTo(ChronoUnit.MICROS);
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.offset(Clock.system(zone), ahead);
    }
}
