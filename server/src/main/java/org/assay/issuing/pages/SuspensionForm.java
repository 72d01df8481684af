package org.assay.issuing.pages;

import java.time.Duration;
import org.assay.web.Form;
import org.assay.web.FormErrors;
import org.jspecify.annotations.Nullable;

/// @param why a credential is suspended, or holds again
/// @param number of the suspension that is to end
/// @param days that the holder has to reply before it can be revoked; 0 for none
public record SuspensionForm(
        @Nullable String why,
        @Nullable Integer number,
        @Nullable String days) implements Form {
    private static final int LONGEST = 1_000;
    private static final int USUAL = 14;

    static final SuspensionForm EMPTY = new SuspensionForm(null, null, "14");

    /// How long the holder may reply; 14 days where nothing is said.
    Duration toReply() {
        return Duration.ofDays(days == null || days.isBlank() ? USUAL : Integer.parseInt(days.strip()));
    }

    FormErrors checkDays() {
        var errors = check();
        if (days != null && !days.isBlank() && !days.strip().matches("[0-9]|[1-8][0-9]|90")) {
            errors.add("days", "Give a whole number of days, 0 to 90.");
        }
        return errors;
    }

    FormErrors check() {
        return new FormErrors()
                .require("why", why, "Say why. The learner reads it.")
                .atMost("why", why, LONGEST);
    }
}
