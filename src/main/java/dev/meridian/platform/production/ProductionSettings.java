package dev.meridian.platform.production;

import dev.meridian.platform.network.AddressRange;
import java.util.List;
import java.util.Optional;

/**
 * The settings that rules look at.
 *
 * @param issuer the service's public address
 * @param demo whether the demo marketplace was asked for
 * @param keyDirectory where the keys are, as it was given
 * @param secretBytes how long the server's secret is
 * @param readableKeys files of the key directory that others than their owner and its group can read
 * @param loopbackTargets whether webhooks may go to this machine
 */
record ProductionSettings(
        String issuer,
        boolean embeddedDatabase,
        boolean demo,
        Optional<String> keyDirectory,
        int secretBytes,
        List<String> readableKeys,
        List<String> corsOrigins,
        List<AddressRange> trustedProxies,
        boolean rateLimits,
        Optional<String> metricsToken,
        boolean loopbackTargets) {}
