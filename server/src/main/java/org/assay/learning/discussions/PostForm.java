package org.assay.learning.discussions;

import org.assay.web.Form;
import org.assay.web.FormErrors;
import org.jspecify.annotations.Nullable;

/// What somebody wants to write.
///
/// @param title of a new discussion; absent in an answer
/// @param unit what a new discussion is about; absent for the whole offering
/// @param body Markdown
public record PostForm(
        @Nullable String title,
        @Nullable String unit,
        @Nullable String body) implements Form {

    static PostForm empty() {
        return new PostForm(null, null, null);
    }

    FormErrors checkTopic() {
        var errors = new FormErrors()
                .require("title", title, "Say in one line what you want to talk about.")
                .atMost("title", title, 200);
        return body(errors);
    }

    FormErrors check() {
        return body(new FormErrors());
    }

    private FormErrors body(FormErrors errors) {
        return errors.require("body", body, "Write something first.").atMost("body", body, 20_000);
    }

    String bodyRead() {
        return body == null ? "" : body;
    }

    String titleRead() {
        return title == null ? "" : title;
    }
}
