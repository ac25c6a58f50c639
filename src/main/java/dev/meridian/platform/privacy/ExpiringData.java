package dev.meridian.platform.privacy;

import java.time.Duration;
import java.time.Instant;

/** Rows that are kept for a time and then deleted; each feature that has such rows has a bean of this. */
public interface ExpiringData {
    /** What it is, in kebab case; the metric's tag. */
    String name();

    /** How long it is kept. */
    Duration kept();

    /**
     * Deletes rows whose time had come before an instant; called in a transaction under the service's own name.
     *
     * @param most how many at most, so that no transaction takes long
     * @return how many were deleted; fewer than {@code most} where no more are left
     */
    int deleteBefore(Instant before, int most);
}
