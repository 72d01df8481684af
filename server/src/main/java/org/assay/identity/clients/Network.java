package org.assay.identity.clients;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.regex.Pattern;

/// A range of IP addresses, such as `192.0.2.0/24` or `2001:db8::/32`; a single address is the range of itself.
///
/// @param prefix how many leading bits are the same
public record Network(InetAddress address, int prefix) {
    // Only digits, so that no name is ever looked up.
    private static final Pattern LITERAL =
            Pattern.compile("(\\d{1,3}(?:\\.\\d{1,3}){3}|[0-9a-fA-F:]*:[0-9a-fA-F:.]*)(?:/(\\d{1,3}))?");

    /// Empty where the text is no range.
    public static Optional<Network> parse(String text) {
        var parts = LITERAL.matcher(text.strip());
        if (!parts.matches()) return Optional.empty();
        try {
            var address = InetAddress.getByName(parts.group(1));
            int bits = address.getAddress().length * 8;
            int prefix = parts.group(2) == null ? bits : Integer.parseInt(parts.group(2));
            return prefix > bits ? Optional.empty() : Optional.of(new Network(address, prefix));
        } catch (UnknownHostException malformed) {
            return Optional.empty();
        }
    }

    /// Whether an address literal is in it.
    public boolean contains(String literal) {
        return parse(literal).filter(other -> contains(other.address)).isPresent();
    }

    private boolean contains(InetAddress other) {
        var own = address.getAddress();
        var theirs = other.getAddress();
        if (own.length != theirs.length) return false;
        for (int bit = 0; bit < prefix; bit++) {
            if (((own[bit / 8] ^ theirs[bit / 8]) >> (7 - bit % 8) & 1) != 0) return false;
        }
        return true;
    }

    @Override
    public String toString() {
        return address.getHostAddress() + "/" + prefix;
    }
}
