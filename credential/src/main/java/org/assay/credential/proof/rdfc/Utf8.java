package org.assay.credential.proof.rdfc;

import java.util.Arrays;

/// A growing array of UTF-8, with the escapes of canonical N-Quads.
///
/// @spec https://www.w3.org/TR/rdf-canon/ RDF Dataset Canonicalization 1.0, "Canonical N-Quads"
final class Utf8 {
    private static final String HEX = "0123456789ABCDEF";
    private static final int LAST_ASCII = 0x7f;

    /// What stands in a literal as it is.
    private static final boolean[] PLAIN = plain();

    private byte[] bytes;
    private int length;
    private boolean hasSurrogate;
    private boolean hasHighUnit;

    Utf8(int capacity) {
        bytes = new byte[capacity];
    }

    private static boolean[] plain() {
        var plain = new boolean[LAST_ASCII];
        for (var i = 0; i < LAST_ASCII; i++) plain[i] = i >= ' ' && i != '"' && i != '\\';
        return plain;
    }

    byte[] bytes() {
        return bytes;
    }

    int length() {
        return length;
    }

    void clear() {
        length = 0;
        hasSurrogate = false;
        hasHighUnit = false;
    }

    void truncate(int to) {
        length = to;
    }

    /// Whether the order of code points and that of UTF-16 units may differ for what was written. The reference
    /// sorts by the latter.
    boolean isOrderedTwoWays() {
        return hasSurrogate && hasHighUnit;
    }

    void add(byte[] more) {
        reserve(more.length);
        append(more, 0, more.length);
    }

    void add(char ascii) {
        reserve(1);
        bytes[length++] = (byte) ascii;
    }

    /// Text as it stands.
    void add(String text) {
        reserve(text.length() * 3);
        for (var i = 0; i < text.length(); i++) {
            var unit = text.charAt(i);
            if (unit <= LAST_ASCII) bytes[length++] = (byte) unit;
            else i += encode(text, i);
        }
    }

    /// Text inside the quotes of a literal.
    void addEscaped(String text) {
        reserve(text.length() * 6);
        var into = bytes;
        var at = length;
        for (var i = 0; i < text.length(); i++) {
            var unit = text.charAt(i);
            if (unit < LAST_ASCII && PLAIN[unit]) into[at++] = (byte) unit;
            else {
                length = at;
                i += addSpecial(text, i);
                at = length;
            }
        }
        length = at;
    }

    private int addSpecial(String text, int index) {
        var unit = text.charAt(index);
        if (unit > LAST_ASCII) return encode(text, index);
        var letter = switch (unit) {
            case '\b' -> 'b';
            case '\t' -> 't';
            case '\n' -> 'n';
            case '\f' -> 'f';
            case '\r' -> 'r';
            case '"' -> '"';
            case '\\' -> '\\';
            default -> 'u';
        };
        bytes[length++] = '\\';
        bytes[length++] = (byte) letter;
        if (letter == 'u') {
            bytes[length++] = '0';
            bytes[length++] = '0';
            bytes[length++] = (byte) HEX.charAt(unit >> 4);
            bytes[length++] = (byte) HEX.charAt(unit & 0xf);
        }
        return 0;
    }

    /// Answers how many units beyond the first were taken.
    private int encode(String text, int index) {
        var unit = text.charAt(index);
        if (Character.isSurrogate(unit)) {
            if (index + 1 == text.length() || !Character.isSurrogatePair(unit, text.charAt(index + 1)))
                throw Declined.DECLINED;
            hasSurrogate = true;
            var point = Character.toCodePoint(unit, text.charAt(index + 1));
            bytes[length++] = (byte) (0xf0 | point >> 18);
            bytes[length++] = (byte) (0x80 | point >> 12 & 0x3f);
            bytes[length++] = (byte) (0x80 | point >> 6 & 0x3f);
            bytes[length++] = (byte) (0x80 | point & 0x3f);
            return 1;
        }
        if (unit > Character.MAX_LOW_SURROGATE) hasHighUnit = true;
        if (unit > 0x7ff) {
            bytes[length++] = (byte) (0xe0 | unit >> 12);
            bytes[length++] = (byte) (0x80 | unit >> 6 & 0x3f);
        } else bytes[length++] = (byte) (0xc0 | unit >> 6);
        bytes[length++] = (byte) (0x80 | unit & 0x3f);
        return 0;
    }

    /// What has been reserved already.
    void append(byte[] more, int from, int count) {
        System.arraycopy(more, from, bytes, length, count);
        length += count;
    }

    void append(char ascii) {
        bytes[length++] = (byte) ascii;
    }

    void reserve(int more) {
        if (length + more > bytes.length) bytes = Arrays.copyOf(bytes, Math.max(length + more, bytes.length * 2));
    }
}
