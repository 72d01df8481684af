package org.assay.cli;

/// Text of strangers, made fit for a terminal: what would move the cursor, change colours, begin a line or turn the
/// direction of writing is shown as a replacement character.
final class Printable {
    private static final char REPLACEMENT = '\uFFFD';
    /// They shape letters of some scripts, and do nothing else.
    private static final int NON_JOINER = 0x200C;

    private static final int JOINER = 0x200D;

    private Printable() {}

    static String of(String text) {
        var printable = new StringBuilder(text.length());
        text.codePoints().forEach(letter -> printable.appendCodePoint(isPlain(letter) ? letter : REPLACEMENT));
        return printable.toString();
    }

    /// JSON as text with the same letters escaped, so that it says what it said.
    static String json(String json) {
        var printable = new StringBuilder(json.length());
        json.codePoints().forEach(letter -> {
            if (isPlain(letter) || letter < ' ') printable.appendCodePoint(letter);
            else for (var unit : Character.toChars(letter)) printable.append("\\u%04x".formatted((int) unit));
        });
        return printable.toString();
    }

    private static boolean isPlain(int letter) {
        if (letter == JOINER || letter == NON_JOINER) return true;
        return switch (Character.getType(letter)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SURROGATE,
                    Character.UNASSIGNED -> false;
            default -> true;
        };
    }
}
