package org.assay.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A table in a text file, read row by row: the first has the names of the columns. Values are parted by
/// commas, or by semicolons where the first row has those and no comma.
///
/// @spec https://www.rfc-editor.org/rfc/rfc4180 RFC 4180, "Definition of the CSV Format"
final class Csv implements AutoCloseable {
    /// Of one row; a quotation mark that is never closed ends here and not with the file.
    private static final int MAX_ROW_CHARS = 100_000;

    private final BufferedReader in;
    private final char comma;
    private final List<String> names;
    private int line = 1;

    /// @param line of the file that it begins at, from 1
    /// @param problem why it has no values; null where it has
    record Row(
            int line, Map<String, String> values, @Nullable String problem) {}

    private Csv(BufferedReader in) throws IOException {
        this.in = in;
        in.mark(MAX_ROW_CHARS + 1);
        var first = in.readLine();
        in.reset();
        this.comma = first != null && first.indexOf(';') >= 0 && first.indexOf(',') < 0 ? ';' : ',';
        var header = values();
        if (header == null) throw new IllegalArgumentException("the table is empty");
        if (header.getFirst().startsWith("\uFEFF"))
            header.set(0, header.getFirst().substring(1));
        this.names = header.stream().map(String::strip).toList();
        if (names.contains("") || names.stream().distinct().count() < names.size())
            throw new IllegalArgumentException("the first row of the table names a column twice, or one not at all");
    }

    /// @throws IllegalArgumentException if the file has no row with names
    static Csv open(Path file) throws IOException {
        return new Csv(Files.newBufferedReader(file, StandardCharsets.UTF_8));
    }

    List<String> names() {
        return names;
    }

    /// The next row that is not empty, or null at the end.
    @Nullable
    Row next() throws IOException {
        while (true) {
            var at = line;
            List<String> values;
            try {
                values = values();
            } catch (IllegalArgumentException malformed) {
                return new Row(at, Map.of(), malformed.getMessage());
            }
            if (values == null) return null;
            if (values.size() == 1 && values.getFirst().isBlank()) continue;
            if (values.size() != names.size())
                return new Row(
                        at,
                        Map.of(),
                        "%d values, where the first row names %d columns".formatted(values.size(), names.size()));
            var row = new LinkedHashMap<String, String>();
            for (var i = 0; i < values.size(); i++) row.put(names.get(i), values.get(i));
            return new Row(at, row, null);
        }
    }

    private @Nullable List<String> values() throws IOException {
        var text = in.readLine();
        if (text == null) return null;
        line++;
        var values = new ArrayList<String>();
        var value = new StringBuilder();
        var isQuoted = false;
        var length = 0;
        while (true) {
            length += text.length() + 1;
            if (length > MAX_ROW_CHARS) throw new IllegalArgumentException("a row longer than 100000 characters");
            for (var i = 0; i < text.length(); i++) {
                var letter = text.charAt(i);
                if (isQuoted && letter == '"' && i + 1 < text.length() && text.charAt(i + 1) == '"') {
                    value.append('"');
                    i++;
                } else if (letter == '"') isQuoted = !isQuoted;
                else if (letter == comma && !isQuoted) {
                    values.add(value.toString());
                    value.setLength(0);
                } else value.append(letter);
            }
            if (!isQuoted) break;
            value.append('\n');
            text = in.readLine();
            if (text == null) throw new IllegalArgumentException("a quotation mark is not closed");
            line++;
        }
        values.add(value.toString());
        return values;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
