package org.assay.identity.profile;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Objects;
import java.util.UUID;
import org.assay.web.Form;
import org.assay.web.FormErrors;
import org.jspecify.annotations.Nullable;

/// @param validFrom the first day, as `2026-03-02`
/// @param validUntil the last day
public record AccreditationForm(
        @Nullable String body,
        @Nullable String scope,
        @Nullable String reference,
        @Nullable String validFrom,
        @Nullable String validUntil)
        implements Form {

    static AccreditationForm empty() {
        return new AccreditationForm(null, null, null, null, null);
    }

    FormErrors check() {
        var errors = new FormErrors()
                .require("body", body, "Enter who accredited you.")
                .atMost("body", body, 200)
                .require("scope", scope, "Enter what they vouch for.")
                .atMost("scope", scope, 500)
                .atMost("reference", reference, 500);
        var url = AboutForm.text(reference);
        if (url != null && !url.matches("https?://[^\\s/]+\\S*")) {
            errors.add("reference", "Enter the whole address, like https://www.register.example/12.");
        }
        if (!isDay(validFrom)) errors.add("validFrom", "Enter a day like 2026-03-02.");
        if (!isDay(validUntil)) errors.add("validUntil", "Enter a day like 2026-03-02.");
        if (errors.isEmpty()) {
            var from = day(validFrom);
            var until = day(validUntil);
            if (from != null && until != null && until.isBefore(from)) {
                errors.add("validUntil", "The last day is before the first. Choose a later one.");
            }
        }
        return errors;
    }

    Accreditation accreditation() {
        return new Accreditation(
                UUID.randomUUID(),
                Objects.requireNonNull(body).strip(),
                Objects.requireNonNull(scope).strip(),
                AboutForm.text(reference),
                day(validFrom),
                day(validUntil));
    }

    private static boolean isDay(@Nullable String typed) {
        try {
            var day = day(typed);
            return day == null || (day.getYear() > 1000 && day.getYear() < 3000);
        } catch (DateTimeParseException e) {
            return false;
        }
    }

    private static @Nullable LocalDate day(@Nullable String typed) {
        var text = AboutForm.text(typed);
        return text == null ? null : LocalDate.parse(text);
    }
}
