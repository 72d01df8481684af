package org.assay.credential.key;

import java.util.Arrays;
import java.util.Base64;

/// Bytes as text whose first letter names the alphabet: `z` for base58btc, `u` for base64url without padding.
///
/// @spec https://www.w3.org/TR/cid-1.0/ Controlled Identifiers 1.0, "Multibase"
public final class Multibase {
    private static final String ALPHABET = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz";
    /// Decoding is quadratic in the length; an RSA key of 8192 bits needs 1450 characters, all others 140 at most.
    private static final int MAX_BASE58_CHARS = 1500;

    private Multibase() {}

    public static String base58(byte[] bytes) {
        var zeros = 0;
        while (zeros < bytes.length && bytes[zeros] == 0) zeros++;
        var digits = new StringBuilder();
        var rest = Arrays.copyOfRange(bytes, zeros, bytes.length);
        for (var start = 0; start < rest.length; ) {
            digits.append(ALPHABET.charAt(divide(rest, start, 256, 58)));
            if (rest[start] == 0) start++;
        }
        return "z" + "1".repeat(zeros) + digits.reverse();
    }

    /// @throws IllegalArgumentException if the text is not base58btc with its `z`, or over 1500 characters
    public static byte[] decodeBase58(String text) {
        if (!text.startsWith("z")) throw new IllegalArgumentException("base58 text starts with z: " + shorten(text));
        if (text.length() > MAX_BASE58_CHARS) throw new IllegalArgumentException("base58 text is too long");
        var zeros = 0;
        while (zeros + 1 < text.length() && text.charAt(zeros + 1) == '1') zeros++;
        var digits = new byte[text.length() - 1 - zeros];
        for (var i = 0; i < digits.length; i++) {
            digits[i] = (byte) ALPHABET.indexOf(text.charAt(i + 1 + zeros));
            if (digits[i] < 0) throw new IllegalArgumentException("not a base58 letter in " + shorten(text));
        }
        return prepend(zeros, toBytes(digits));
    }

    public static String base64Url(byte[] bytes) {
        return "u" + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /// @throws IllegalArgumentException if the text is not base64url with its `u`, or is padded
    public static byte[] decodeBase64Url(String text) {
        if (!text.startsWith("u") || text.endsWith("="))
            throw new IllegalArgumentException("base64url text starts with u and has no padding");
        return Base64.getUrlDecoder().decode(text.substring(1));
    }

    private static byte[] toBytes(byte[] digits) {
        var bytes = new byte[digits.length];
        var length = 0;
        for (var start = 0; start < digits.length; ) {
            bytes[bytes.length - ++length] = (byte) divide(digits, start, 58, 256);
            if (digits[start] == 0) start++;
        }
        var from = bytes.length - length;
        while (from < bytes.length && bytes[from] == 0) from++;
        return Arrays.copyOfRange(bytes, from, bytes.length);
    }

    private static byte[] prepend(int zeros, byte[] bytes) {
        var whole = new byte[zeros + bytes.length];
        System.arraycopy(bytes, 0, whole, zeros, bytes.length);
        return whole;
    }

    /// Long division of a number in place; answers the remainder.
    private static int divide(byte[] number, int start, int base, int divisor) {
        var remainder = 0;
        for (var i = start; i < number.length; i++) {
            var value = remainder * base + (number[i] & 0xff);
            number[i] = (byte) (value / divisor);
            remainder = value % divisor;
        }
        return remainder;
    }

    private static String shorten(String text) {
        return text.length() <= 20 ? text : text.substring(0, 20) + "...";
    }
}
