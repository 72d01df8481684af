package org.assay.assessment.tasks;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Whole numbers in forms.
final class Numbers {
    private Numbers() {}

    /// The number, or null where the text is none of 0 to 99,999.
    static @Nullable Integer whole(@Nullable String text) {
        var plain = text(text).strip();
        return plain.matches("\\d{1,5}") ? Integer.valueOf(plain) : null;
    }

    static String text(@Nullable String text) {
        return Objects.requireNonNullElse(text, "");
    }

    static boolean isBlank(@Nullable String text) {
        return text == null || text.isBlank();
    }

    /// The version that a form changed; -1 where it names none.
    static int version(@Nullable String text) {
        var number = whole(text);
        return number == null ? -1 : number;
    }
}
