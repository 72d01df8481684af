package org.assay.credential.openbadges;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.assay.credential.key.Digests;
import org.jspecify.annotations.Nullable;

/// Who a recipient is, in the clear or as a salted SHA-256 hash.
///
/// @spec https://www.imsglobal.org/spec/ob/v3p0/ Open Badges 3.0, "IdentityObject"
@JsonInclude(JsonInclude.Include.NON_NULL)
public record IdentityObject(
        String type,
        boolean hashed,
        String identityHash,
        String identityType,
        @Nullable String salt) {
    private static final int MIN_SALT_CHARS = 16;

    public IdentityObject {
        if (type == null) type = "IdentityObject";
    }

    /// An address in the clear, readable by everybody who sees the credential.
    public static IdentityObject plainEmail(String address) {
        return new IdentityObject("IdentityObject", false, address, "emailAddress", null);
    }

    /// An address as `sha256$` and the hash of address and salt.
    ///
    /// @param salt random, at least 16 characters; a short one lets the address be guessed
    public static IdentityObject hashedEmail(String address, String salt) {
        if (salt.length() < MIN_SALT_CHARS)
            throw new IllegalArgumentException("salt is shorter than " + MIN_SALT_CHARS + " characters");
        return new IdentityObject("IdentityObject", true, hash(address, salt), "emailAddress", salt);
    }

    /// Whether `known`, such as an address that was confirmed by mail, is the identity meant here.
    public boolean matches(String known) {
        if (!hashed) return identityHash.equals(known);
        var expected = hash(known, salt == null ? "" : salt);
        return MessageDigest.isEqual(bytes(expected), bytes(identityHash));
    }

    private static String hash(String known, String salt) {
        return "sha256$" + HexFormat.of().formatHex(Digests.sha256().digest(bytes(known + salt)));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
