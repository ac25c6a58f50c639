package dev.meridian.platform.network;

import io.netty.util.NetUtil;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.UnknownHostException;
import org.jspecify.annotations.Nullable;

/**
 * A range of internet addresses of one family, such as {@code 10.0.0.0/8} or {@code 2001:db8::/32}; one address alone is a
 * range as well.
 *
 * @param first an address in it; bits behind the prefix do not matter
 * @param prefixBits how many leading bits all have in common, 0..32 or 0..128
 */
public record AddressRange(InetAddress first, int prefixBits) {
    /** The range that a text names. Also how settings are read. */
    public static AddressRange of(String text) {
        int slash = text.indexOf('/');
        InetAddress first = literal(slash < 0 ? text : text.substring(0, slash));
        if (first == null) {
            throw new IllegalArgumentException(text + " is no address or range such as 10.0.0.0/8");
        }
        int all = first.getAddress().length * Byte.SIZE;
        int bits = slash < 0 ? all : bits(text.substring(slash + 1));
        if (bits < 0 || bits > all) {
            throw new IllegalArgumentException(text + " has a prefix that is not in 0.." + all);
        }
        return new AddressRange(first, bits);
    }

    /** The address that a text is, without asking anybody; null where it is a name, or nothing of the kind. */
    public static @Nullable InetAddress literal(String text) {
        byte[] bytes = NetUtil.createByteArrayFromIpAddressString(text);
        try {
            return bytes == null ? null : InetAddress.getByAddress(bytes);
        } catch (UnknownHostException e) {
            throw new IllegalStateException("Four or sixteen bytes are an address", e);
        }
    }

    private static int bits(String text) {
        return text.matches("[0-9]{1,3}") ? Integer.parseInt(text) : -1;
    }

    /** Whether the address lies in it. */
    public boolean contains(InetAddress address) {
        byte[] own = first.getAddress();
        byte[] other = address.getAddress();
        int behind = own.length * Byte.SIZE - prefixBits;
        return own.length == other.length
                && new BigInteger(1, own).shiftRight(behind).equals(new BigInteger(1, other).shiftRight(behind));
    }

    @Override
    public String toString() {
        return first.getHostAddress() + "/" + prefixBits;
    }
}
