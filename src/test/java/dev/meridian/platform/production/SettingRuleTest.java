package dev.meridian.platform.production;

import static org.assertj.core.api.Assertions.assertThat;

import dev.meridian.platform.network.AddressRange;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class SettingRuleTest {
    /** Settings that nothing is wrong with, to change one by one. */
    private static final class Given {
        private String issuer = "https://api.meridian.example";
        private boolean embedded;
        private boolean demo;
        private Optional<String> keys = Optional.of("/var/lib/meridian/keys");
        private int secretBytes = 32;
        private List<String> readable = List.of();
        private List<String> origins = List.of("https://app.meridian.example", "https://other.example:8443");
        private List<AddressRange> proxies = List.of(AddressRange.of("10.0.0.0/8"));
        private boolean limits = true;
        private Optional<String> metrics = Optional.of("0123456789abcdef01234567");
        private boolean loopback;

        ProductionSettings settings() {
            return new ProductionSettings(
                    issuer, embedded, demo, keys, secretBytes, readable, origins, proxies, limits, metrics, loopback);
        }
    }

    private interface Change {
        void to(Given given);
    }

    private static Arguments broken(SettingRule rule, String setting, Change change) {
        return Arguments.of(rule, setting, change);
    }

    static Stream<Arguments> unsafe() {
        return Stream.of(
                broken(SettingRule.ISSUER, "MERIDIAN_TOKEN_ISSUER", g -> g.issuer = "https://meridian.invalid"),
                broken(SettingRule.DATABASE, "QUARKUS_DATASOURCE_JDBC_URL", g -> g.embedded = true),
                broken(SettingRule.DEMO, "MERIDIAN_DEMO", g -> g.demo = true),
                broken(SettingRule.KEY_DIRECTORY, "MERIDIAN_KEY_DIR", g -> g.keys = Optional.empty()),
                broken(SettingRule.KEY_DIRECTORY, "MERIDIAN_KEY_DIR", g -> g.keys = Optional.of("keys")),
                broken(SettingRule.SERVER_SECRET, "server-secret", g -> g.secretBytes = 31),
                broken(SettingRule.KEY_FILES, "chmod", g -> g.readable = List.of("server-secret")),
                broken(SettingRule.CORS, "MERIDIAN_HTTP_CORS_ORIGINS", g -> g.origins = List.of("*")),
                broken(SettingRule.CORS, "MERIDIAN_HTTP_CORS_ORIGINS", g -> g.origins = List.of("http://app.example")),
                broken(
                        SettingRule.CORS,
                        "MERIDIAN_HTTP_CORS_ORIGINS",
                        g -> g.origins = List.of("https://a.example", "*")),
                broken(
                        SettingRule.TRUSTED_PROXIES,
                        "MERIDIAN_HTTP_TRUSTED_PROXIES",
                        g -> g.proxies = List.of(AddressRange.of("::/0"))),
                broken(SettingRule.RATE_LIMITS, "MERIDIAN_RATE_LIMIT_ENABLED", g -> g.limits = false),
                broken(SettingRule.METRICS_TOKEN, "MERIDIAN_HTTP_METRICS_TOKEN", g -> g.metrics = Optional.of("short")),
                broken(SettingRule.WEBHOOK_TARGETS, "MERIDIAN_OUTBOUND_ALLOW_LOOPBACK", g -> g.loopback = true));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("unsafe")
    void one_unsafe_setting_breaks_one_rule_which_names_it(SettingRule rule, String setting, Change change) {
        Given given = new Given();
        change.to(given);
        assertThat(SettingRule.brokenBy(given.settings())).containsExactly(rule.remedy());
        assertThat(rule.remedy()).contains(setting);
    }

    @Test
    void every_rule_can_be_broken() {
        assertThat(unsafe().map(a -> (SettingRule) a.get()[0]).distinct())
                .containsExactlyInAnyOrder(SettingRule.values());
    }

    @Test
    void settings_that_are_safe_break_none() {
        Given given = new Given();
        assertThat(SettingRule.brokenBy(given.settings())).isEmpty();
        given.origins = List.of();
        given.proxies = List.of();
        given.metrics = Optional.empty();
        assertThat(SettingRule.brokenBy(given.settings())).isEmpty();
    }

    @Test
    void all_that_is_wrong_is_told_at_once() {
        Given given = new Given();
        unsafe().forEach(a -> ((Change) a.get()[2]).to(given));
        assertThat(SettingRule.brokenBy(given.settings())).hasSize(SettingRule.values().length);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://api.meridian.example",
                "https://localhost",
                "https://api.localhost",
                "https://api",
                "https://api.meridian.example/",
                "https://api.meridian.example/v1",
                "https://user@api.meridian.example",
                "https://api.meridian.example?a=b",
                "api.meridian.example",
                "",
                "not an address"
            })
    void an_issuer_that_is_no_public_address_is_refused(String issuer) {
        Given given = new Given();
        given.issuer = issuer;
        assertThat(SettingRule.brokenBy(given.settings())).containsExactly(SettingRule.ISSUER.remedy());
    }
}
