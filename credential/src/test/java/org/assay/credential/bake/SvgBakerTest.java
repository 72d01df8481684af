package org.assay.credential.bake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.Stream;
import org.assay.credential.Cast;
import org.assay.credential.Standards;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SvgBakerTest {
    private static final String CREDENTIAL = new String(Cast.signed().bytes(), StandardCharsets.UTF_8);
    private static final String TOKEN = "eyJhbGciOiJFZERTQSJ9.e30.AAAA";
    private static final String SVG = "<svg xmlns=\"http://www.w3.org/2000/svg\"";
    private static final String OURS = " xmlns:openbadges=\"https://purl.imsglobal.org/ob/v3p0\"";
    private static final String ELEMENT = "<openbadges:credential><![CDATA[{}]]></openbadges:credential>";

    static Stream<String> pictures() {
        return Stream.of(
                SVG + "/>",
                SVG + " />",
                SVG + "><title>A &lt; B &#38; C</title><g/></svg>",
                "\uFEFF<?xml version='1.0' encoding='UTF-8'?>\r\n<!-- <svg> -->\r\n" + SVG
                        + ">\r\n<g a='>'/>\r\n</svg>\r\n",
                "<?xml version=\"1.0\"?><!DOCTYPE svg PUBLIC \"-//W3C//DTD SVG 1.1//EN\""
                        + " \"http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd\">" + SVG + "><g/></svg>",
                "<svg:svg xmlns:svg='http://www.w3.org/2000/svg'><svg:g/></svg:svg>",
                SVG + " desc='a > b'" + OURS + "><g/></svg>",
                SVG + OURS + ">\n  " + ELEMENT + "<g/></svg>",
                SVG + OURS + "><openbadges:credential verify='x'/><g/></svg>",
                SVG + "><![CDATA[</svg>]]><text>ünïcode 🏅</text></svg>");
    }

    @ParameterizedTest
    @MethodSource("pictures")
    void takesOutWhatItPutInAndLeavesTheRest(String picture) {
        for (var credential : new String[] {CREDENTIAL, TOKEN, "{\"a\":\"]]>&amp;<b>\"}"}) {
            var baked = text(SvgBaker.bake(bytes(picture), bytes(credential)));
            assertThat(read(baked)).as(baked).isEqualTo(credential);
            assertThat(text(SvgBaker.bake(bytes(baked), bytes(credential)))).isEqualTo(baked);
            var rest = baked.replaceFirst("(?s)<openbadges:credential.*</openbadges:credential>", "");
            assertThat(stripped(rest)).isEqualTo(stripped(picture));
        }
    }

    /// Without what baking adds or replaces.
    private static String stripped(String svg) {
        return svg.replace(OURS, "")
                .replace(ELEMENT, "")
                .replace("<openbadges:credential verify='x'/>", "")
                .replaceFirst("/>$", "></svg>");
    }

    @Test
    void readsThePublishedSamples() {
        assertThat(read(text(Standards.bytes("samples/ob3/simple-json.svg")))).contains("OpenBadgeCredential");
        assertThat(read(text(Standards.bytes("samples/ob3/simple-jwt.svg")))).startsWith("eyJ");
        assertThat(read(text(Standards.bytes("samples/ob3/simple-jwt_v1.svg")))).startsWith("eyJ");
    }

    @Test
    void readsAnOpenBadges2Assertion() {
        var old = SVG + " xmlns:openbadges='http://openbadges.org'><openbadges:assertion verify='https://a.example/1'>";
        assertThat(read(old + "<![CDATA[{\"id\":1}]]></openbadges:assertion></svg>"))
                .isEqualTo("{\"id\":1}");
        assertThat(read(old + "</openbadges:assertion></svg>")).isEqualTo("https://a.example/1");
    }

    @Test
    void findsNothingWhereNothingIs() {
        assertThat(SvgBaker.unbake(bytes(SVG + "/>"))).isEmpty();
        assertThat(SvgBaker.unbake(bytes(SVG + " xmlns:openbadges='https://other.example/'>" + ELEMENT + "</svg>")))
                .as("other namespace")
                .isEmpty();
        assertThat(SvgBaker.unbake(bytes(SVG + OURS + "><!--" + ELEMENT + "--></svg>")))
                .as("comment")
                .isEmpty();
        assertThat(SvgBaker.unbake(
                        bytes(SVG + OURS + "><text><![CDATA[" + ELEMENT.replace("]]>", "") + "]]></text></svg>")))
                .as("text")
                .isEmpty();
    }

    static Stream<String[]> hostile() {
        var head = SVG + OURS + ">";
        return Stream.of(
                new String[] {head + ELEMENT + ELEMENT + "</svg>", "2 credentials"},
                new String[] {head + ELEMENT + "<g>" + ELEMENT + "</g></svg>", "2 credentials"},
                new String[] {
                    head + ELEMENT
                            + "<x:credential xmlns:x='https://purl.imsglobal.org/ob/v3p0'>{}</x:credential></svg>",
                    "2 credentials"
                },
                new String[] {
                    head + ELEMENT + "<assertion xmlns='http://openbadges.org' verify='x'/></svg>", "2 credentials"
                },
                new String[] {head + "<g/>" + ELEMENT + "</svg>", "first child"},
                new String[] {head + "<g>" + ELEMENT + "</g></svg>", "first child"},
                new String[] {head + "<openbadges:credential/></svg>", "empty"},
                new String[] {
                    head + "<openbadges:credential verify='a.b.c'>{}</openbadges:credential></svg>", "two forms"
                },
                new String[] {head + "<openbadges:credential>{<b/>}</openbadges:credential></svg>", "more than text"},
                new String[] {head + "<openbadges:credential>{<!-- -->}</openbadges:credential></svg>", "more than text"
                },
                new String[] {"<!DOCTYPE svg [<!ENTITY c '" + ELEMENT + "'>]>" + head + "&c;</svg>", "type declaration"
                },
                new String[] {
                    "<!-- <svg --><!DOCTYPE svg SYSTEM 'a>b' [<!ENTITY c SYSTEM 'file:///etc/passwd'>]>" + head
                            + "&c;</svg>",
                    "type declaration"
                },
                new String[] {head + "&undeclared;</svg>", ""},
                new String[] {head + ELEMENT, "not well formed"},
                new String[] {head + ELEMENT + "</svg><svg/>", "not well formed"},
                new String[] {"<html><svg/></html>", "not an SVG"},
                new String[] {"<svg/>", "not an SVG"},
                new String[] {"<?xml version='1.0' encoding='UTF-16'?>" + head + "</svg>", "not in UTF-8"},
                new String[] {head + "<g>".repeat(5000) + "</g>".repeat(5000) + "</svg>", ""},
                new String[] {SVG + " a='1' a='2'/>", "not well formed"});
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void refusesWhatCouldBeReadInTwoWays(String svg, String reason) {
        assertThatThrownBy(() -> SvgBaker.unbake(bytes(svg)))
                .as(svg)
                .isInstanceOf(NotBaked.class)
                .hasMessageContaining(reason);
    }

    @Test
    void refusesToBakeWhatItCouldNotTakeOut() {
        assertThatThrownBy(() -> SvgBaker.bake(bytes(SVG + "/>"), bytes("{\"a\":\r\n1}")))
                .hasMessageContaining("cannot carry");
        assertThatThrownBy(() -> SvgBaker.bake(bytes(SVG + "/>"), bytes("a b"))).isInstanceOf(NotBaked.class);
        assertThatThrownBy(() -> SvgBaker.bake(bytes(SVG + " xmlns:openbadges='urn:x'/>"), bytes("{}")))
                .hasMessageContaining("something else");
    }

    @Test
    void answersEveryCutAndFlip() {
        var baked = SvgBaker.bake(bytes(SVG + "><title>A</title><g/></svg>"), bytes(CREDENTIAL));
        var random = new Random(20260302);
        for (var i = 0; i < 500; i++) {
            var changed = Arrays.copyOf(baked, i % 2 == 0 ? baked.length : random.nextInt(baked.length));
            if (changed.length > 0) changed[random.nextInt(changed.length)] ^= (byte) (1 << random.nextInt(8));
            try {
                SvgBaker.unbake(changed);
            } catch (NotBaked expected) {
                assertThat(expected).hasMessageNotContaining("null");
            }
        }
    }

    private static String read(String svg) {
        return text(SvgBaker.unbake(bytes(svg)).orElseThrow());
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
