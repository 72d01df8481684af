package org.assay.awarding.sheets;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.assay.shared.Refusal;

/// Reads a table from whatever office programs write: separated text in any usual alphabet and with any usual
/// separator, workbooks, and what is pasted from either.
///
/// Nothing is guessed in silence: what was decided stands among the remarks, and what cannot be read is refused with
/// the place and how to mend it.
public final class SheetReader {
    /// A file, in bytes.
    public static final int MAX_BYTES = 10 * 1024 * 1024;
    /// Rows below the header.
    public static final int MAX_ROWS = 20_000;

    static final int MAX_COLUMNS = 60;
    static final int MAX_CELL = 4_000;

    private SheetReader() {}

    /// Reads a file.
    ///
    /// @throws Refusal if it is no table, or one beyond the limits
    public static Sheet read(byte[] file) {
        if (file.length == 0) throw Refusal.malformed("The file is empty.");
        if (file.length > MAX_BYTES)
            throw new Refusal(
                    Refusal.Kind.TOO_LARGE,
                    "The file is larger than 10 MB. Leave out columns that are not needed, or bring it in parts.");
        if (WorkbookText.isWorkbook(file)) return WorkbookText.read(file);
        if (WorkbookText.isOldWorkbook(file))
            throw Refusal.malformed(
                    "This is a workbook of the old kind (.xls), or one with a password. Save it as .xlsx or .csv.");
        var decoded = Decoded.of(file);
        return SeparatedText.read(decoded.text(), decoded.remarks());
    }

    /// Reads what was pasted.
    ///
    /// @throws Refusal if it is no table, or one beyond the limits
    public static Sheet paste(String text) {
        if (text.isBlank()) throw Refusal.malformed("Nothing was pasted.");
        return SeparatedText.read(text, List.of());
    }

    /// Puts a table together from its lines, of which the first names the columns.
    static Sheet sheet(List<Sheet.Row> lines, List<String> remarks) {
        var told = new ArrayList<>(remarks);
        if (lines.isEmpty()) throw Refusal.malformed("There is nothing in the table.");
        var first = lines.getFirst();
        var width = width(lines);
        if (width > MAX_COLUMNS)
            throw Refusal.malformed(
                    "The table has %d columns; 60 are the most. Leave out what is not needed.".formatted(width));
        var rows = new ArrayList<Sheet.Row>();
        for (var row : lines.subList(1, lines.size())) {
            if (row.cells().stream().allMatch(String::isBlank)) continue;
            rows.add(new Sheet.Row(row.line(), padded(row.cells(), width)));
        }
        if (rows.isEmpty()) throw Refusal.malformed("The table has names of columns, and no rows below them.");
        if (rows.size() > MAX_ROWS)
            throw Refusal.malformed(
                    "The table has %,d rows; 20,000 are the most. Bring it in parts.".formatted(rows.size()));
        return new Sheet(names(padded(first.cells(), width), told), rows, told);
    }

    /// Columns beyond the last that holds anything are none.
    private static int width(List<Sheet.Row> lines) {
        var width = 0;
        for (var row : lines)
            for (var column = row.cells().size(); column > width; column--)
                if (!row.cells().get(column - 1).isBlank()) {
                    width = column;
                    break;
                }
        return width;
    }

    private static List<String> padded(List<String> cells, int width) {
        var padded = new ArrayList<>(cells.subList(0, Math.min(width, cells.size())));
        while (padded.size() < width) padded.add("");
        return padded;
    }

    private static List<String> names(List<String> cells, List<String> remarks) {
        var names = new ArrayList<String>();
        Map<String, Integer> seen = new HashMap<>();
        for (var column = 0; column < cells.size(); column++) {
            var name = cells.get(column).strip();
            if (name.isEmpty()) name = "Column " + (column + 1);
            var times = seen.merge(name.toLowerCase(Locale.ROOT), 1, Integer::sum);
            if (times > 1) {
                remarks.add("Two columns are named “%s”; the later one is called “%s (%d)” here."
                        .formatted(name, name, times));
                name = name + " (" + times + ")";
            }
            names.add(name);
        }
        return names;
    }

    /// A cell as it is kept: one line of text without what cannot be seen.
    ///
    /// @throws Refusal if it is too long
    static String cell(String text, int line) {
        if (text.length() > MAX_CELL)
            throw Refusal.malformed(
                    "A cell in line %d has %,d characters; 4,000 are the most. Is a quotation mark missing?"
                            .formatted(line, text.length()));
        var clean = new StringBuilder(text.length());
        text.codePoints()
                .filter(point -> !Character.isISOControl(point) || point == '\n' || point == '\t')
                .filter(point -> point != '\u200b' && point != '\ufeff' && point != '\u2060')
                .forEach(clean::appendCodePoint);
        return SafeTable.meant(java.text.Normalizer.normalize(clean, java.text.Normalizer.Form.NFC)
                .replace('\u00a0', ' ')
                .strip());
    }

    /// A file's text, and in which alphabet it was.
    record Decoded(String text, List<String> remarks) {
        static Decoded of(byte[] file) {
            return Alphabet.decode(file);
        }

        static Decoded in(Charset charset, byte[] file, int from, List<String> remarks) {
            return new Decoded(new String(file, from, file.length - from, charset), remarks);
        }
    }
}
