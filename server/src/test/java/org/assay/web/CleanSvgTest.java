package org.assay.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.assay.web.CleanSvg.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CleanSvgTest {

    @Test
    void aDrawingKeepsItsWordsAndAMarkDoesNot() {
        var svg = "<text x=\"1\" font-size=\"3\">a &lt; b &amp; <tspan>c</tspan></text><rect width=\"1\"/>";
        assertThat(clean(svg, Kind.DRAWING)).contains("<text x=\"1\" font-size=\"3\">a &lt; b &amp; <tspan>c</tspan>");
        assertThat(clean(svg, Kind.MARK)).contains("<rect").doesNotContain("text", "a &lt;", "font-size");
    }

    @Test
    void wordsAreKeptWhereTheyBelongOnly() {
        assertThat(clean("<g>stray<title>Figure 1: age</title></g><![CDATA[<b>]]>", Kind.DRAWING))
                .contains("Figure 1: age")
                .doesNotContain("stray", "<b>", "&lt;b");
        assertThat(clean("<text><![CDATA[<script>]]></text>", Kind.DRAWING)).contains("&lt;script&gt;");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "url(#a) url(https://evil.example/x)",
                "url(#a),URL( 'https://evil.example/x')",
                "url(https://evil.example/x)",
                "url( https://evil.example/x )",
                "u\\72l(//evil.example)",
                "url(//evil.example/x)",
                "#fff/**/url(//evil.example)",
                "javascript:evil()"
            })
    void noPaintLeadsOutOfThePicture(String fill) {
        for (var kind : Kind.values()) {
            assertThat(clean("<rect width=\"1\" fill=\"" + fill + "\"/>", kind))
                    .contains("<rect width=\"1\">")
                    .doesNotContain("evil");
        }
    }

    @Test
    void attributesOfOtherLanguagesAreLeftOut() {
        var svg = "<rect width=\"1\" xmlns:e=\"urn:e\" e:fill=\"evil\" onclick=\"evil()\" style=\"fill:evil\"/>";
        assertThat(clean(svg, Kind.DRAWING)).contains("<rect width=\"1\">").doesNotContain("evil", "xmlns:e");
        assertThat(clean("<g aria-label=\"A &quot;quoted&quot; label: &lt;b&gt;\"><rect/></g>", Kind.DRAWING))
                .contains("aria-label=\"A &quot;quoted&quot; label: &lt;b&gt;\"");
    }

    @Test
    void depthAndNumberOfElementsAreBounded() {
        assertThat(CleanSvg.of(svg("<g>".repeat(31) + "</g>".repeat(31)), Kind.DRAWING))
                .isEmpty();
        assertThat(CleanSvg.of(svg("<g>".repeat(29) + "</g>".repeat(29)), Kind.DRAWING))
                .isPresent();
        assertThat(CleanSvg.of(svg("<rect/>".repeat(4_000)), Kind.MARK)).isEmpty();
        assertThat(CleanSvg.of(svg("<rect/>".repeat(3_999)), Kind.MARK)).isPresent();
        assertThat(CleanSvg.of(svg("<rect/>".repeat(4_000)), Kind.DRAWING)).isPresent();
        assertThat(CleanSvg.of(svg("<rect/>".repeat(20_000)), Kind.DRAWING)).isEmpty();
    }

    @Test
    void referencesThatMultiplyAreRefused() {
        assertThat(CleanSvg.of(svg(doubling(8)), Kind.MARK)).isPresent();
        assertThat(CleanSvg.of(svg(doubling(40)), Kind.MARK)).isEmpty();
        var masks = IntStream.range(0, 40)
                .mapToObj(i -> "<mask id=\"m%d\">%s</mask>"
                        .formatted(
                                i, "<rect mask=\"url(#m%d)\"/>".formatted(i + 1).repeat(2)))
                .collect(Collectors.joining());
        assertThat(CleanSvg.of(svg(masks + "<rect mask=\"url(#m0)\"/>"), Kind.MARK))
                .isEmpty();
    }

    @Test
    void circlesAndLongChainsOfReferencesAreRefused() {
        var circle = "<g id=\"a\"><use href=\"#b\"/></g><g id=\"b\"><use href=\"#a\"/></g>";
        assertThat(CleanSvg.of(svg(circle), Kind.MARK)).isEmpty();
        var chain = IntStream.range(0, 3_000)
                .mapToObj(i -> "<use id=\"u%d\" href=\"#u%d\"/>".formatted(i, i + 1))
                .collect(Collectors.joining());
        assertThat(CleanSvg.of(svg(chain), Kind.MARK)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE svg [<!ENTITY x \"y\">]><svg xmlns=\"http://www.w3.org/2000/svg\"><text>&x;</text></svg>",
                "<svg xmlns=\"http://www.w3.org/2000/svg\"><text>&x;</text></svg>",
                "<rect xmlns=\"http://www.w3.org/2000/svg\"/>",
                "<svg><rect/></svg>",
                "<svg xmlns=\"http://www.w3.org/2000/svg\"><rect/></svg><script/>",
                "<svg xmlns=\"http://www.w3.org/2000/svg\"><rect/>",
                ""
            })
    void whatIsNoWholePictureIsRefused(String text) {
        assertThat(CleanSvg.of(text.getBytes(StandardCharsets.UTF_8), Kind.DRAWING))
                .isEmpty();
    }

    /// Groups each of which uses the next one twice.
    private static String doubling(int levels) {
        return IntStream.range(0, levels)
                        .mapToObj(i ->
                                "<g id=\"g%d\"><use href=\"#g%d\"/><use href=\"#g%d\"/></g>".formatted(i, i + 1, i + 1))
                        .collect(Collectors.joining())
                + "<rect id=\"g" + levels + "\"/>";
    }

    private static byte[] svg(String inside) {
        return ("<svg xmlns=\"http://www.w3.org/2000/svg\">" + inside + "</svg>").getBytes(StandardCharsets.UTF_8);
    }

    private static String clean(String inside, Kind kind) {
        return new String(CleanSvg.of(svg(inside), kind).orElseThrow(), StandardCharsets.UTF_8);
    }
}
