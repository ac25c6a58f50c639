package dev.meridian.platform.outbound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.meridian.platform.network.AddressRange;
import dev.meridian.platform.outbound.RefusedTargetException.Reason;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.net.PfxOptions;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Against servers on this machine, which must not be reached, and, where that is what a test allows, must. */
class OutboundRequestsTest {
    private static final int PATIENCE = 30;
    private static final String STORE_PASSWORD = "only in this test";
    private static final String OK = "HTTP/1.1 200 OK\r\nContent-Length: 4\r\n\r\ndone";

    @SuppressWarnings("NullAway.Init")
    private static Vertx vertx;

    /** Who was asked for, in order. */
    private final Queue<String> asked = new ConcurrentLinkedQueue<>();

    @BeforeAll
    static void open() {
        vertx = Vertx.vertx();
    }

    @AfterAll
    static void close() throws Exception {
        vertx.close().toCompletionStage().toCompletableFuture().get(PATIENCE, TimeUnit.SECONDS);
    }

    private record Settings(boolean allowLoopback, Set<Integer> ports, Duration time, int answerBytes)
            implements OutboundConfig {
        static Settings strict(int port) {
            return new Settings(false, Set.of(443, port), Duration.ofSeconds(PATIENCE), 1000);
        }

        static Settings development() {
            return new Settings(true, Set.of(443), Duration.ofSeconds(PATIENCE), 1000);
        }

        @Override
        public Duration connectTime() {
            return Duration.ofSeconds(PATIENCE);
        }
    }

    private static InetAddress address(String literal) {
        return Objects.requireNonNull(AddressRange.literal(literal));
    }

    /** Answers each question with the next of these lists, and the last for ever. */
    private HostResolver resolver(List<List<String>> answers) {
        return host -> {
            asked.add(host);
            return answers.get(Math.min(asked.size(), answers.size()) - 1).stream()
                    .map(OutboundRequestsTest::address)
                    .toList();
        };
    }

    private static OutboundRequests requests(OutboundConfig config, HostResolver resolver) {
        return requests(
                config, resolver, a -> PublicAddresses.hold(a) || (config.allowLoopback() && a.isLoopbackAddress()));
    }

    private static OutboundRequests requests(
            OutboundConfig config, HostResolver resolver, Predicate<InetAddress> allowed) {
        return new OutboundRequests(vertx, config, resolver, allowed, new HttpClientOptions());
    }

    private static OutboundAnswer post(OutboundRequests requests, String address) throws Exception {
        return requests.post(address, Map.of("Content-Type", "application/json"), "{}".getBytes(StandardCharsets.UTF_8))
                .toCompletableFuture()
                .get(PATIENCE, TimeUnit.SECONDS);
    }

