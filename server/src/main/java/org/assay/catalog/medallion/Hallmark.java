package org.assay.catalog.medallion;

import static org.assay.catalog.medallion.Markup.escaped;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Small punches that say who issued a credential, at what level, how it was assessed and when.
///
/// @param issuer full name of the organization, read out by screen readers
/// @param mark its initials, one to three letters
/// @param level EQF level, 1 to 8; 0 for none, and then there is no punch for it
/// @param method how it was assessed
/// @param year such as 2026
public record Hallmark(String issuer, String mark, int level, Method method, int year) {

    /// How an achievement was assessed, as its square punch shows it.
    public enum Method {
        /// An exam under supervision: a tick.
        EXAM("proctored exam", "<path d=\"M11 12.5 13.5 15l4.5-5.5\"/>"),
        /// Somebody watched it done: a person.
        OBSERVED(
                "observed performance",
                "<circle cx=\"14\" cy=\"9.5\" r=\"2.5\"/><path d=\"M9.5 16.5c.6-2.7 2.4-3.8 4.5-3.8s3.9 1.1 4.5 3.8\"/>"),
        /// Work handed in and marked: lines of writing.
        MARKED_WORK("marked work", "<path d=\"M10 8h8M10 12h8M10 16h5\"/>"),
        /// Nobody assessed it, it was worked through: an open square bracket.
        COMPLETED("completed, not assessed", "<path stroke-dasharray=\"2 2\" d=\"M10 7h8v10h-8z\"/>"),
        /// Nobody assessed it, they were there: a dashed ring.
        ATTENDED("attended, not assessed", "<circle stroke-dasharray=\"2 2\" cx=\"14\" cy=\"12\" r=\"5\"/>");

        private final String words;
        private final String glyph;

        Method(String words, String glyph) {
            this.words = words;
            this.glyph = glyph;
        }
    }

    private static final String LINE = "fill=\"none\" stroke=\"currentColor\" stroke-width=\"1.5\"";

    public Hallmark {
        if (mark.isBlank() || mark.length() > 3) {
            throw new IllegalArgumentException("mark is not 1 to 3 letters: " + mark);
        }
        if (level < 0 || level > 8) throw new IllegalArgumentException("level is not 0 to 8: " + level);
    }

    /// A hallmark whose mark is taken from the issuer's name: `Aldermere University` has `AU`.
    public static Hallmark of(String issuer, int level, Method method, int year) {
        return new Hallmark(issuer, initials(issuer), level, method, year);
    }

    private static String initials(String name) {
        var letters = Stream.of(name.split("[^\\p{L}]+"))
                .filter(word -> !word.isEmpty() && Character.isUpperCase(word.codePointAt(0)))
                .limit(3)
                .map(word -> word.substring(0, word.offsetByCodePoints(0, 1)))
                .collect(Collectors.joining());
        return letters.isEmpty() ? "?" : letters;
    }

    /// An HTML element to stand inside a page, in the colour of its text, with one label for all four punches. Escaped.
    public String html() {
        var label = level == 0
                ? "Hallmark: issued by %s, %s, %d".formatted(issuer, method.words, year)
                : "Hallmark: issued by %s, level %d, %s, %d".formatted(issuer, level, method.words, year);
        return "<span class=\"hallmark\" role=\"img\" aria-label=\"" + escaped(label) + "\">" + shield()
                + (level == 0 ? "" : hexagon()) + square() + oval() + "</span>";
    }

    private String shield() {
        var outline = "<path %s d=\"M2.5 2h23v11c0 5.5-5.5 8-11.5 9.5C8 21 2.5 18.5 2.5 13z\"/>".formatted(LINE);
        return punch(28, outline + letters(mark, "14", mark.length() > 2 ? 9 : 11));
    }

    private String hexagon() {
        var outline = "<path %s d=\"M7.5 1.8h13L26.5 12l-6 10.2h-13L1.5 12z\"/>".formatted(LINE);
        return punch(28, outline + letters(Integer.toString(level), "14", 12));
    }

    private String square() {
        var outline = "<path %s d=\"M6 2h16l4 4v12l-4 4H6l-4-4V6z\"/>".formatted(LINE);
        var strokes = "<g fill=\"none\" stroke=\"currentColor\" stroke-width=\"1.6\" stroke-linecap=\"round\""
                + " stroke-linejoin=\"round\">" + method.glyph + "</g>";
        return punch(28, outline + strokes);
    }

    private String oval() {
        var outline = "<ellipse %s cx=\"16\" cy=\"12\" rx=\"14.5\" ry=\"10.2\"/>".formatted(LINE);
        return punch(32, outline + letters("’%02d".formatted(year % 100), "15.5", 11));
    }

    private static String punch(int width, String content) {
        return "<svg viewBox=\"0 0 %d 24\" aria-hidden=\"true\">%s</svg>".formatted(width, content);
    }

    private static String letters(String letters, String x, int size) {
        return "<text x=\"%s\" y=\"16.3\" text-anchor=\"middle\" font-size=\"%d\" font-weight=\"600\" fill=\"currentColor\""
                        .formatted(x, size)
                + " font-family=\"inherit\">" + escaped(letters) + "</text>";
    }
}
