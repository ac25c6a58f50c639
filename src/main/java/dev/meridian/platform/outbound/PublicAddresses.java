package dev.meridian.platform.outbound;

import dev.meridian.platform.network.AddressRange;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.List;
import java.util.stream.Stream;

/**
 * Which addresses belong to the internet at large, by the registries of special-purpose addresses (RFC 6890 and what came
 * after it, as of 2026). Java reads an IPv4 address within an IPv6 one (::ffff:0:0/96) as the former.
 */
final class PublicAddresses {
    private static final List<AddressRange> SPECIAL = ranges(
            // This host and network, private ones, carriers' (the metadata of one cloud is in it), this machine
            "0.0.0.0/8",
            "10.0.0.0/8",
            "100.64.0.0/10",
            "127.0.0.0/8",
            // Link-local: the metadata of most clouds
            "169.254.0.0/16",
            "172.16.0.0/12",
            "192.168.0.0/16",
            // Protocols, documentation, relays of 6to4, benchmarks
            "192.0.0.0/24",
            "192.0.2.0/24",
            "192.88.99.0/24",
            "198.18.0.0/15",
            "198.51.100.0/24",
            "203.0.113.0/24",
            // Multicast, reserved, broadcast
            "224.0.0.0/4",
            "240.0.0.0/4",
            // A public address by which one cloud answers its own machines
            "168.63.129.16/32",
            // Protocols, tunnels that carry an IPv4 address (Teredo, 6to4), documentation
            "2001::/23",
            "2001:db8::/32",
            "2002::/16",
            "3fff::/20");

    /** All that is handed out of IPv6; loopback, local, compatible and translated (NAT64) addresses lie outside. */
    private static final AddressRange GLOBAL_UNICAST = AddressRange.of("2000::/3");

    private PublicAddresses() {}

    static boolean hold(InetAddress address) {
        return (!(address instanceof Inet6Address) || GLOBAL_UNICAST.contains(address))
                && SPECIAL.stream().noneMatch(range -> range.contains(address));
    }

    private static List<AddressRange> ranges(String... texts) {
        return Stream.of(texts).map(AddressRange::of).toList();
    }
}
