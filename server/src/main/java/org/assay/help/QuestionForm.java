package org.assay.help;

import org.assay.web.Form;
import org.assay.web.FormErrors;
import org.jspecify.annotations.Nullable;

/// @param about address of what the question is about
public record QuestionForm(
        @Nullable String about,
        @Nullable String subject,
        @Nullable String text) implements Form {

    FormErrors check() {
        return new FormErrors()
                .require("about", about, "Choose what it is about, or paste its address.")
                .require("subject", subject, "Say in a few words what it is about.")
                .atMost("subject", subject, 200)
                .require("text", text, "Write your question.")
                .atMost("text", text, 5_000);
    }

    static String plain(@Nullable String text) {
        return text == null ? "" : text;
    }
}
