package org.assay.learning.roster;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/// A table as text for a spreadsheet (RFC 4180). What would begin a formula there gets a quotation mark before it.
final class Csv {
    private final StringBuilder text = new StringBuilder();

    Csv(List<String> heads) {
        row(heads.toArray());
    }

    void row(Object... cells) {
        text.append(Arrays.stream(cells).map(Csv::cell).collect(Collectors.joining(",")))
                .append("\r\n");
    }

    String text() {
        return text.toString();
    }

    private static String cell(Object value) {
        var plain = String.valueOf(value);
        if (value instanceof String && plain.matches("(?s)[=+\\-@\\t\\r].*")) plain = "'" + plain;
        return plain.matches("(?s).*[\",\\r\\n].*") ? "\"" + plain.replace("\"", "\"\"") + "\"" : plain;
    }
}
