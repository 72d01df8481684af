package org.assay.identity;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Locale;

/// A capability that travels in a link: 256 random bits as URL-safe text. Only its hash is kept.
public record Secret(String text) {
    private static final SecureRandom RANDOM = new SecureRandom();

    public static Secret random() {
        var bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        return new Secret(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    /// SHA-256 of the text, 64 lower-case hexadecimal digits.
    public String hash() {
        return sha256(text);
    }

    /// The hash under which an e-mail address is looked up; case and outer white space do not matter.
    public static String ofAddress(String address) {
        return sha256("address:" + address.strip().toLowerCase(Locale.ROOT));
    }

    /// SHA-256 of the text's UTF-8 bytes, in lower-case hexadecimal digits.
    public static String sha256(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    /// Never the text: secrets do not belong in logs.
    @Override
    public String toString() {
        return "Secret[hash=" + hash().substring(0, 8) + "...]";
    }
}
