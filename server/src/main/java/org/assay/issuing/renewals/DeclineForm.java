package org.assay.issuing.renewals;

import org.assay.web.Form;
import org.assay.web.FormErrors;
import org.jspecify.annotations.Nullable;

/// @param why a renewal is declined
public record DeclineForm(@Nullable String why) implements Form {
    private static final int LONGEST = 1_000;

    FormErrors check() {
        return new FormErrors()
                .require("why", why, "Say why. The learner reads it.")
                .atMost("why", why, LONGEST);
    }
}
