package org.assay.credential.key;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;

/// Bytes as text whose first letter names the alphabet: `z` for base58btc, `u` for base64url without padding.
///
/// @spec https://www.w3.org/TR/cid-1.0/ Controlled Identifiers 1.0, "Multibase"
public final class Multibase {
    private static final String ALPHABET = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz";
    /// Decoding is quadratic in the length; an RSA key of 8192 bits needs 1450 characters, all others 140 at most.
    private static final int MAX_BASE58_CHARS = 1500;

    /// Digits that are taken together, and 58 to that power.
    private static final int GROUP = 5;

    private static final long BASE = 656_356_768;
    private static final byte[] DIGITS = digits();

    private Multibase() {}

    private static byte[] digits() {
        var digits = new byte[128];
        Arrays.fill(digits, (byte) -1);
        for (var i = 0; i < ALPHABET.length(); i++) digits[ALPHABET.charAt(i)] = (byte) i;
        return digits;
    }

    public static String base58(byte[] bytes) {
        var zeros = 0;
        while (zeros < bytes.length && bytes[zeros] == 0) zeros++;
        var limbs = limbs(bytes);
        var digits = new byte[bytes.length * 138 / 100 + 2 * GROUP];
        var at = digits.length;
        for (var start = 0; start < limbs.length; ) {
            var group = divide(limbs, start);
            for (var i = 0; i < GROUP; i++, group /= 58) digits[--at] = (byte) ALPHABET.charAt(group % 58);
            while (start < limbs.length && limbs[start] == 0) start++;
        }
        while (at < digits.length && digits[at] == '1') at++;
        return "z" + "1".repeat(zeros) + new String(digits, at, digits.length - at, StandardCharsets.US_ASCII);
    }

    /// Numbers of 32 bits, the most significant first.
    private static int[] limbs(byte[] bytes) {
        var limbs = new int[(bytes.length + 3) / 4];
        for (var i = 0; i < bytes.length; i++) {
            var fromEnd = bytes.length - 1 - i;
            limbs[limbs.length - 1 - fromEnd / 4] |= (bytes[i] & 0xff) << fromEnd % 4 * 8;
        }
        return limbs;
    }

    /// Divides by 58 to the fifth in place; answers the remainder.
    private static int divide(int[] limbs, int start) {
        var remainder = 0L;
        for (var i = start; i < limbs.length; i++) {
            var value = remainder << 32 | limbs[i] & 0xffffffffL;
            limbs[i] = (int) (value / BASE);
            remainder = value % BASE;
        }
        return (int) remainder;
    }

    /// @throws IllegalArgumentException if the text is not base58btc with its `z`, or over 1500 characters
    public static byte[] decodeBase58(String text) {
        if (!text.startsWith("z")) throw new IllegalArgumentException("base58 text starts with z: " + shorten(text));
        if (text.length() > MAX_BASE58_CHARS) throw new IllegalArgumentException("base58 text is too long");
        var zeros = 0;
        while (zeros + 1 < text.length() && text.charAt(zeros + 1) == '1') zeros++;
        return prepend(zeros, toBytes(text, 1 + zeros));
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

    /// Adds group after group of five digits to a number of 32 bit limbs, the least significant first.
    private static byte[] toBytes(String text, int from) {
        var limbs = new int[(text.length() - from) * 733 / 4000 + 2];
        var used = 0;
        for (var at = from; at < text.length(); at += GROUP) {
            var factor = 1L;
            var carry = 0L;
            for (var i = at; i < Math.min(at + GROUP, text.length()); i++) {
                carry = carry * 58 + digit(text, i);
                factor *= 58;
            }
            for (var i = 0; i < used || carry != 0; i++) {
                var value = (limbs[i] & 0xffffffffL) * factor + carry;
                limbs[i] = (int) value;
                carry = value >>> 32;
                if (i == used) used++;
            }
        }
        return bigEndian(limbs, used);
    }

    private static int digit(String text, int index) {
        var character = text.charAt(index);
        var digit = character < DIGITS.length ? DIGITS[character] : -1;
        if (digit < 0) throw new IllegalArgumentException("not a base58 letter in " + shorten(text));
        return digit;
    }

    private static byte[] bigEndian(int[] limbs, int used) {
        var bytes = new byte[used * 4];
        for (var i = 0; i < bytes.length; i++) bytes[bytes.length - 1 - i] = (byte) (limbs[i / 4] >>> i % 4 * 8);
        var from = 0;
        while (from < bytes.length && bytes[from] == 0) from++;
        return Arrays.copyOfRange(bytes, from, bytes.length);
    }

    private static byte[] prepend(int zeros, byte[] bytes) {
        var whole = new byte[zeros + bytes.length];
        System.arraycopy(bytes, 0, whole, zeros, bytes.length);
        return whole;
    }

    private static String shorten(String text) {
        return text.length() <= 20 ? text : text.substring(0, 20) + "...";
    }
}
