package org.assay.catalog.medallion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class MedallionTest {

    private static final Medallion SURVEY = medallion("Survey Data Analysis", Kind.MICRO, 2, Field.DATA);

    @ParameterizedTest
    @CsvSource({
        "survey, Survey Data Analysis, micro, 2, data",
        "sepsis, Recognising Sepsis Early, micro, 2, health",
        "heatpump, Heat Pump System Design, award, 3, energy",
        "lecture, Inclusive Lecture Design, skill, 2, teach",
        "contract, Contract Drafting Basics, micro, 1, law",
        "timber, Timber Frame Inspection, skill, 2, build",
        "coaching, Coaching New Managers, micro, 3, people",
        "charts, Clear Charts, skill, 1, data",
        "sampling, Sampling and Bias, micro, 2, data",
        "integrity, Research Integrity, skill, 1, core",
        "privacy, Data Protection in Practice, skill, 2, law",
        "briefing, Evidence Briefings, micro, 3, people",
        "applied, Applied Data Practice, award, 3, data",
        "attended, Open Data Day, taken, 1, core"
    })
    void drawsWhatTheDesignDrew(String file, String title, String kind, int level, String field) throws IOException {
        var badges = Path.of(
                        Optional.ofNullable(System.getenv("ASSAY_STANDARDS")).orElse("../../shared/standards"))
                .resolve("../design/html/badges");
        assumeTrue(Files.isDirectory(badges), "the design's badges are not here: " + badges);
        var medallion = medallion(
                title,
                Kind.valueOf(kind.toUpperCase(Locale.ROOT)),
                level,
                Field.valueOf(field.toUpperCase(Locale.ROOT)));
        assertThat(medallion.svg(Size.FULL)).isEqualTo(Files.readString(badges.resolve(file + ".svg")));
        assertThat(medallion.svg(Size.SMALL)).isEqualTo(Files.readString(badges.resolve(file + "-s.svg")));
    }

    @Test
    void takingPartNeverShowsALevel() {
        var taken = medallion("Open Data Day", Kind.TAKEN, 4, Field.CORE).svg(Size.FULL);
        assertThat(taken).doesNotContain(Field.CORE.palette().accent()).contains("stroke-dasharray");
    }

    @Test
    void outlinedWordsNeedNoFont() {
        assertThat(SURVEY.outlined(Size.FULL))
                .doesNotContain("<text", "font-family")
                .hasSizeLessThan(16 * 1024);
    }

    @Test
    void wordsThatTheLetteringFontLacksStayText() {
        var arabic = medallion("تحليل بيانات المسح", Kind.MICRO, 2, Field.DATA);
        assertThat(arabic.outlined(Size.FULL)).contains("<text").contains("تحليل بيانات المسح");
        assertThat(arabic.png(128)).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Łódź", "Žižkov Ůměl", "Ανάλυση", "Анализ", "naïve e\u0301"})
    void theLetteringFontKnowsTheScriptsOfEurope(String title) {
        assertThat(medallion(title, Kind.SKILL, 1, Field.CORE).outlined(Size.FULL))
                .doesNotContain("<text");
    }

    @Test
    void hostileWordsStayWords() throws Exception {
        var hostile = new Medallion(
                new Lettering("</svg><script>x</script>", "\"A\" & \u0000B onload=\"x", 2026), SURVEY.design());
        for (var svg : new String[] {hostile.svg(Size.FULL), hostile.outlined(Size.FULL), hostile.svg(Size.SMALL)}) {
            var document = DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)));
            assertThat(document.getElementsByTagName("script").getLength()).isZero();
            assertThat(document.getDocumentElement().hasAttribute("onload")).isFalse();
        }
    }

    @Test
    void aLongTitleIsCutBeforeItBitesItsTail() {
        var longest = "a".repeat(400);
        assertThat(new Lettering(longest, longest, 2026).top().text())
                .hasSize(36)
                .endsWith("…");
        assertThat(new Lettering(longest, longest, 2026).foot().text()).endsWith("… · 2026");
    }

    @Test
    void equalMedallionsGiveEqualBytes() {
        var again = medallion("Survey Data Analysis", Kind.MICRO, 2, Field.DATA);
        assertThat(again.outlined(Size.FULL)).isEqualTo(SURVEY.outlined(Size.FULL));
        assertThat(again.png(256)).isEqualTo(SURVEY.png(256));
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void everyKindBecomesATransparentPngOfItsSize(Kind kind) throws IOException {
        for (int pixels : new int[] {48, 400}) {
            var image = ImageIO.read(new ByteArrayInputStream(
                    medallion("Sampling and Bias", kind, 3, Field.LAW).png(pixels)));
            assertThat(image.getWidth()).isEqualTo(pixels);
            assertThat(image.getRGB(0, 0) >>> 24).isZero();
            assertThat(image.getRGB(pixels / 2, pixels / 2 + pixels / 15) >>> 24)
                    .isEqualTo(255);
        }
    }

    @Test
    void refusesALevelAndASizeOutOfRange() {
        assertThatThrownBy(() -> new Design(Kind.MICRO, 5, Field.DATA)).hasMessage("level is not 1 to 4: 5");
        assertThatThrownBy(() -> SURVEY.png(5000)).hasMessage("pixels are not 24 to 2048: 5000");
    }

    private static Medallion medallion(String title, Kind kind, int level, Field field) {
        return new Medallion(new Lettering(title, "Aldermere University", 2026), new Design(kind, level, field));
    }
}