    private static Throwable failure(OutboundRequests requests, String address) {
        try {
            throw new AssertionError("Answered: " + post(requests, address));
        } catch (ExecutionException e) {
            return Objects.requireNonNull(e.getCause());
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private static Reason reason(OutboundRequests requests, String address) {
        Throwable failure = failure(requests, address);
        assertThat(failure).as(address).isInstanceOf(RefusedTargetException.class);
        return ((RefusedTargetException) failure).reason();
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "https://127.0.0.1:PORT/, NOT_PUBLIC",
        "https://127.1.2.3:PORT/, NOT_PUBLIC",
        "https://0.0.0.0:PORT/, NOT_PUBLIC",
        "https://10.0.0.1:PORT/, NOT_PUBLIC",
        "https://172.16.0.1:PORT/, NOT_PUBLIC",
        "https://192.168.1.1:PORT/, NOT_PUBLIC",
        "https://100.64.0.1:PORT/, NOT_PUBLIC",
        "https://100.100.100.200:PORT/, NOT_PUBLIC",
        "https://169.254.169.254:PORT/, NOT_PUBLIC",
        "https://168.63.129.16:PORT/, NOT_PUBLIC",
        "https://192.0.0.192:PORT/, NOT_PUBLIC",
        "https://198.18.0.1:PORT/, NOT_PUBLIC",
        "https://203.0.113.1:PORT/, NOT_PUBLIC",
        "https://224.0.0.1:PORT/, NOT_PUBLIC",
        "https://240.0.0.1:PORT/, NOT_PUBLIC",
        "https://255.255.255.255:PORT/, NOT_PUBLIC",
        "https://[::1]:PORT/, NOT_PUBLIC",
        "https://[::]:PORT/, NOT_PUBLIC",
        "https://[::ffff:127.0.0.1]:PORT/, NOT_PUBLIC",
        "https://[::ffff:7f00:1]:PORT/, NOT_PUBLIC",
        "https://[::127.0.0.1]:PORT/, NOT_PUBLIC",
        "https://[64:ff9b::7f00:1]:PORT/, NOT_PUBLIC",
        "https://[64:ff9b:1::a00:1]:PORT/, NOT_PUBLIC",
        "https://[2002:7f00:1::]:PORT/, NOT_PUBLIC",
        "https://[2001:0:7f00:1::]:PORT/, NOT_PUBLIC",
        "https://[fe80::1]:PORT/, NOT_PUBLIC",
        "https://[fc00::1]:PORT/, NOT_PUBLIC",
        "https://[fd00:ec2::254]:PORT/, NOT_PUBLIC",
        "https://[fec0::1]:PORT/, NOT_PUBLIC",
        "https://[ff02::1]:PORT/, NOT_PUBLIC",
        "https://[2001:db8::1]:PORT/, NOT_PUBLIC",
        "https://2130706433:PORT/, HOST",
        "https://0x7f000001:PORT/, HOST",
        "https://0x7f.1:PORT/, HOST",
        "https://017700000001:PORT/, HOST",
        "https://0177.0.0.1:PORT/, HOST",
        "https://127.0.0.01:PORT/, HOST",
        "https://127.1:PORT/, HOST",
        "https://127.0.1:PORT/, HOST",
        "https://localhost:PORT/, HOST",
        "https://LOCALHOST:PORT/, HOST",
        "https://localhost.:PORT/, HOST",
        "https://metadata:PORT/, HOST",
        "https://①②⑦.⓪.⓪.①:PORT/, HOST",
        "https://user@hook.example:PORT/, USER_INFO",
        "https://user:password@127.0.0.1:PORT/, USER_INFO",
        "https://hook.example:PORT@127.0.0.1:PORT/, USER_INFO",
        "http://127.0.0.1:PORT/, NOT_HTTPS",
        "http://hook.example/, NOT_HTTPS",
        "ftp://hook.example/, NOT_HTTPS",
        "gopher://127.0.0.1:PORT/, NOT_HTTPS",
        "file:///etc/passwd, NOT_AN_ADDRESS",
        "https://hook.example:22/, PORT",
        "https://hook.example:0/, PORT",
        "https://hook.example:65536/, PORT",
        "https://hook.example/#top, NOT_AN_ADDRESS",
        "hook.example, NOT_AN_ADDRESS",
        "'https://hook.example/a b', NOT_AN_ADDRESS",
        "https:///, NOT_AN_ADDRESS"
    })
    void what_leads_inside_is_refused_and_nobody_is_connected_to(String address, Reason reason) throws Exception {
        try (CountingServer server = new CountingServer("127.0.0.1", 0, CountingServer.text(OK))) {
            String target = address.replace("PORT", Integer.toString(server.port()));
            // Whoever would resolve a name is led to the server.
            OutboundRequests requests =
                    requests(Settings.strict(server.port()), resolver(List.of(List.of("127.0.0.1"))));
            assertThat(reason(requests, target)).isEqualTo(reason);
            assertThat(server.connections()).isZero();
            assertThatThrownBy(() -> requests.requireForm(target)).isInstanceOf(RefusedTargetException.class);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "10.1.2.3",
                "169.254.169.254",
                "100.64.1.1",
                "::1",
                "::ffff:127.0.0.1",
                "fd00::1",
                "64:ff9b::7f00:1",
                "2002:7f00:1::"
            })
    void a_name_that_leads_inside_is_refused_also_beside_a_public_address(String inside) throws Exception {
        try (CountingServer server = new CountingServer("127.0.0.1", 0, CountingServer.text(OK))) {
            for (List<String> addresses :
                    List.of(List.of(inside), List.of("192.0.1.1", inside), List.of(inside, "192.0.1.1"))) {
                OutboundRequests requests = requests(Settings.strict(server.port()), resolver(List.of(addresses)));
                assertThat(reason(requests, "https://hook.example:" + server.port() + "/"))
                        .isEqualTo(Reason.NOT_PUBLIC);
            }
            assertThat(server.connections()).isZero();
        }
    }

    @Test
    void a_name_that_nobody_knows_is_refused() {
        OutboundRequests requests = requests(Settings.strict(8443), host -> {
            throw new UnknownHostException(host);
        });
        assertThat(reason(requests, "https://hook.example/")).isEqualTo(Reason.UNKNOWN_HOST);
    }

    @Test
    void in_development_this_machine_is_reached_once_and_told_what_it_was_asked_as() throws Exception {
        try (CountingServer server = new CountingServer("127.0.0.1", 0, CountingServer.text(OK))) {
            OutboundRequests requests = requests(Settings.development(), resolver(List.of(List.of("127.0.0.1"))));
            OutboundAnswer answer = post(requests, "http://localhost:" + server.port() + "/hook?a=b");
            assertThat(answer).isEqualTo(new OutboundAnswer(200, "done"));
            assertThat(server.connections()).isEqualTo(1);
            assertThat(server.heads().get(0))
                    .contains("POST /hook?a=b HTTP/1.1", "host: localhost:" + server.port(), "content-length: 2");
        }
    }

    @Test
    void development_opens_nothing_but_this_machine() {
        OutboundRequests requests = requests(Settings.development(), resolver(List.of(List.of("10.0.0.1"))));
        assertThat(reason(requests, "http://10.0.0.1/")).isEqualTo(Reason.NOT_HTTPS);
        assertThat(reason(requests, "https://10.0.0.1/")).isEqualTo(Reason.NOT_PUBLIC);
        assertThat(reason(requests, "https://hook.example/")).isEqualTo(Reason.NOT_PUBLIC);
        assertThat(reason(requests, "http://localhost/")).isEqualTo(Reason.NOT_PUBLIC);
    }

    /** The name server answers the first question with an address that is allowed, and every later one with another. */
    @Test
    void a_name_that_changes_its_address_is_connected_to_where_it_was_checked() throws Exception {
        try (CountingServer checked = new CountingServer("127.0.0.1", 0, CountingServer.text(OK));
                CountingServer rebound = new CountingServer("127.0.0.2", checked.port(), CountingServer.text(OK))) {
            OutboundRequests requests = requests(
                    Settings.development(),
                    resolver(List.of(List.of("127.0.0.1"), List.of("127.0.0.2"))),
                    a -> a.equals(address("127.0.0.1")));
            assertThat(post(requests, "http://localhost:" + checked.port() + "/")
                            .status())
                    .isEqualTo(200);
            assertThat(asked).containsExactly("localhost");
            assertThat(checked.connections()).isEqualTo(1);
            assertThat(rebound.connections()).isZero();

            assertThat(reason(requests, "http://localhost:" + checked.port() + "/"))
                    .isEqualTo(Reason.NOT_PUBLIC);
            assertThat(checked.connections() + rebound.connections()).isEqualTo(1);
        }
    }

    @Test
    void the_certificate_must_be_that_of_the_name_though_the_connection_goes_to_the_address(@TempDir Path directory)
            throws Exception {
        Path store = selfSigned(directory, "hook.example");
        PfxOptions trusted = new PfxOptions().setPath(store.toString()).setPassword(STORE_PASSWORD);
        try (CountingServer server =
                new CountingServer("127.0.0.1", 0, CountingServer.text(OK), encryptedSocket(store))) {
            OutboundRequests requests = new OutboundRequests(
                    vertx,
                    Settings.strict(server.port()),
                    resolver(List.of(List.of("127.0.0.1"))),
                    InetAddress::isLoopbackAddress,
                    new HttpClientOptions().setTrustOptions(trusted));
            assertThat(post(requests, "https://hook.example:" + server.port() + "/")
                            .body())
                    .isEqualTo("done");
            assertThat(failure(requests, "https://other.example:" + server.port() + "/"))
                    .isInstanceOf(SSLException.class);
            assertThat(server.heads()).as("requests that were read").hasSize(1);
        }
    }

    /** A key and its certificate for the name, made for this test alone. */
    private static Path selfSigned(Path directory, String name) throws Exception {
        Path store = directory.resolve("keys.p12");
        Process made = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-alias",
                        "server",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=" + name,
                        "-ext",
                        "san=dns:" + name,
                        "-storetype",
                        "PKCS12",
                        "-keystore",
                        store.toString(),
                        "-storepass",
                        STORE_PASSWORD)
                .redirectErrorStream(true)
                .redirectOutput(directory.resolve("keytool.log").toFile())
                .start();
        assertThat(made.waitFor())
                .as(Files.readString(directory.resolve("keytool.log")))
                .isZero();
        return store;
    }

