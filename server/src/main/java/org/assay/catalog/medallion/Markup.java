package org.assay.catalog.medallion;

/// Words made safe for XML and HTML.
final class Markup {

    private Markup() {}

    /// `text` for element content or a double-quoted attribute; what XML 1.0, "Characters", does not allow is left out.
    static String escaped(String text) {
        var out = new StringBuilder(text.length());
        text.codePoints().filter(Markup::isAllowed).forEach(point -> {
            switch (point) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                default -> out.appendCodePoint(point);
            }
        });
        return out.toString();
    }

    private static boolean isAllowed(int point) {
        return point == '\t'
                || point == '\n'
                || point == '\r'
                || (point >= 0x20 && point <= 0xD7FF)
                || (point >= 0xE000 && point <= 0xFFFD)
                || point >= 0x10000;
    }
}
