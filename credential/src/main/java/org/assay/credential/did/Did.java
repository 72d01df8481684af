package org.assay.credential.did;

import java.net.IDN;
import java.net.URI;
import java.util.Set;
import java.util.regex.Pattern;

/// A decentralized identifier, without path, query or fragment.
///
/// @param method such as `key` or `web`
/// @param identifier what follows the method, as written
/// @spec https://www.w3.org/TR/did-1.0/ DID Core 1.0, "DID Syntax"
public record Did(String method, String identifier) {
    private static final Pattern SYNTAX =
            Pattern.compile("did:([a-z0-9]+):((?!.*%(?![0-9A-Fa-f]{2}))[A-Za-z0-9._:%-]*[A-Za-z0-9._-])");
    private static final Pattern DNS_NAME =
            Pattern.compile("(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\\.)*[a-z](?:[a-z0-9-]{0,61}[a-z0-9])?");
    private static final Pattern PATH_SEGMENT = Pattern.compile("(?!\\.{1,2}$)[A-Za-z0-9._~-]+");
    private static final Pattern PORT = Pattern.compile("[1-9][0-9]{0,4}");
    private static final int MAX_CHARS = 2048;
    private static final int MAX_HOST_CHARS = 253;
    private static final Set<String> KNOWN = Set.of("key", "web", "jwk");

    /// @throws IllegalArgumentException if the text is not a DID
    public static Did parse(String text) {
        var match = SYNTAX.matcher(text);
        if (text.length() > MAX_CHARS || !match.matches()) throw new IllegalArgumentException("not a DID: " + text);
        return new Did(match.group(1), match.group(2));
    }

    /// Whether this library knows the method.
    public boolean isKnown() {
        return KNOWN.contains(method);
    }

    /// Where the document of a did:web stands.
    ///
    /// Stricter than the method's text where that leaves room: a lower case DNS name, no address
    /// literal, no trailing dot, and path segments of unreserved characters, so that one DID has one URL.
    ///
    /// @throws IllegalArgumentException if this is not a well-formed did:web
    /// @spec https://w3c-ccg.github.io/did-method-web/ did:web, "Read (Resolve)"
    public URI documentUrl() {
        if (!method.equals("web")) throw new IllegalArgumentException("no document for " + this);
        var parts = identifier.split(":", -1);
        var path = new StringBuilder();
        for (var i = 1; i < parts.length; i++) {
            if (!PATH_SEGMENT.matcher(parts[i]).matches())
                throw new IllegalArgumentException("did:web path segment is not plain: " + this);
            path.append('/').append(parts[i]);
        }
        return URI.create("https://" + authority(parts[0]) + (parts.length == 1 ? "/.well-known" : path) + "/did.json");
    }

    private String authority(String encoded) {
        var hostAndPort = encoded.split("%3A", -1);
        var host = hostAndPort[0];
        if (hostAndPort.length > 2
                || host.length() > MAX_HOST_CHARS
                || !DNS_NAME.matcher(host).matches()
                || !host.equals(IDN.toASCII(host)))
            throw new IllegalArgumentException("did:web host is not a lower case DNS name: " + this);
        if (hostAndPort.length == 1) return host;
        if (!PORT.matcher(hostAndPort[1]).matches())
            throw new IllegalArgumentException("did:web port is not a number: " + this);
        return host + ":" + hostAndPort[1];
    }

    @Override
    public String toString() {
        return "did:" + method + ":" + identifier;
    }
}
