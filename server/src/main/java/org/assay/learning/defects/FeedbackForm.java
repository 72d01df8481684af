package org.assay.learning.defects;

import java.util.Objects;
import org.assay.web.Form;
import org.assay.web.FormErrors;
import org.jspecify.annotations.Nullable;

/// What a learner says about a unit; each part may be left out, but not all.
///
/// @param clear 1 to 5
public record FeedbackForm(
        @Nullable String clear,
        @Nullable String minutes,
        @Nullable String wrong) implements Form {

    static FeedbackForm empty() {
        return new FeedbackForm(null, null, null);
    }

    FormErrors check() {
        var errors = new FormErrors();
        if (!isEmpty(clear) && !text(clear).matches("[1-5]")) errors.add("clear", "Choose a number from 1 to 5.");
        if (!isEmpty(minutes) && !text(minutes).matches("[1-9]\\d{0,3}")) {
            errors.add("minutes", "Enter how many minutes it took, or leave it empty.");
        }
        errors.atMost("wrong", wrong, 4_000);
        if (isEmpty(clear) && isEmpty(minutes) && isEmpty(wrong)) {
            errors.add("clear", "Say at least one of these: how clear it was, how long it took, what is wrong.");
        }
        return errors;
    }

    @Nullable
    Integer clearRead() {
        return isEmpty(clear) ? null : Integer.valueOf(text(clear));
    }

    @Nullable
    Integer minutesRead() {
        return isEmpty(minutes) ? null : Integer.valueOf(text(minutes));
    }

    private static boolean isEmpty(@Nullable String value) {
        return text(value).isEmpty();
    }

    private static String text(@Nullable String value) {
        return Objects.requireNonNullElse(value, "").strip();
    }
}
