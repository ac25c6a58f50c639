package dev.meridian.platform.limit;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/**
 * Requests that are let through in a minute. Each number is also how many may come at once: what was used comes back evenly
 * over the minute. They hold for one process; behind N replicas a caller has up to N times as many. The defaults of the
 * groups stand in application.properties.
 */
@ConfigMapping(prefix = "meridian.rate-limit")
public interface RateLimitConfig {
    /** Whether requests are counted at all. */
    @WithDefault("true")
    boolean enabled();

    /** From one address, whoever asks: what a flood is cut to before tokens are looked at. */
    @WithDefault("3000")
    int address();

    /** Sign-ups, sign-ins, tokens and resets from one address. */
    @WithDefault("60")
    int signIn();

    /** From one address, by those who are not signed in. */
    Group anonymous();

    /** By one account. */
    Group account();

    /** By one API client. */
    Group client();

    /** The limits of one kind of caller. */
    interface Group {
        /** Everything together. */
        int requests();

        /** What changes something. */
        int writes();

        /** Rankings, explanations, insights and overlaps of hours. */
        int rankings();

        /** Search of postings and skills. */
        int searches();
    }
}
