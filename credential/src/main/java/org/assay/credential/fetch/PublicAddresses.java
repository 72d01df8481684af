package org.assay.credential.fetch;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.stream.Stream;

/// The addresses of the public internet: global unicast, less everything that a registry sets apart.
///
/// @spec https://www.iana.org/assignments/iana-ipv4-special-registry IANA IPv4 Special-Purpose Address Registry
/// @spec https://www.iana.org/assignments/iana-ipv6-special-registry IANA IPv6 Special-Purpose Address Registry
final class PublicAddresses {
    private static final List<Block> SPECIAL_4 = blocks(
            "0.0.0.0/8",
            "10.0.0.0/8",
            "100.64.0.0/10",
            "127.0.0.0/8",
            "169.254.0.0/16",
            "172.16.0.0/12",
            "192.0.0.0/24",
            "192.0.2.0/24",
            "192.31.196.0/24",
            "192.52.193.0/24",
            "192.88.99.0/24",
            "192.168.0.0/16",
            "192.175.48.0/24",
            "198.18.0.0/15",
            "198.51.100.0/24",
            "203.0.113.0/24",
            "224.0.0.0/4",
            "240.0.0.0/4");
    private static final Block GLOBAL_6 = Block.parse("2000::/3");
    /// Protocol assignments with Teredo, documentation, 6to4, AS112, SRv6; the rest stands outside 2000::/3.
    private static final List<Block> SPECIAL_6 =
            blocks("2001::/23", "2001:db8::/32", "2002::/16", "2620:4f:8000::/48", "3fff::/20");

    private PublicAddresses() {}

    static boolean contains(InetAddress address) {
        var bytes = address.getAddress();
        if (address instanceof Inet4Address) return SPECIAL_4.stream().noneMatch(block -> block.holds(bytes));
        return GLOBAL_6.holds(bytes) && SPECIAL_6.stream().noneMatch(block -> block.holds(bytes));
    }

    private static List<Block> blocks(String... texts) {
        return Stream.of(texts).map(Block::parse).toList();
    }

    private record Block(byte[] prefix, int bits) {
        static Block parse(String text) {
            var slash = text.indexOf('/');
            try {
                var prefix = InetAddress.getByName(text.substring(0, slash)).getAddress();
                return new Block(prefix, Integer.parseInt(text.substring(slash + 1)));
            } catch (UnknownHostException malformed) {
                throw new IllegalArgumentException(text, malformed);
            }
        }

        boolean holds(byte[] address) {
            for (var bit = 0; bit < bits; bit++) {
                var mask = 0x80 >> (bit % 8);
                if ((address[bit / 8] & mask) != (prefix[bit / 8] & mask)) return false;
            }
            return true;
        }
    }
}
