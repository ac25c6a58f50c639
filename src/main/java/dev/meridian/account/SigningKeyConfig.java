package dev.meridian.account;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Settings of the keys that sign access tokens. */
@ConfigMapping(prefix = "meridian.signing-key")
public interface SigningKeyConfig {
    /** How long a key signs, until the next one does. */
    @WithDefault("P90D")
    Duration lifetime();

    /**
     * How long a key is published before it signs. Longer than others keep the keys that they have read: we tell them that
     * five minutes are enough.
     */
    @WithDefault("PT1H")
    Duration lead();
}
