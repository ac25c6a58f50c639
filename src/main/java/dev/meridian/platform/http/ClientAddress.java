package dev.meridian.platform.http;

import dev.meridian.platform.network.AddressRange;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where a request comes from. That is who is connected, unless that is a trusted proxy: then the last address that the
 * proxies name and that is none of theirs. What stands before it in the header the client may have written itself.
 */
@ApplicationScoped
public class ClientAddress {
    private static final String UNKNOWN = "unknown";
    private static final int NETWORK_BYTES = 8;
    private static final Pattern FOR = Pattern.compile("(?i)(?:^|;)\\s*for=\"?([^;\"]*)\"?");
    private static final Pattern PROTO = Pattern.compile("(?i)(?:^|;)\\s*proto=\"?([^;\"]*)\"?");
    private static final Pattern BRACKETS = Pattern.compile("\\[([^\\]]*)](?::[0-9]+)?");
    private static final Pattern WITH_PORT = Pattern.compile("([0-9.]+):[0-9]+");

    private final List<AddressRange> proxies;
    private final HttpConfig.ForwardedHeader header;

    @Inject
    ClientAddress(HttpConfig config) {
        this.proxies = config.trustedProxies().orElse(List.of());
        this.header = config.forwardedHeader();
    }

    /** The address to count by: an IPv4 address, or the /64 network of an IPv6 address, which one client has whole. */
    public String of(HttpServerRequest request) {
        return key(find(peer(request), request.headers()));
    }

    /** What an address is counted as. */
    static String key(@Nullable InetAddress address) {
        if (address == null) {
            return UNKNOWN;
        }
        return address instanceof Inet6Address
                ? HexFormat.of().formatHex(Arrays.copyOf(address.getAddress(), NETWORK_BYTES)) + "::/64"
                : address.getHostAddress();
    }

    /** Whether the client's own connection is encrypted, to the service or to the trusted proxy in front of it. */
    boolean isEncrypted(HttpServerRequest request) {
        return request.isSSL() || saysEncrypted(peer(request), request.headers());
    }

    /** Whether a trusted proxy says so. */
    boolean saysEncrypted(@Nullable InetAddress peer, MultiMap headers) {
        if (!isProxy(peer)) {
            return false;
        }
        List<String> said = said(headers, PROTO, "X-Forwarded-Proto");
        return !said.isEmpty()
                && said.get(said.size() - 1).toLowerCase(Locale.ROOT).equals("https");
    }

    /** The client behind the peer. */
    @Nullable
    InetAddress find(@Nullable InetAddress peer, MultiMap headers) {
        InetAddress address = peer;
        if (!isProxy(address)) {
            return address;
        }
        List<String> named = new ArrayList<>(said(headers, FOR, "X-Forwarded-For"));
        Collections.reverse(named);
        for (String name : named) {
            InetAddress before = AddressRange.literal(withoutPort(name));
            if (before == null) {
                // A name or nonsense: whoever passed it on is the last that we know.
                return address;
            }
            address = before;
            if (!isProxy(address)) {
                return address;
            }
        }
        return address;
    }

    private static @Nullable InetAddress peer(HttpServerRequest request) {
        String host = request.connection().remoteAddress().hostAddress();
        return host == null ? null : AddressRange.literal(host);
    }

    private boolean isProxy(@Nullable InetAddress address) {
        return address != null && proxies.stream().anyMatch(range -> range.contains(address));
    }

    /** What the proxies say one after the other, the nearest last. */
    private List<String> said(MultiMap headers, Pattern parameter, String otherHeader) {
        return header == HttpConfig.ForwardedHeader.FORWARDED
                ? elements(headers, "Forwarded").stream()
                        .map(element -> group(parameter, element))
                        .toList()
                : elements(headers, otherHeader);
    }

    private static List<String> elements(MultiMap headers, String name) {
        return headers.getAll(name).stream()
                .flatMap(line -> Arrays.stream(line.split(",")))
                .map(String::strip)
                .toList();
    }

    private static String group(Pattern pattern, String element) {
        Matcher found = pattern.matcher(element);
        return found.find() ? found.group(1).strip() : "";
    }

    private static String withoutPort(String name) {
        Matcher bracketed = BRACKETS.matcher(name);
        if (bracketed.matches()) {
            return bracketed.group(1);
        }
        Matcher ported = WITH_PORT.matcher(name);
        return ported.matches() ? ported.group(1) : name;
    }
}
