package org.assay.credential.jose;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Set;
import org.assay.credential.json.MalformedJson;
import org.assay.credential.json.StrictJson;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;

/// One value that a holder may show or keep: salt, name and value, or salt and value for an element of an
/// array.
///
/// @param text as it stands in the token; its digest is over these very characters
/// @param name of the claim, or null for an element of an array
/// @spec https://www.rfc-editor.org/rfc/rfc9901 RFC 9901, "Disclosures"
record Disclosure(String text, @Nullable String name, JsonNode value) {
    static final String DIGESTS = "_sd";
    static final String ALGORITHM = "_sd_alg";
    static final String ELEMENT = "...";
    private static final Set<String> RESERVED = Set.of(DIGESTS, ALGORITHM, ELEMENT);
    private static final int SALT_BYTES = 16;

    /// @throws TokenRefused if the text is not a disclosure, or names what none may
    static Disclosure parse(String text) {
        if (!(json(text) instanceof ArrayNode parts)
                || parts.size() < 2
                || parts.size() > 3
                || !parts.path(0).isString()) throw malformed("not a list of salt, name and value");
        if (parts.size() == 2) return new Disclosure(text, null, parts.path(1));
        if (!parts.path(1).isString()) throw malformed("name is not text");
        var name = parts.path(1).stringValue();
        if (RESERVED.contains(name))
            throw new TokenRefused("disclosure-reserved", "a disclosure is named like a member of the mechanism");
        return new Disclosure(text, name, parts.path(2));
    }

    static Disclosure of(@Nullable String name, JsonNode value, SecureRandom random) {
        var salt = new byte[SALT_BYTES];
        random.nextBytes(salt);
        var parts = StrictJson.mapper().createArrayNode().add(Base64Url.encode(salt));
        if (name != null) parts.add(name);
        parts.add(value);
        return new Disclosure(Base64Url.encode(StrictJson.write(parts)), name, value);
    }

    /// @param algorithm one of [#hash], as in `_sd_alg`
    String digest(String algorithm) {
        return hash(algorithm, text);
    }

    /// The digest of ASCII text under an algorithm by its IANA name.
    ///
    /// @throws TokenRefused for any but SHA-256, SHA-384 and SHA-512
    static String hash(String algorithm, String text) {
        var known = switch (algorithm) {
            case "sha-256" -> "SHA-256";
            case "sha-384" -> "SHA-384";
            case "sha-512" -> "SHA-512";
            default -> throw new TokenRefused("digest-refused", "digest is not one that is accepted");
        };
        try {
            var bytes = text.getBytes(StandardCharsets.US_ASCII);
            return Base64Url.encode(MessageDigest.getInstance(known).digest(bytes));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every Java runtime has " + known, missing);
        }
    }

    private static JsonNode json(String text) {
        try {
            return StrictJson.parse(Base64Url.decode(text));
        } catch (MalformedJson unreadable) {
            throw malformed(String.valueOf(unreadable.getMessage()));
        }
    }

    private static TokenRefused malformed(String why) {
        return new TokenRefused("disclosure-malformed", "disclosure: " + why);
    }
}
