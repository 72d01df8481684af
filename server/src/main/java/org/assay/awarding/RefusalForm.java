package org.assay.awarding;

import org.assay.web.Form;
import org.assay.web.FormErrors;
import org.jspecify.annotations.Nullable;

/// @param reason why an award is declined, for the learner
public record RefusalForm(@Nullable String reason) implements Form {
    private static final int LONGEST = 1_000;

    FormErrors check() {
        return new FormErrors()
                .require("reason", reason, "Say why. The learner reads it.")
                .atMost("reason", reason, LONGEST);
    }
}
