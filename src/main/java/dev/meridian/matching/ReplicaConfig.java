package dev.meridian.matching;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How this process keeps up with what other replicas write. */
@ConfigMapping(prefix = "meridian.replica")
public interface ReplicaConfig {
    /** Whether this process ranks at all. Tasks of the command line do not, and need not read everyone first. */
    @WithDefault("true")
    boolean ranks();

    /**
     * The longest pause between two looks at what was written elsewhere. Replicas hint to each other, so a look mostly comes
     * sooner; this is the bound where a hint is lost, to which the look itself is added.
     */
    @WithDefault("200ms")
    Duration pollInterval();

    /** How long a request with {@code Meridian-Read-After} waits before it is answered with 503. */
    @WithDefault("2s")
    Duration readAfterWait();

    /** How long changes are kept for replicas that were away, at least; whoever was away longer reads everything anew. */
    @WithDefault("1h")
    Duration changeRetention();
}
