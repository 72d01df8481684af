package org.assay.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MarkdownTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "<img src=x onerror=alert(1)>",
                "[click](javascript:alert(1))",
                "![x](javascript:alert(1))",
                "[x](data:text/html;base64,PHNjcmlwdD4=)",
                "<iframe src=https://evil.example></iframe>",
                "<svg onload=alert(1)>",
                "<a href=\"&#106;avascript:alert(1)\">x</a>",
                "<style>*{display:none}</style>",
                "<form action=https://evil.example><input></form>"
            })
    void nothingThatRunsSurvives(String hostile) {
        assertThat(Markdown.html(hostile))
                .doesNotContain("<script", "<img src=x", "<iframe", "<svg", "<style", "<form", "<input")
                .doesNotContainIgnoringCase("href=\"javascript", "src=\"javascript", "href=\"data:");
    }

    @Test
    void tablesAndHeadingsStay() {
        assertThat(Markdown.html("# One\n\n| a | b |\n|---|--:|\n| 1 | 2 |"))
                .contains("<h2>One</h2>", "<table tabindex=\"0\">", "<th>a</th>", "<td align=\"right\">2</td>");
    }
}
