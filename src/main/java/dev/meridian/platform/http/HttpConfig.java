package dev.meridian.platform.http;

import dev.meridian.platform.network.AddressRange;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Settings of what stands between the network and the resources. */
@ConfigMapping(prefix = "meridian.http")
public interface HttpConfig {
    /** The header in which a trusted proxy says for whom it asks. */
    enum ForwardedHeader {
        /** {@code X-Forwarded-For} and {@code X-Forwarded-Proto}. */
        X_FORWARDED,
        /** {@code Forwarded} (RFC 7239). */
        FORWARDED
    }

    /**
     * Addresses and ranges of the proxies in front of the service, separated by commas, such as {@code 10.0.0.0/8}; default:
     * none. Only what these say of a client's address and scheme is believed.
     */
    Optional<List<AddressRange>> trustedProxies();

    /** Where they say it. The other header is not read: a proxy that does not write it passes on what the client wrote. */
    @WithDefault("X_FORWARDED")
    ForwardedHeader forwardedHeader();

    /** How long a client may take to send a body. */
    @WithDefault("15s")
    Duration bodyTime();

    /** How long it may take from the first byte of a request until its answer begins; the connection is closed then. */
    @WithDefault("30s")
    Duration requestTime();

    /**
     * Requests that are worked on at one time; further ones are answered 503 at once. Below the number of worker threads
     * (quarkus.thread-pool.max-threads), so that health is answered whatever else is not.
     */
    @WithDefault("150")
    int inFlight();

    /** Origins whose pages may call the API, such as {@code https://app.example}, separated by commas, or {@code *}; default: none. */
    Optional<List<String>> corsOrigins();

    /** For how long browsers are told to use https alone, in answers to requests that came by https; zero says nothing. */
    @WithDefault("365d")
    Duration strictTransport();

    /** What {@code /q/metrics} is read with, as {@code Authorization: Bearer ...}; without it nobody reads them. */
    Optional<String> metricsToken();
}
