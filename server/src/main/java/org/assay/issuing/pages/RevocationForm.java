package org.assay.issuing.pages;

import org.assay.web.Form;
import org.assay.web.FormErrors;
import org.jspecify.annotations.Nullable;

/// @param reason why a credential is revoked
/// @param sure `yes` where the box was ticked that says it is for ever
public record RevocationForm(
        @Nullable String reason, @Nullable String sure) implements Form {
    private static final int LONGEST = 1_000;

    FormErrors check() {
        return new FormErrors()
                .require("reason", reason, "Say why. The learner reads it.")
                .atMost("reason", reason, LONGEST)
                .require("sure", sure, "Tick the box: a revocation cannot be taken back.");
    }
}
