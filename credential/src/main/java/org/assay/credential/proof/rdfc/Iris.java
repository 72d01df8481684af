package org.assay.credential.proof.rdfc;

/// Which texts become IRIs of a quad as they stand. Says of each what [Coverage] says of it after expansion.
final class Iris {
    private static final int MIN_CHARS = 4;

    private static final boolean[] FORBIDDEN = forbidden();

    private Iris() {}

    /// Whether the text starts with a scheme and holds none of the characters that N-Quads keep out of an IRI.
    static boolean isAbsolute(String text) {
        var colon = text.indexOf(':');
        if (colon < 1 || text.length() < MIN_CHARS || !isScheme(text, colon)) return false;
        for (var i = colon + 1; i < text.length(); i++) if (isForbidden(text.charAt(i))) return false;
        return true;
    }

    /// Whether JSON-LD takes the text for a keyword, known or not, and therefore drops it.
    static boolean isKeywordForm(String text) {
        if (text.length() < 2 || text.charAt(0) != '@') return false;
        for (var i = 1; i < text.length(); i++) if (!isLetter(text.charAt(i))) return false;
        return true;
    }

    private static boolean isScheme(String text, int colon) {
        if (!isLetter(text.charAt(0))) return false;
        for (var i = 1; i < colon; i++) {
            var character = text.charAt(i);
            var isPlain = isLetter(character) || character >= '0' && character <= '9';
            if (!isPlain && character != '+' && character != '-' && character != '.') return false;
        }
        return true;
    }

    private static boolean isLetter(char character) {
        return character >= 'a' && character <= 'z' || character >= 'A' && character <= 'Z';
    }

    private static boolean isForbidden(char character) {
        return character < FORBIDDEN.length && FORBIDDEN[character];
    }

    private static boolean[] forbidden() {
        var forbidden = new boolean[128];
        for (var control = 0; control <= ' '; control++) forbidden[control] = true;
        for (var character : "<>\"{}|\\^`".toCharArray()) forbidden[character] = true;
        return forbidden;
    }
}
