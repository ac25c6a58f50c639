package dev.meridian.platform.outbound;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Set;

/** Settings of requests that the service makes to addresses which others gave it. */
@ConfigMapping(prefix = "meridian.outbound")
public interface OutboundConfig {
    /** Whether they may go to this machine itself, by http as well and to any port of it: for development. */
    @WithDefault("false")
    boolean allowLoopback();

    /** The ports that they may go to. */
    @WithDefault("443,8443")
    Set<Integer> ports();

    /** How long connecting may take. */
    @WithDefault("3s")
    Duration connectTime();

    /** How long one request may take, from its beginning to the last byte of its answer. */
    @WithDefault("10s")
    Duration time();

    /** The most bytes of an answer that are read; with more the request fails, and the connection is closed. */
    @WithDefault("65536")
    int answerBytes();
}
