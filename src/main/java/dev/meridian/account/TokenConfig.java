package dev.meridian.account;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Settings of tokens and sessions. */
@ConfigMapping(prefix = "meridian.token")
public interface TokenConfig {
    /** Who issues access tokens ({@code iss}): the service's public address, once it has one. */
    @WithDefault("https://meridian.invalid")
    String issuer();

    /** For whom they are ({@code aud}). */
    @WithDefault("meridian")
    String audience();

    /** How long an access token is good for. */
    @WithDefault("PT10M")
    Duration accessTtl();

    /** How long a session lives without a refresh. */
    @WithDefault("P14D")
    Duration idleTtl();

    /** How long a session lives at all. */
    @WithDefault("P30D")
    Duration sessionTtl();

    /** How many sessions an account has at most: one more ends the one that was used least lately. */
    @WithDefault("50")
    int sessionsPerAccount();

    /** How long the former secret of an API client is good beside a new one, unless the rotation says otherwise. */
    @WithDefault("P1D")
    Duration secretOverlap();

    /** How long a refresh token that was rotated out still yields its successor, for requests sent at the same time. */
    @WithDefault("PT10S")
    Duration reuseGrace();
}
