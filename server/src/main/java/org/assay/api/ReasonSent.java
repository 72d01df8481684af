package org.assay.api;

import org.assay.web.FormErrors;
import org.jspecify.annotations.Nullable;

/// @param reason why, for the organization and the learner
record ReasonSent(@Nullable String reason) implements Sent {
    @Override
    public FormErrors check() {
        return new FormErrors()
                .require("reason", reason, "Say why. The learner reads it.")
                .atMost("reason", reason, 1_000);
    }
}
