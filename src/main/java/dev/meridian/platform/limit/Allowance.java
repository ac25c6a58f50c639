package dev.meridian.platform.limit;

/**
 * What counting one request came to.
 *
 * @param granted whether it may go on
 * @param left how many more may come now
 * @param secondsToNext how long until one more may, 0 where it may now
 * @param secondsToFull how long until all of a minute's may
 */
record Allowance(RateLimitPolicy policy, boolean granted, long left, long secondsToNext, long secondsToFull) {
    /** A member of the field {@code RateLimit-Policy}: how many (q) in how many seconds (w). */
    String policyField() {
        return "\"" + policy.name() + "\";q=" + policy.perMinute() + ";w=60";
    }

    /** A member of the field {@code RateLimit}: how many are left (r), and the seconds until all are back (t). */
    String field() {
        return "\"" + policy.name() + "\";r=" + left + ";t=" + secondsToFull;
    }
}
