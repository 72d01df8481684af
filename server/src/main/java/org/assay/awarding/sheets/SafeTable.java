package org.assay.awarding.sheets;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;

/// A table as a file that office programs open, and in which they find no formula.
public final class SafeTable {
    private static final String BEGINS_FORMULA = "=+-@\t\r";

    private SafeTable() {}

    /// Separated by commas (RFC 4180), with a mark that it is UTF-8.
    public static String write(List<List<String>> rows) {
        var text = new StringWriter();
        try (var writer = CsvWriter.builder().build(text)) {
            for (var row : rows)
                writer.writeRecord(row.stream().map(SafeTable::plain).toList());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return "\uFEFF" + text;
    }

    /// What begins as a formula does gets an apostrophe before it: an office program then shows it as text.
    static String plain(String text) {
        return isFormula(text) ? "'" + text : text;
    }

    /// The same without that apostrophe.
    static String meant(String text) {
        return text.startsWith("'") && isFormula(text.substring(1)) ? text.substring(1) : text;
    }

    private static boolean isFormula(String text) {
        return !text.isEmpty() && BEGINS_FORMULA.indexOf(text.charAt(0)) >= 0;
    }
}
