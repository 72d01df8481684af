package org.assay.awarding.sheets;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class SafeTableTest {
    private static final List<String> TEXTS = List.of(
            "=HYPERLINK(\"http://evil.example\",\"look\")",
            "+49 30 1234",
            "-1",
            "@SUM(A1)",
            "Viva; \"gut\", O'Neill",
            "'t Hooft",
            "اینس");

    @Test
    void writesNothingThatAnOfficeProgramRuns() {
        for (var row : SafeTable.write(TEXTS.stream().map(List::of).toList()).split("\r?\n"))
            assertThat(row.replace("\uFEFF", "").replaceFirst("^\"", ""))
                    .doesNotStartWith("=")
                    .doesNotStartWith("+")
                    .doesNotStartWith("-")
                    .doesNotStartWith("@");
    }

    @Test
    void whatItWritesReadsAsItWas() {
        var written = SafeTable.write(List.of(List.of("a", "b", "c", "d", "e", "f", "g"), TEXTS));
        assertThat(SheetReader.read(written.getBytes(StandardCharsets.UTF_8))
                        .rows()
                        .getFirst()
                        .cells())
                .isEqualTo(TEXTS);
    }
}
