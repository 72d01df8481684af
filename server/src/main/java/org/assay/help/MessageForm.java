package org.assay.help;

import org.assay.web.Form;
import org.assay.web.FormErrors;
import org.jspecify.annotations.Nullable;

/// @param text one message
public record MessageForm(@Nullable String text) implements Form {

    FormErrors check() {
        return new FormErrors().require("text", text, "Write something first.").atMost("text", text, 5_000);
    }
}
