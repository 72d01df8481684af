package org.assay.issuing.pages;

import org.assay.web.Form;
import org.assay.web.FormErrors;
import org.jspecify.annotations.Nullable;

/// @param why a credential is suspended, or holds again
/// @param number of the suspension that is to end
public record SuspensionForm(@Nullable String why, @Nullable Integer number) implements Form {
    private static final int LONGEST = 1_000;

    static final SuspensionForm EMPTY = new SuspensionForm(null, null);

    FormErrors check() {
        return new FormErrors()
                .require("why", why, "Say why. The learner reads it.")
                .atMost("why", why, LONGEST);
    }
}
