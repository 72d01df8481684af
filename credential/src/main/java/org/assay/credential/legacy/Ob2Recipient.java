package org.assay.credential.legacy;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import tools.jackson.databind.JsonNode;

/// Who earned a badge of Open Badges 1 or 2: an address, or a hash of one.
///
/// @param type such as `email`
/// @param identity plain, or `sha256$` and the hash of identity and salt
/// @spec https://www.imsglobal.org/spec/ob/v2p0/ Open Badges 2.0, "IdentityObject"
public record Ob2Recipient(String type, boolean hashed, String salt, String identity) {
    /// What came of comparing somebody with the recipient.
    public enum Match {
        SAME,
        /// The same by MD5, which others can be made to fit.
        SAME_BY_WEAK_HASH,
        DIFFERENT,
        /// The hash is of a kind that is not read.
        NOT_READ
    }

    /// Of an assertion as JSON; version 1.0 has text only, and its salt beside it.
    static Ob2Recipient of(JsonNode assertion) {
        var recipient = assertion.path("recipient");
        if (recipient.isString())
            return new Ob2Recipient(
                    "email",
                    recipient.stringValue().contains("$"),
                    assertion.path("salt").asString(""),
                    recipient.stringValue());
        var identity = recipient.path("identity").asString("");
        return new Ob2Recipient(
                recipient.path("type").asString(""),
                recipient.path("hashed").asBoolean(identity.contains("$")),
                recipient.path("salt").asString(""),
                identity);
    }

    /// Whether `known`, such as a confirmed address, is the recipient. Issuers hashed addresses as they were
    /// typed, so lower case is tried as well.
    public Match match(String known) {
        if (!hashed) return known.equalsIgnoreCase(identity) ? Match.SAME : Match.DIFFERENT;
        var parts = identity.split("\\$", 2);
        if (parts.length < 2) return Match.NOT_READ;
        return switch (parts[0].toLowerCase(Locale.ROOT)) {
            case "sha256" -> isHashOf(known, "SHA-256", parts[1]) ? Match.SAME : Match.DIFFERENT;
            case "md5" -> isHashOf(known, "MD5", parts[1]) ? Match.SAME_BY_WEAK_HASH : Match.DIFFERENT;
            default -> Match.NOT_READ;
        };
    }

    private boolean isHashOf(String known, String algorithm, String hash) {
        for (var text : new String[] {known, known.toLowerCase(Locale.ROOT)})
            if (digest(algorithm, text + salt).equals(hash.toLowerCase(Locale.ROOT))) return true;
        return false;
    }

    private static String digest(String algorithm, String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance(algorithm).digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every Java runtime has " + algorithm, missing);
        }
    }
}
