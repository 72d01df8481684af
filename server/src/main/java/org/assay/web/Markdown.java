package org.assay.web;

import java.util.List;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;

/// CommonMark with tables, to HTML that holds no script: raw HTML is escaped, and what is left passes an allow-list.
public final class Markdown {
    private static final List<TablesExtension> TABLES = List.of((TablesExtension) TablesExtension.create());
    private static final Parser PARSER = Parser.builder().extensions(TABLES).build();
    private static final HtmlRenderer RENDERER =
            HtmlRenderer.builder().extensions(TABLES).escapeHtml(true).build();
    private static final PolicyFactory ALLOWED = new HtmlPolicyBuilder()
            .allowElements(
                    "h2",
                    "h3",
                    "h4",
                    "p",
                    "br",
                    "hr",
                    "em",
                    "strong",
                    "code",
                    "pre",
                    "blockquote",
                    "ul",
                    "ol",
                    "li",
                    "table",
                    "thead",
                    "tbody",
                    "tr",
                    "th",
                    "td",
                    "a",
                    "img")
            .allowUrlProtocols("https", "http", "mailto")
            .allowAttributes("href")
            .onElements("a")
            .allowAttributes("src", "alt", "title")
            .onElements("img")
            .allowAttributes("align")
            .onElements("th", "td")
            .allowAttributes("start")
            .onElements("ol")
            .requireRelNofollowOnLinks()
            .toFactory();

    private Markdown() {}

    /// Sanitised HTML. First-level headings become second-level ones, because the page has its own.
    public static String html(String markdown) {
        var html = RENDERER.render(PARSER.parse(markdown));
        return reachable(ALLOWED.sanitize(html.replace("<h1>", "<h2>").replace("</h1>", "</h2>")));
    }

    /// What is wider than a phone is scrolled by keyboard, too; and a heading without words heads nothing.
    private static String reachable(String html) {
        return html.replace("<pre>", "<pre tabindex=\"0\">")
                .replace("<table>", "<table tabindex=\"0\">")
                .replaceAll("<th([^>]*)></th>", "<td$1></td>");
    }
}