    private static ServerSocket encryptedSocket(Path store) throws Exception {
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(store)) {
            keys.load(in, STORE_PASSWORD.toCharArray());
        }
        KeyManagerFactory managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(keys, STORE_PASSWORD.toCharArray());
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(managers.getKeyManagers(), null, null);
        return context.getServerSocketFactory().createServerSocket();
    }

    @Test
    void a_redirect_is_not_followed() throws Exception {
        try (CountingServer inside = new CountingServer("127.0.0.1", 0, CountingServer.text(OK));
                CountingServer server = new CountingServer(
                        "127.0.0.1",
                        0,
                        CountingServer.text("HTTP/1.1 302 Found\r\nLocation: http://localhost:" + inside.port()
                                + "/\r\nContent-Length: 0\r\n\r\n"))) {
            OutboundRequests requests = requests(Settings.development(), resolver(List.of(List.of("127.0.0.1"))));
            assertThat(post(requests, "http://localhost:" + server.port() + "/").status())
                    .isEqualTo(302);
            assertThat(inside.connections()).isZero();
        }
    }

    @Test
    void an_answer_without_end_is_cut_off() throws Exception {
        CountDownLatch hungUp = new CountDownLatch(1);
        CountingServer.Answering endless = out -> {
            try {
                out.write("HTTP/1.1 200 OK\r\n\r\n".getBytes(StandardCharsets.UTF_8));
                byte[] more = new byte[8192];
                while (true) {
                    out.write(more);
                }
            } catch (IOException e) {
                hungUp.countDown();
            }
        };
        try (CountingServer server = new CountingServer("127.0.0.1", 0, endless)) {
            OutboundRequests requests = requests(Settings.development(), resolver(List.of(List.of("127.0.0.1"))));
            assertThat(failure(requests, "http://localhost:" + server.port() + "/"))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("more than 1000 bytes");
            assertThat(hungUp.await(PATIENCE, TimeUnit.SECONDS)).isTrue();
        }
    }

    @Test
    void an_answer_that_does_not_come_is_waited_for_so_long_and_no_longer() throws Exception {
        CountDownLatch over = new CountDownLatch(1);
        try (CountingServer server = new CountingServer("127.0.0.1", 0, out -> over.await())) {
            OutboundConfig hasty = new Settings(true, Set.of(443), Duration.ofMillis(200), 1000);
            OutboundRequests requests = requests(hasty, resolver(List.of(List.of("127.0.0.1"))));
            assertThat(failure(requests, "http://localhost:" + server.port() + "/"))
                    .isInstanceOf(TimeoutException.class);
        } finally {
            over.countDown();
        }
    }

    @Test
    void a_public_address_in_its_one_form_is_taken() {
        OutboundRequests requests = requests(Settings.strict(8443), resolver(List.of()));
        for (String address : List.of(
                "https://hook.example/",
                "https://HOOK.example",
                "https://a-b.hook.example:8443/path?query=1",
                "https://xn--bcher-kva.example/",
                "https://192.0.1.1/",
                "https://[2606:4700::1111]:443/")) {
            requests.requireForm(address);
        }
        assertThat(asked).as("a form is checked without asking anybody").isEmpty();
    }
}
