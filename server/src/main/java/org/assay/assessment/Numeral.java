package org.assay.assessment;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/// Numbers as people write them: `1234.5`, `1 234,5`, `1.234,5`, `−3`, `59.6 %`.
///
/// A single comma or point is a decimal sign. Where both stand, the last is the decimal sign and the other one parts
/// thousands. Spaces of any width and apostrophes part thousands too.
public final class Numeral {
    private static final Pattern PLAIN = Pattern.compile("[-+]?(\\d+(\\.\\d*)?|\\.\\d+)");
    private static final String BEFORE_THREE_DIGITS = "(?=\\d{3}(?!\\d))";
    private static final int LONGEST = 40;

    private Numeral() {}

    /// The number, or empty where `text` is none or is longer than 40 characters.
    ///
    /// @param unit may stand behind the number
    public static Optional<BigDecimal> parse(String text, String unit) {
        var plain = text.strip().replace('−', '-');
        if (plain.length() > LONGEST) return Optional.empty();
        if (!unit.isBlank() && plain.endsWith(unit.strip())) {
            plain = plain.substring(0, plain.length() - unit.strip().length());
        }
        plain = withPoint(withoutGroups(plain.strip(), "[ \\u00a0\\u2009\\u202f'’]"));
        return PLAIN.matcher(plain).matches() ? Optional.of(new BigDecimal(plain)) : Optional.empty();
    }

    private static String withPoint(String text) {
        int comma = text.lastIndexOf(',');
        int point = text.lastIndexOf('.');
        if (comma < 0) return text;
        if (point < 0) return text.replace(',', '.');
        return comma > point ? withoutGroups(text, "\\.").replace(',', '.') : withoutGroups(text, ",");
    }

    private static String withoutGroups(String text, String separator) {
        return text.replaceAll("(?<=\\d)" + separator + BEFORE_THREE_DIGITS, "");
    }
}
