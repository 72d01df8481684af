package org.assay.learning.discussions;

import org.assay.web.Form;
import org.assay.web.FormErrors;
import org.jspecify.annotations.Nullable;

/// @param reason why a post is reported or hidden
public record ReasonForm(@Nullable String reason) implements Form {

    FormErrors check() {
        return new FormErrors()
                .require("reason", reason, "Say why, in a sentence.")
                .atMost("reason", reason, 1_000);
    }

    String read() {
        return reason == null ? "" : reason;
    }
}
