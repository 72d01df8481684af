package org.assay.awarding.batches;

import java.time.Duration;
import org.assay.web.Form;
import org.assay.web.FormErrors;
import org.jspecify.annotations.Nullable;

/// What an organization asks of its tables.
///
/// @param secondFrom from how many rows on a second person has to release; blank for never
/// @param hold in minutes
public record RulesForm(
        @Nullable String secondFrom, @Nullable String hold) implements Form {
    private static final int MOST_ROWS = 20_000;
    private static final int MOST_MINUTES = 7 * 24 * 60;

    static RulesForm of(Rules.Rule rule) {
        return new RulesForm(
                rule.secondFrom() == null ? "" : rule.secondFrom().toString(),
                String.valueOf(rule.hold().toMinutes()));
    }

    FormErrors check() {
        var errors = new FormErrors();
        if (secondFrom != null && !secondFrom.isBlank() && !isNumber(secondFrom, 1, MOST_ROWS))
            errors.add("secondFrom", "Write a number from 1 to 20,000, or nothing.");
        if (!isNumber(hold, 0, MOST_MINUTES)) errors.add("hold", "Write minutes from 0 to 10,080, which is a week.");
        return errors;
    }

    Rules.Rule rule() {
        var second = secondFrom == null || secondFrom.isBlank() ? null : Integer.valueOf(secondFrom.strip());
        return new Rules.Rule(second, Duration.ofMinutes(hold == null ? 0 : Long.parseLong(hold.strip())));
    }

    private static boolean isNumber(@Nullable String text, int least, int most) {
        if (text == null || !text.strip().matches("\\d{1,6}")) return false;
        var number = Integer.parseInt(text.strip());
        return number >= least && number <= most;
    }
}
