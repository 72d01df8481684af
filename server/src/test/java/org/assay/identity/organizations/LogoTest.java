package org.assay.identity.organizations;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LogoTest {
    private static final String OPEN = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 8 8\"";

    @Test
    void keepsShapesAndGradients() {
        var kept = clean(OPEN + "><defs><linearGradient id=\"a\"><stop offset=\"0\" stop-color=\"#fff\"/>"
                + "</linearGradient></defs><path d=\"M0 0h8\" fill=\"url(#a)\"/></svg>");
        assertThat(kept).contains("<path d=\"M0 0h8\" fill=\"url(#a)\">", "<stop", "viewBox=\"0 0 8 8\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                " onload=\"alert(1)\"><rect width=\"1\"/>",
                "><script>alert(1)</script><rect width=\"1\"/>",
                "><style>*{background:url(//x.example)}</style><rect width=\"1\"/>",
                "><rect width=\"1\" style=\"fill:url(//x.example/alert)\"/>",
                "><rect width=\"1\" fill=\"url(https://x.example/alert)\"/>",
                "><image href=\"https://x.example/alert.png\"/><rect width=\"1\"/>",
                "><use href=\"https://x.example/alert.svg#a\"/><rect width=\"1\"/>",
                "><a href=\"javascript:alert(1)\"><rect/></a><rect width=\"1\"/>",
                "><foreignObject><b>alert</b></foreignObject><rect width=\"1\"/>",
                "><animate attributeName=\"href\" to=\"javascript:alert(1)\"/><rect width=\"1\"/>",
            })
    void leavesOutWhatRunsOrIsFetched(String inside) {
        assertThat(clean(OPEN + inside + "</svg>"))
                .contains("<rect width=\"1\"")
                .doesNotContain("alert", "x.example", "script", "style");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE svg [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><svg xmlns=\"http://www.w3.org/2000/svg\">"
                        + "<rect width=\"1\"/></svg>",
                "<html><svg xmlns=\"http://www.w3.org/2000/svg\"/></html>",
                "<svg xmlns=\"http://www.w3.org/2000/svg\"></svg>",
                "<svg",
                "GIF89a"
            })
    void refusesWhatIsNoPictureOfShapes(String text) {
        assertThat(Logo.read(text.getBytes(StandardCharsets.UTF_8))).isInstanceOf(Logo.Wrong.class);
    }

    @Test
    void refusesAPictureThatIsNestedTooDeeply() {
        var deep = OPEN + ">" + "<g>".repeat(40) + "</g>".repeat(40) + "</svg>";
        assertThat(Logo.read(deep.getBytes(StandardCharsets.UTF_8))).isInstanceOf(Logo.Wrong.class);
    }

    private static String clean(String svg) {
        return switch (Logo.read(svg.getBytes(StandardCharsets.UTF_8))) {
            case Logo.Kept kept -> new String(kept.file().bytes(), StandardCharsets.UTF_8);
            case Logo.Wrong wrong -> throw new AssertionError(wrong.message());
        };
    }
}
