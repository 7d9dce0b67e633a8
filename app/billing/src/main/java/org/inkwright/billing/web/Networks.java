package org.inkwright.billing.web;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.HexFormat;

/// Networks as limits count them: an IPv4 address by itself, an IPv6 address with the 2⁶⁴ that its
/// owner can choose from (RFC 4291, section 2.5.4).
final class Networks {
    private static final int PREFIX_BYTES = 8;

    private Networks() {}

    /// The network of an address; a text that is no address stands for itself. Asks no name server.
    static String of(String address) {
        try {
            InetAddress literal = Inet6Address.ofLiteral(address);
            // An IPv4 address in the clothes of IPv6 comes out as one of IPv4.
            return literal instanceof Inet6Address
                    ? HexFormat.of().formatHex(literal.getAddress(), 0, PREFIX_BYTES) + "::/64"
                    : literal.getHostAddress();
        } catch (IllegalArgumentException e) {
            return address;
        }
    }
}
