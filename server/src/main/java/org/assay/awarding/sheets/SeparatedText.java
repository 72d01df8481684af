package org.assay.awarding.sheets;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import java.util.ArrayList;
import java.util.List;
import org.assay.shared.Refusal;

/// Text whose cells are parted by a comma, a semicolon, a tab or a bar.
///
/// @spec https://www.rfc-editor.org/rfc/rfc4180 RFC 4180, "Definition of the CSV Format"
final class SeparatedText {
    private static final char[] SEPARATORS = {'\t', ';', ',', '|'};
    private static final int MAX_RECORD = 256 * 1024;

    private SeparatedText() {}

    static Sheet read(String text, List<String> remarks) {
        var lines = new ArrayList<Sheet.Row>();
        var reader = CsvReader.builder()
                .fieldSeparator(separator(text))
                .allowExtraFields(true)
                .allowMissingFields(true)
                .maxBufferSize(MAX_RECORD);
        try (var records = reader.ofCsvRecord(text)) {
            for (var found : records) {
                var line = Math.toIntExact(found.getStartingLineNumber());
                if (lines.size() > SheetReader.MAX_ROWS + 1) break;
                lines.add(new Sheet.Row(
                        line,
                        found.getFields().stream()
                                .map(cell -> SheetReader.cell(cell, line))
                                .toList()));
            }
        } catch (CsvParseException malformed) {
            throw Refusal.malformed(
                    "The table cannot be read after line %d: a quotation mark is missing there, or too many."
                            .formatted(lines.isEmpty() ? 1 : lines.getLast().line()));
        } catch (java.io.IOException impossible) {
            throw new java.io.UncheckedIOException(impossible);
        }
        return SheetReader.sheet(lines, remarks);
    }

    /// The one that the first line has most of, outside of quotation marks.
    private static char separator(String text) {
        var best = ',';
        var most = 0;
        for (var separator : SEPARATORS) {
            var count = 0;
            var isQuoted = false;
            for (var i = 0; i < text.length(); i++) {
                var letter = text.charAt(i);
                if (letter == '"') isQuoted = !isQuoted;
                else if (!isQuoted && (letter == '\n' || letter == '\r') && i > 0) break;
                else if (!isQuoted && letter == separator) count++;
            }
            if (count > most) {
                best = separator;
                most = count;
            }
        }
        return best;
    }
}
