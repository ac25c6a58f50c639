package dev.meridian.platform.outbound;

import dev.meridian.platform.network.AddressRange;
import dev.meridian.platform.outbound.RefusedTargetException.Reason;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An address in the one form that is taken: https, a host by its full name or a plain IP address, a known port. Other forms
 * of the same host, which one reader understands and another does not, are refused rather than read.
 *
 * @param host a name in lower case, or an IP address without brackets
 * @param port 1..65535
 * @param pathAndQuery begins with a slash
 */
record OutboundTarget(boolean encrypted, String host, int port, String pathAndQuery) {
    private static final int MAX_LENGTH = 2000;
    private static final Pattern NAME =
            Pattern.compile("(?:[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9])?\\.)+[a-z](?:[a-z0-9-]{0,61}[a-z0-9])?");

    /** The address that the text names; refused where it is in any other form. */
    static OutboundTarget of(String text, OutboundConfig config) {
        URI uri = parse(text);
        boolean local = config.allowLoopback() && isLoopbackHost(uri.getHost());
        boolean encrypted = "https".equalsIgnoreCase(uri.getScheme());
        if (!encrypted && !(local && "http".equalsIgnoreCase(uri.getScheme()))) {
            throw new RefusedTargetException(Reason.NOT_HTTPS, "must begin with https://");
        }
        if (uri.getRawUserInfo() != null) {
            throw new RefusedTargetException(Reason.USER_INFO, "must not carry a name or password");
        }
        int port = uri.getPort() >= 0 ? uri.getPort() : encrypted ? 443 : 80;
        if (port < 1 || port > 65_535 || (!local && !config.ports().contains(port))) {
            throw new RefusedTargetException(Reason.PORT, "must be at one of the ports " + config.ports());
        }
        String path = uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
        String query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
        return new OutboundTarget(encrypted, host(uri.getHost(), local), port, path + query);
    }

    private static URI parse(String text) {
        try {
            URI uri = new URI(text);
            if (text.length() <= MAX_LENGTH && uri.getRawFragment() == null && uri.getRawPath() != null) {
                if (uri.getHost() != null) {
                    return uri;
                }
                if (uri.getRawAuthority() != null) {
                    throw new RefusedTargetException(
                            uri.getRawAuthority().contains("@") ? Reason.USER_INFO : Reason.HOST,
                            "must name a host by its full name");
                }
            }
        } catch (URISyntaxException e) {
            // Told below, as anything else that is none.
        }
        throw new RefusedTargetException(
                Reason.NOT_AN_ADDRESS,
                "must be an address of at most " + MAX_LENGTH + " characters, without a fragment");
    }

    private static String host(String given, boolean local) {
        String host = given.toLowerCase(Locale.ROOT);
        InetAddress literal = literal(host);
        boolean v6 = host.startsWith("[");
        // An IPv4 address as it is written everywhere: no octal, hexadecimal or missing parts.
        boolean plain = literal != null && (v6 || literal.getHostAddress().equals(host));
        if (!plain && !local && !NAME.matcher(host).matches()) {
            throw new RefusedTargetException(Reason.HOST, "must name a host by its full name");
        }
        return v6 ? host.substring(1, host.length() - 1) : host;
    }

    private static boolean isLoopbackHost(String host) {
        InetAddress literal = literal(host);
        return "localhost".equalsIgnoreCase(host) || (literal != null && literal.isLoopbackAddress());
    }

    private static @Nullable InetAddress literal(String host) {
        return AddressRange.literal(host.startsWith("[") ? host.substring(1, host.length() - 1) : host);
    }

    /** The IP address that the host is; null where it is a name. */
    @Nullable
    InetAddress literalAddress() {
        return AddressRange.literal(host);
    }
}
