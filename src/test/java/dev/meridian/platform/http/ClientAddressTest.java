package dev.meridian.platform.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.meridian.platform.network.AddressRange;
import io.vertx.core.MultiMap;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClientAddressTest {
    private record Settings(ForwardedHeader forwardedHeader, List<String> proxies) implements HttpConfig {
        @Override
        public Optional<List<AddressRange>> trustedProxies() {
            return Optional.of(proxies.stream().map(AddressRange::of).toList());
        }

        @Override
        public Duration bodyTime() {
            return Duration.ZERO;
        }

        @Override
        public Duration requestTime() {
            return Duration.ZERO;
        }

        @Override
        public int inFlight() {
            return 0;
        }

        @Override
        public Optional<List<String>> corsOrigins() {
            return Optional.empty();
        }

        @Override
        public Duration strictTransport() {
            return Duration.ZERO;
        }

        @Override
        public Optional<String> metricsToken() {
            return Optional.empty();
        }
    }

    private static ClientAddress behind(HttpConfig.ForwardedHeader header, String... proxies) {
        return new ClientAddress(new Settings(header, Stream.of(proxies).toList()));
    }

    private static MultiMap header(String name, @Nullable String value) {
        MultiMap headers = MultiMap.caseInsensitiveMultiMap();
        return value == null ? headers : headers.add(name, value);
    }

    @ParameterizedTest(name = "{0} with {1}: {2}")
    @CsvSource({
        "198.51.100.1, , 198.51.100.1",
        "198.51.100.1, 203.0.113.9, 198.51.100.1",
        "10.0.0.1, , 10.0.0.1",
        "10.0.0.1, 203.0.113.9, 203.0.113.9",
        "10.0.0.1, '1.2.3.4, 203.0.113.9', 203.0.113.9",
        "10.0.0.1, '1.2.3.4, 203.0.113.9, 10.0.0.2', 203.0.113.9",
        "10.0.0.1, '10.0.0.3, 10.0.0.2', 10.0.0.3",
        "10.0.0.1, '203.0.113.9:4711', 203.0.113.9",
        "10.0.0.1, '[2001:db8:1:2::9]:4711', 20010db800010002::/64",
        "10.0.0.1, 2001:db8:1:2:3:4:5:6, 20010db800010002::/64",
        "10.0.0.1, 'nonsense', 10.0.0.1",
        "10.0.0.1, '1.2.3.4, unknown', 10.0.0.1",
        "10.0.0.1, '', 10.0.0.1",
        "2001:db8::1, , 20010db800000000::/64"
    })
    void the_client_is_the_last_one_named_that_is_no_proxy(String peer, @Nullable String forwarded, String client) {
        ClientAddress addresses = behind(HttpConfig.ForwardedHeader.X_FORWARDED, "10.0.0.0/8");
        assertThat(ClientAddress.key(addresses.find(AddressRange.literal(peer), header("X-Forwarded-For", forwarded))))
                .isEqualTo(client);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "for=203.0.113.9, 203.0.113.9",
        "'for=1.2.3.4, for=203.0.113.9;proto=https;by=10.0.0.1', 203.0.113.9",
        "'proto=https;For=\"[2001:db8:1:2::9]:4711\"', 20010db800010002::/64",
        "for=_hidden, 10.0.0.1",
        "proto=https, 10.0.0.1"
    })
    void the_standards_own_header_is_read_where_the_proxy_writes_that(String forwarded, String client) {
        ClientAddress addresses = behind(HttpConfig.ForwardedHeader.FORWARDED, "10.0.0.0/8");
        MultiMap headers = header("Forwarded", forwarded).add("X-Forwarded-For", "1.1.1.1");
        assertThat(ClientAddress.key(addresses.find(AddressRange.literal("10.0.0.1"), headers)))
                .isEqualTo(client);
    }

    @ParameterizedTest(name = "{0}, {1}: {2} from {3}")
    @CsvSource({
        "X_FORWARDED, X-Forwarded-Proto, https, 10.0.0.1, true",
        "X_FORWARDED, X-Forwarded-Proto, HTTPS, 10.0.0.1, true",
        "X_FORWARDED, X-Forwarded-Proto, http, 10.0.0.1, false",
        "X_FORWARDED, X-Forwarded-Proto, 'https, http', 10.0.0.1, false",
        "X_FORWARDED, X-Forwarded-Proto, https, 198.51.100.1, false",
        "X_FORWARDED, Forwarded, proto=https, 10.0.0.1, false",
        "FORWARDED, Forwarded, for=1.2.3.4;proto=https, 10.0.0.1, true",
        "FORWARDED, X-Forwarded-Proto, https, 10.0.0.1, false"
    })
    void only_a_trusted_proxy_says_that_the_client_came_by_https(
            HttpConfig.ForwardedHeader read, String name, String value, String peer, boolean encrypted) {
        assertThat(behind(read, "10.0.0.0/8").saysEncrypted(AddressRange.literal(peer), header(name, value)))
                .isEqualTo(encrypted);
    }
}
