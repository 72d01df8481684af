package org.assay.learning;

import java.util.Objects;
import org.assay.web.Form;
import org.assay.web.FormErrors;
import org.jspecify.annotations.Nullable;

/// A lesson as its author typed it.
///
/// @param act `preview` shows it and saves nothing; anything else saves
public record LessonForm(
        @Nullable String title,
        @Nullable String minutes,
        @Nullable String body,
        @Nullable String act) implements Form {

    static LessonForm empty() {
        return new LessonForm(null, null, null, null);
    }

    FormErrors check() {
        var errors = new FormErrors()
                .require("title", title, "Give the lesson a title.")
                .atMost("title", title, 200)
                .require("body", body, "Write the lesson.")
                .atMost("body", body, 100_000);
        if (!number(minutes).matches("[1-9]\\d?|[1-5]\\d\\d|600")) {
            errors.add("minutes", "Enter how many minutes it takes, 1 to 600.");
        }
        return errors;
    }

    boolean isPreview() {
        return "preview".equals(act);
    }

    /// The checked form's number of minutes.
    int minutesRead() {
        return Integer.parseInt(number(minutes));
    }

    String titleRead() {
        return Objects.requireNonNullElse(title, "").strip();
    }

    String bodyRead() {
        return Objects.requireNonNullElse(body, "");
    }

    private static String number(@Nullable String text) {
        return Objects.requireNonNullElse(text, "").strip();
    }
}
