package dev.meridian.account;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/** Settings of accounts. */
@ConfigMapping(prefix = "meridian.account")
public interface AccountConfig {
    /**
     * Whether nobody signs in before the e-mail address is confirmed; default: yes where a mail server is configured, else no.
     * A public service wants it: otherwise whoever signs up with somebody's address and then signs in learns whether the
     * address was free. Without mail nobody could ever confirm one.
     */
    Optional<Boolean> verifiedSignIn();

    /** How long the token in a mail that confirms an address is good. */
    @WithDefault("P3D")
    Duration verificationTtl();

    /** How long the token in a mail that resets a password is good. */
    @WithDefault("PT1H")
    Duration resetTtl();

    /** An account is sent no second mail of one kind within this time, whoever asks. */
    @WithDefault("PT1M")
    Duration mailPause();
}
