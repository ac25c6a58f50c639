package dev.meridian.platform.limit;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;

/** The service with limits that a test can reach, behind a proxy on this machine, for pages of one other origin. */
public final class GuardedProfile implements QuarkusTestProfile {
    static final String ORIGIN = "https://app.example";
    static final int IN_FLIGHT = 4;

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.ofEntries(
                Map.entry("meridian.http.trusted-proxies", "127.0.0.0/8,::1"),
                Map.entry("meridian.http.cors-origins", ORIGIN),
                Map.entry("meridian.http.body-time", "1s"),
                Map.entry("meridian.http.in-flight", Integer.toString(IN_FLIGHT)),
                Map.entry("meridian.rate-limit.address", "60"),
                Map.entry("meridian.rate-limit.sign-in", "30"),
                Map.entry("meridian.rate-limit.anonymous.requests", "40"),
                Map.entry("meridian.rate-limit.anonymous.searches", "3"),
                Map.entry("meridian.rate-limit.account.requests", "8"),
                Map.entry("meridian.rate-limit.account.writes", "3"),
                Map.entry("meridian.rate-limit.account.rankings", "2"),
                Map.entry("meridian.rate-limit.client.requests", "5"));
    }
}
