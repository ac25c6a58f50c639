package dev.meridian.hiring.application;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How long what may take. */
@ConfigMapping(prefix = "meridian.hiring")
interface HiringConfig {
    /** How long an invitation can be answered. */
    @WithDefault("P14D")
    Duration invitations();

    /**
     * From a rejection on, how long the same candidate cannot apply at the same posting again, and from an invitation that was
     * declined or not answered, how long they cannot be invited again.
     */
    @WithDefault("P30D")
    Duration beginAgainAfter();
}
