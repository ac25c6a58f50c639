package dev.meridian.account;

import java.time.Duration;
import java.util.Optional;

/**
 * How many failures are let in before there is a pause, and how the pause grows.
 *
 * @param failures the failure after which there is a pause for the first time
 * @param firstPause doubled with each further failure
 * @param longestPause what it grows to
 * @param forgottenAfter failures count until there was none for so long
 */
record SignInLimit(int failures, Duration firstPause, Duration longestPause, Duration forgottenAfter) {
    /** For one account tried from one place. */
    static final SignInLimit FROM_ONE_PLACE =
            new SignInLimit(8, Duration.ofSeconds(60), Duration.ofMinutes(15), Duration.ofDays(1));

    /** For one account tried from anywhere; short, since somebody who is on the road has to wait it out too. */
    static final SignInLimit FROM_ANYWHERE =
            new SignInLimit(100, Duration.ofSeconds(60), Duration.ofSeconds(60), Duration.ofDays(1));

    private static final int MOST_DOUBLINGS = 10;

    /** The pause after so many failures, if there is one. */
    Optional<Duration> lockAfter(int failed) {
        if (failed < failures) {
            return Optional.empty();
        }
        Duration pause = firstPause.multipliedBy(1L << Math.min(failed - failures, MOST_DOUBLINGS));
        return Optional.of(pause.compareTo(longestPause) < 0 ? pause : longestPause);
    }
}
