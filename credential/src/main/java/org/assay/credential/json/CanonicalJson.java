package org.assay.credential.json;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/// JSON with one spelling only: names sorted, numbers as ECMAScript writes them, no white space.
///
/// @spec https://www.rfc-editor.org/rfc/rfc8785 RFC 8785, "JSON Canonicalization Scheme (JCS)"
public final class CanonicalJson {
    private static final char[] HEX = "0123456789abcdef".toCharArray();
    private static final int MAX_PLAIN_EXPONENT = 21;
    private static final int MIN_PLAIN_EXPONENT = -7;

    private CanonicalJson() {}

    /// @throws IllegalArgumentException if a number is larger than any double
    public static byte[] write(JsonNode tree) {
        var text = new StringBuilder(1024);
        append(text, tree);
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void append(StringBuilder out, JsonNode node) {
        switch (node.getNodeType()) {
            case OBJECT -> appendObject(out, node);
            case ARRAY -> {
                out.append('[');
                for (var i = 0; i < node.size(); i++) {
                    if (i > 0) out.append(',');
                    append(out, node.path(i));
                }
                out.append(']');
            }
            case STRING -> appendString(out, node.stringValue());
            case NUMBER -> out.append(number(node.decimalValue().doubleValue()));
            case BOOLEAN -> out.append(node.booleanValue());
            case NULL -> out.append("null");
            default -> throw new IllegalArgumentException("not JSON: " + node.getNodeType());
        }
    }

    private static void appendObject(StringBuilder out, JsonNode object) {
        var properties = new ArrayList<>(object.properties());
        // Java compares strings by UTF-16 code units, which is the order that RFC 8785, 3.2.3 asks for.
        properties.sort(Comparator.comparing(Map.Entry<String, JsonNode>::getKey));
        var separator = '{';
        for (var property : properties) {
            out.append(separator);
            appendString(out, property.getKey());
            out.append(':');
            append(out, property.getValue());
            separator = ',';
        }
        out.append(properties.isEmpty() ? "{}" : "}");
    }

    private static void appendString(StringBuilder out, String text) {
        out.append('"');
        for (var i = 0; i < text.length(); i++) {
            var letter = text.charAt(i);
            switch (letter) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '\b' -> out.append("\\b");
                case '\f' -> out.append("\\f");
                case '\n' -> out.append("\\n");
                case '\r' -> out.append("\\r");
                case '\t' -> out.append("\\t");
                default -> {
                    if (letter >= ' ') out.append(letter);
                    else out.append("\\u00").append(HEX[letter >> 4]).append(HEX[letter & 0xf]);
                }
            }
        }
        out.append('"');
    }

    /// As ECMAScript does; Java finds the same shortest digits and only sets them differently.
    ///
    /// @spec https://262.ecma-international.org/10.0/#sec-tostring-applied-to-the-number-type ECMAScript
    static String number(double value) {
        if (Double.isNaN(value) || Double.isInfinite(value))
            throw new IllegalArgumentException("number is larger than any double");
        if (value == 0) return "0";
        if (value < 0) return "-" + number(-value);
        var decimal = shortest(value);
        var digits = decimal.unscaledValue().toString();
        // value = 0.digits * 10^point
        var point = digits.length() - decimal.scale();
        if (point > MAX_PLAIN_EXPONENT || point <= MIN_PLAIN_EXPONENT + 1) return scientific(digits, point - 1);
        if (point >= digits.length()) return digits + "0".repeat(point - digits.length());
        if (point > 0) return digits.substring(0, point) + "." + digits.substring(point);
        return "0." + "0".repeat(-point) + digits;
    }

    /// Java gives two digits where one would do, as in 4.9E-324.
    private static BigDecimal shortest(double value) {
        var decimal = new BigDecimal(Double.toString(value)).stripTrailingZeros();
        if (decimal.precision() != 2) return decimal;
        var rounded = decimal.round(new MathContext(1, RoundingMode.HALF_EVEN));
        return rounded.doubleValue() == value ? rounded.stripTrailingZeros() : decimal;
    }

    private static String scientific(String digits, int exponent) {
        var fraction = digits.length() == 1 ? "" : "." + digits.substring(1);
        return digits.charAt(0) + fraction + "e" + (exponent < 0 ? "-" : "+") + Math.abs(exponent);
    }
}
