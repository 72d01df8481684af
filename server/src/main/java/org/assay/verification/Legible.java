package org.assay.verification;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Text that strangers wrote, made safe to look at: one line, without characters that control anything, such as the
/// direction of writing, and without invisible ones that make two texts look the same.
public final class Legible {
    private static final int MOST_CHARACTERS = 400;
    private static final Pattern BREAKS = Pattern.compile("[\\p{Cntrl}\\u2028\\u2029\\s]+");
    private static final Pattern HIDDEN = Pattern.compile(
            "[\\u202A-\\u202E\\u2066-\\u206F\\u200B\\u200E\\u200F\\u061C\\u2060-\\u2064\\uFEFF\\u00AD\\uFFF9-\\uFFFB"
                    + "\\x{E0000}-\\x{E007F}]");

    private Legible() {}

    /// @param text anything; null is the empty text. Over 400 characters it is cut with an ellipsis
    public static String text(@Nullable String text) {
        if (text == null) return "";
        var line = BREAKS.matcher(HIDDEN.matcher(text).replaceAll(""))
                .replaceAll(" ")
                .strip();
        if (line.codePointCount(0, line.length()) <= MOST_CHARACTERS) return line;
        return line.substring(0, line.offsetByCodePoints(0, MOST_CHARACTERS - 1)) + "…";
    }
}
