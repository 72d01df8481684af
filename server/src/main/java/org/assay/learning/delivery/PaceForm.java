package org.assay.learning.delivery;

import java.util.Objects;
import org.assay.web.Form;
import org.jspecify.annotations.Nullable;

/// A pace as somebody chose it.
///
/// @param by `weeks` or `hours` per week; `none` takes the plan away
/// @param number how many
public record PaceForm(@Nullable String by, @Nullable String number) implements Form {

    boolean isNone() {
        return "none".equals(by);
    }

    /// Weeks from now; 0 where what was typed is no number that makes a plan.
    int weeks(int minutesLeft) {
        var typed = Objects.requireNonNullElse(number, "").strip();
        if (!typed.matches("[1-9]\\d{0,2}")) return 0;
        int many = Integer.parseInt(typed);
        if ("hours".equals(by)) return many <= 60 ? Pace.weeks(minutesLeft, many) : 0;
        return many <= Pace.MOST_WEEKS ? many : 0;
    }
}
