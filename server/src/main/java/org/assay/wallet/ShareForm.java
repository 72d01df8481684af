package org.assay.wallet;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.assay.wallet.Share.Kind;
import org.assay.web.Form;
import org.assay.web.FormErrors;
import org.jspecify.annotations.Nullable;

/// @param kind `LINK` or `PAGE`
/// @param until the last day, as `2026-05-31`
public record ShareForm(@Nullable String kind, @Nullable String until) implements Form {
    static final int USUAL_DAYS = 90;
    private static final int MOST_DAYS = 731;

    static ShareForm usual(LocalDate today) {
        return new ShareForm("LINK", today.plusDays(USUAL_DAYS).toString());
    }

    FormErrors check(LocalDate today) {
        var errors = new FormErrors();
        if (!"LINK".equals(kind) && !"PAGE".equals(kind)) errors.add("kind", "Choose who can see it.");
        try {
            var day = lastDay();
            if (day.isBefore(today)) errors.add("until", "That day has passed. Choose today or later.");
            if (day.isAfter(today.plusDays(MOST_DAYS))) errors.add("until", "Choose a day within two years.");
        } catch (DateTimeParseException e) {
            errors.add("until", "Enter a day like " + today.plusDays(USUAL_DAYS) + ".");
        }
        return errors;
    }

    LocalDate lastDay() {
        return LocalDate.parse(String.valueOf(until).strip());
    }

    Kind to() {
        return Kind.valueOf(String.valueOf(kind));
    }
}
