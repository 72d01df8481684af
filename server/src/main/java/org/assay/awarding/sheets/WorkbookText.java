package org.assay.awarding.sheets;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.zip.ZipInputStream;
import org.assay.shared.Refusal;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;

/// The first sheet of a workbook, as text: dates as `2026-04-14`, numbers as they are, formulas as what they last came
/// to.
final class WorkbookText {
    private static final long MAX_UNPACKED = 100L * 1024 * 1024;
    private static final int MAX_PARTS = 500;
    /// Bytes that tell what a file is.
    private static final int MARK = 8;

    private WorkbookText() {}

    static boolean isWorkbook(byte[] file) {
        return file.length >= MARK && ReadableWorkbook.isOOXMLZipHeader(file);
    }

    static boolean isOldWorkbook(byte[] file) {
        return file.length >= MARK && ReadableWorkbook.isOLE2Header(file);
    }

    static Sheet read(byte[] file) {
        refuseBomb(file);
        var lines = new ArrayList<Sheet.Row>();
        var remarks = new ArrayList<String>();
        try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(file), new ReadingOptions(true, true))) {
            var sheets = workbook.getSheets().toList();
            if (sheets.isEmpty()) throw Refusal.malformed("The workbook has no sheet.");
            if (sheets.size() > 1)
                remarks.add("The workbook has %d sheets; the first, “%s”, was read."
                        .formatted(sheets.size(), sheets.getFirst().getName()));
            var formulas = new int[1];
            try (var rows = sheets.getFirst().openStream()) {
                rows.limit(SheetReader.MAX_ROWS + 2L).forEach(row -> lines.add(row(row, formulas)));
            }
            if (formulas[0] > 0)
                remarks.add("%,d cells hold formulas; what they last came to was read.".formatted(formulas[0]));
        } catch (IOException | ExcelReaderException | IndexOutOfBoundsException | IllegalArgumentException damaged) {
            throw Refusal.malformed(
                    "The workbook is damaged or no workbook. Open it, save it anew, or save it as .csv.");
        }
        return SheetReader.sheet(lines, remarks);
    }

    private static Sheet.Row row(Row row, int[] formulas) {
        var cells = new ArrayList<String>();
        for (var column = 0; column < Math.min(row.getCellCount(), SheetReader.MAX_COLUMNS + 1); column++) {
            var cell = row.getOptionalCell(column).orElse(null);
            if (cell != null && cell.getType() == CellType.FORMULA) formulas[0]++;
            cells.add(cell == null ? "" : SheetReader.cell(text(cell), row.getRowNum()));
        }
        return new Sheet.Row(row.getRowNum(), cells);
    }

    private static String text(Cell cell) {
        return switch (cell.getType()) {
            case NUMBER ->
                isDate(cell) ? date(cell) : cell.asNumber().stripTrailingZeros().toPlainString();
            case STRING -> cell.asString();
            case BOOLEAN -> String.valueOf(cell.asBoolean());
            case FORMULA -> String.valueOf(cell.getRawValue() == null ? "" : cell.getRawValue());
            case ERROR -> String.valueOf(cell.getRawValue() == null ? "#ERROR" : cell.getRawValue());
            case EMPTY -> "";
        };
    }

    /// A number is a date by the way it is shown: with a year or a day in it, outside of quotes and brackets.
    private static boolean isDate(Cell cell) {
        var format = cell.getDataFormatString();
        if (format == null) return false;
        var plain = format.replaceAll("\"[^\"]*\"|\\[[^\\]]*\\]|\\\\.", "").toLowerCase(java.util.Locale.ROOT);
        return plain.contains("yy") || plain.contains("d");
    }

    private static String date(Cell cell) {
        var time = cell.asDate();
        return time.toLocalTime().equals(LocalTime.MIDNIGHT)
                ? time.toLocalDate().toString()
                : time.toString();
    }

    /// A workbook is an archive; what it unpacks to is counted before anything is read.
    private static void refuseBomb(byte[] file) {
        var unpacked = 0L;
        var parts = 0;
        var room = new byte[8192];
        try (var archive = new ZipInputStream(new ByteArrayInputStream(file))) {
            while (archive.getNextEntry() != null) {
                if (++parts > MAX_PARTS) throw tooLarge();
                for (var read = read(archive, room); read >= 0; read = read(archive, room)) {
                    unpacked += read;
                    if (unpacked > MAX_UNPACKED) throw tooLarge();
                }
            }
        } catch (IOException damaged) {
            throw Refusal.malformed("The workbook is damaged. Open it, save it anew, or save it as .csv.");
        }
    }

    private static int read(InputStream from, byte[] into) throws IOException {
        return from.read(into);
    }

    private static Refusal tooLarge() {
        return new Refusal(
                Refusal.Kind.TOO_LARGE, "The workbook is too large once it is unpacked. Save the table as .csv.");
    }
}
