package org.assay.credential.bake;

import java.util.Optional;

/// Where the parts of markup stand: tags, comments, sections, instructions and declarations. Each letter is looked at
/// once; what has no end ends the search, for it is not well formed.
final class SvgTokens {
    private final String text;
    private int at;

    SvgTokens(String text, int from) {
        this.text = text;
        this.at = from;
    }

    /// @param end after the last letter
    /// @param name of a tag's element; empty for anything else
    /// @param nameEnd after the name; -1 where there is none
    /// @param hasSubset whether a declaration declares something of its own
    record Token(int start, int end, String name, int nameEnd, boolean isEnd, boolean hasSubset) {
        boolean isTag() {
            return !name.isEmpty();
        }
    }

    /// The next one; nothing if there are no more.
    Optional<Token> next() {
        var start = text.indexOf('<', at);
        while (start >= 0 && !isMarkup(start)) start = text.indexOf('<', start + 1);
        if (start < 0) return Optional.empty();
        var token = token(start);
        at = token.end();
        return token.end() > text.length() ? Optional.empty() : Optional.of(token);
    }

    private boolean isMarkup(int start) {
        var next = start + 1 < text.length() ? text.charAt(start + 1) : ' ';
        return !Character.isWhitespace(next) && next != '>';
    }

    private Token token(int start) {
        if (text.startsWith("<!--", start)) return other(start, after("-->", start + 4), false);
        if (text.startsWith("<![CDATA[", start)) return other(start, after("]]>", start + 9), false);
        if (text.startsWith("<?", start)) return other(start, after("?>", start + 2), false);
        if (text.startsWith("<!", start)) return declaration(start);
        var isEnd = text.startsWith("</", start);
        var from = start + (isEnd ? 2 : 1);
        var nameEnd = from;
        while (nameEnd < text.length() && !isAfterName(text.charAt(nameEnd))) nameEnd++;
        return new Token(start, closing(nameEnd), text.substring(from, nameEnd), nameEnd, isEnd, false);
    }

    private static boolean isAfterName(char letter) {
        return Character.isWhitespace(letter) || letter == '/' || letter == '>';
    }

    private static Token other(int start, int end, boolean hasSubset) {
        return new Token(start, end, "", -1, false, hasSubset);
    }

    private Token declaration(int start) {
        for (var i = start; i < text.length(); i++) {
            var letter = text.charAt(i);
            if (letter == '[') return other(start, i + 1, true);
            if (letter == '>') return other(start, i + 1, false);
            if (letter == '"' || letter == '\'') i = quoteEnd(i);
        }
        return other(start, text.length() + 1, false);
    }

    /// After the next angle bracket that stands in no quotes.
    private int closing(int from) {
        for (var i = from; i < text.length(); i++) {
            var letter = text.charAt(i);
            if (letter == '>') return i + 1;
            if (letter == '"' || letter == '\'') i = quoteEnd(i);
        }
        return text.length() + 1;
    }

    private int quoteEnd(int start) {
        var end = text.indexOf(text.charAt(start), start + 1);
        return end < 0 ? text.length() : end;
    }

    private int after(String mark, int from) {
        var end = text.indexOf(mark, from);
        return end < 0 ? text.length() + 1 : end + mark.length();
    }
}
