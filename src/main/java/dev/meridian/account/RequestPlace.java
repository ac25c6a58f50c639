package dev.meridian.account;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.core.net.SocketAddress;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * Where a request comes from: an IPv4 address, or the first 64 bits of an IPv6 address, since a household has all of the rest.
 * Behind a proxy it is the proxy's word that counts, where {@code quarkus.http.proxy} is set to believe it.
 */
@ApplicationScoped
class RequestPlace {
    private static final int PREFIX_BYTES = 8;

    private final CurrentVertxRequest request;

    @Inject
    RequestPlace(CurrentVertxRequest request) {
        this.request = request;
    }

    String get() {
        SocketAddress remote = request.getCurrent().request().remoteAddress();
        return remote == null || remote.hostAddress() == null ? "unknown" : of(remote.hostAddress());
    }

    static String of(String address) {
        try {
            InetAddress parsed = InetAddress.getByName(address); // a literal, which nobody is asked about
            return parsed instanceof Inet6Address
                    ? HexFormat.of().formatHex(Arrays.copyOf(parsed.getAddress(), PREFIX_BYTES))
                    : parsed.getHostAddress();
        } catch (UnknownHostException e) {
            return address;
        }
    }
}
