package org.assay.awarding.sheets;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.assay.shared.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SheetReaderTest {
    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t", "|"})
    void readsWhateverTheSeparatorIs(String separator) {
        var text = String.join(separator, "Name", "E-mail") + "\r\n"
                + String.join(separator, "Ines Brandt", "i@post.example");
        var sheet = SheetReader.paste(text);
        assertThat(sheet.header()).containsExactly("Name", "E-mail");
        assertThat(sheet.rows()).containsExactly(new Sheet.Row(2, List.of("Ines Brandt", "i@post.example")));
    }

    @Test
    void readsCellsInQuotesWithSeparatorsLinesAndQuotesInThem() {
        var sheet = SheetReader.paste("Name,Narrative\n\"Brandt, Ines\",\"first\nsecond \"\"so\"\"\"\nNils,x\n");
        assertThat(sheet.rows())
                .containsExactly(
                        new Sheet.Row(2, List.of("Brandt, Ines", "first\nsecond \"so\"")),
                        new Sheet.Row(4, List.of("Nils", "x")));
    }

    @Test
    void readsEveryUsualEncodingAndSaysWhichOneItGuessed() {
        var text = "Name;Ort\nJürgen Großkreutz;Ålesund\n";
        assertThat(SheetReader.read(text.getBytes(UTF_8)).remarks()).isEmpty();
        assertThat(SheetReader.read(("\uFEFF" + text).getBytes(UTF_8)).header()).containsExactly("Name", "Ort");
        assertThat(SheetReader.read(("\uFEFF" + text).getBytes(UTF_16LE))
                        .rows()
                        .getFirst()
                        .cells())
                .containsExactly("Jürgen Großkreutz", "Ålesund");
        var western = SheetReader.read(text.getBytes(Charset.forName("windows-1252")));
        assertThat(western.rows().getFirst().cells()).containsExactly("Jürgen Großkreutz", "Ålesund");
        assertThat(western.remarks()).singleElement().asString().contains("Windows-1252");
    }

    @Test
    void leavesOutEmptyRowsAndColumnsAndFillsShortRows() {
        var sheet = SheetReader.paste("a,b,,\n1\n,,,\n2,3,,\n");
        assertThat(sheet.header()).containsExactly("a", "b");
        assertThat(sheet.rows()).extracting(Sheet.Row::cells).containsExactly(List.of("1", ""), List.of("2", "3"));
    }

    @Test
    void namesColumnsThatHaveNoNameAndTellsThoseApartThatHaveTheSame() {
        var sheet = SheetReader.paste("Name,,name\n1,2,3\n");
        assertThat(sheet.header()).containsExactly("Name", "Column 2", "name (2)");
        assertThat(sheet.remarks()).hasSize(1);
    }

    @Test
    void takesAwayWhatCannotBeSeenAndComposesAccents() {
        var sheet = SheetReader.paste("Name,E-mail\n\u00a0Zoe\u0308\u200b ,a@b.example\u0007\n");
        assertThat(sheet.rows().getFirst().cells()).containsExactly("Zoë", "a@b.example");
    }

    @Test
    void refusesWhatIsNoTableAndSaysHowToMendIt() {
        assertThatThrownBy(() -> SheetReader.read(new byte[0])).hasMessage("The file is empty.");
        assertThatThrownBy(() -> SheetReader.read(new byte[] {1, 0, 2})).hasMessageStartingWith("This is no table.");
        assertThatThrownBy(() -> SheetReader.paste("Name,E-mail\n")).hasMessageContaining("no rows below");
        assertThatThrownBy(() -> SheetReader.paste("Name\n\"never closed " + "x".repeat(300_000)))
                .hasMessageContaining("Is a quotation mark missing?");
        assertThatThrownBy(() -> SheetReader.paste("Name\n" + "x".repeat(5_000)))
                .hasMessageContaining("line 2 has 5,000 characters");
        assertThatThrownBy(() -> SheetReader.paste("a,".repeat(70) + "a\n" + "1,".repeat(70) + "1"))
                .hasMessageContaining("71 columns");
        assertThatThrownBy(() -> SheetReader.paste("Name\n" + "x\n".repeat(20_001)))
                .hasMessageContaining("rows; 20,000 are the most");
        assertThatThrownBy(() -> SheetReader.read(new byte[] {
                    (byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0, (byte) 0xa1, (byte) 0xb1, 0x1a, (byte) 0xe1
                }))
                .hasMessageContaining(".xls");
    }

    @Test
    void readsTheFirstSheetOfAWorkbookWithDatesNumbersAndFormulas() throws IOException {
        var sheet = SheetReader.read(workbook());
        assertThat(sheet.header()).containsExactly("Name", "Datum", "Punkte");
        assertThat(sheet.rows())
                .extracting(Sheet.Row::cells)
                .containsExactly(
                        List.of("Ines Brandt", "2026-04-14", "81.5"), List.of("Nils & Co", "2026-04-15", "74"));
        assertThat(sheet.remarks())
                .containsExactly(
                        "The workbook has 2 sheets; the first, “April”, was read.",
                        "1 cells hold formulas; what they last came to was read.");
    }

    @Test
    void refusesAWorkbookThatIsDamagedOrUnpacksToTooMuch() throws IOException {
        var file = workbook();
        assertThatThrownBy(() -> SheetReader.read(java.util.Arrays.copyOf(file, 200)))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("damaged");
        var bomb = zip(Map.of("xl/workbook.xml", " ".repeat(120 * 1024 * 1024)));
        assertThat(bomb.length).isLessThan(1024 * 1024);
        assertThatThrownBy(() -> SheetReader.read(bomb)).hasMessageContaining("too large once it is unpacked");
    }

    private static byte[] workbook() throws IOException {
        var main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
        var office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
        var packaged = "http://schemas.openxmlformats.org/package/2006/relationships";
        return zip(Map.of(
                "[Content_Types].xml",
                "<Types xmlns='http://schemas.openxmlformats.org/package/2006/content-types'>"
                        + "<Default Extension='rels' ContentType='application/vnd.openxmlformats-package.relationships+xml'/>"
                        + "<Override PartName='/xl/workbook.xml' ContentType='application/vnd.openxmlformats-officedocument."
                        + "spreadsheetml.sheet.main+xml'/><Override PartName='/xl/worksheets/sheet1.xml' ContentType="
                        + "'application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml'/><Override PartName="
                        + "'/xl/styles.xml' ContentType='application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml'/>"
                        + "</Types>",
                "_rels/.rels",
                "<Relationships xmlns='" + packaged + "'><Relationship Id='r1' Type='" + office
                        + "/officeDocument' Target='xl/workbook.xml'/></Relationships>",
                "xl/_rels/workbook.xml.rels",
                "<Relationships xmlns='" + packaged + "'><Relationship Id='r1' Type='" + office
                        + "/worksheet' Target='worksheets/sheet1.xml'/><Relationship Id='r2' Type='" + office
                        + "/worksheet' Target='worksheets/sheet1.xml'/><Relationship Id='r3' Type='" + office
                        + "/styles' Target='styles.xml'/></Relationships>",
                "xl/workbook.xml",
                "<workbook xmlns='" + main + "' xmlns:r='" + office
                        + "'><sheets><sheet name='April' sheetId='1' r:id='r1'/>"
                        + "<sheet name='May' sheetId='2' r:id='r2'/></sheets></workbook>",
                "xl/styles.xml",
                "<styleSheet xmlns='" + main
                        + "'><cellXfs count='2'><xf numFmtId='0'/><xf numFmtId='14'/></cellXfs></styleSheet>",
                "xl/worksheets/sheet1.xml",
                "<worksheet xmlns='" + main + "'><sheetData>"
                        + "<row r='1'>" + text("A1", "Name") + text("B1", "Datum") + text("C1", "Punkte") + "</row>"
                        + "<row r='2'>" + text("A2", "Ines Brandt") + "<c r='B2' s='1'><v>46126</v></c>"
                        + "<c r='C2'><v>81.5</v></c></row>"
                        + "<row r='3'>" + text("A3", "Nils &amp; Co") + "<c r='B3' s='1'><v>46127</v></c>"
                        + "<c r='C3'><f>70+4</f><v>74</v></c></row>"
                        + "</sheetData></worksheet>"));
    }

    private static String text(String place, String text) {
        return "<c r='%s' t='inlineStr'><is><t>%s</t></is></c>".formatted(place, text);
    }

    private static byte[] zip(Map<String, String> parts) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(UTF_8));
            }
        }
        return bytes.toByteArray();
    }
}
