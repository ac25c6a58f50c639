package dev.meridian.platform.outbound;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;

/** Finds the addresses of a host. */
@FunctionalInterface
interface HostResolver {
    /** All addresses of the name, at least one. */
    List<InetAddress> resolve(String host) throws UnknownHostException;
}
