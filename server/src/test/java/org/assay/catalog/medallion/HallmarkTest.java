package org.assay.catalog.medallion;

import static org.assertj.core.api.Assertions.assertThat;

import org.assay.catalog.medallion.Hallmark.Method;
import org.junit.jupiter.api.Test;

class HallmarkTest {

    private final String html = new Hallmark("Aldermere University", "AU", 6, Method.EXAM, 2026).html();

    @Test
    void hasOneLabelForItsFourPunches() {
        assertThat(html)
                .startsWith(
                        "<span class=\"hallmark\" role=\"img\" aria-label=\"Hallmark: issued by Aldermere University,"
                                + " level 6, proctored exam, 2026\">");
        assertThat(html.split("<svg viewBox=\"[^\"]*\" aria-hidden=\"true\">", -1))
                .hasSize(5);
    }

    @Test
    void punchesInitialsLevelMethodAndYear() {
        assertThat(html).containsSubsequence(">AU</text>", ">6</text>", "M11 12.5 13.5 15l4.5-5.5", ">’26</text>");
    }

    @Test
    void escapesTheIssuer() {
        assertThat(new Hallmark("\"><script>", "<&>", 6, Method.OBSERVED, 2026).html())
                .contains("issued by &quot;&gt;&lt;script&gt;,", ">&lt;&amp;&gt;</text>");
    }
}
