package org.assay.identity.account;

import java.util.Objects;
import org.assay.identity.Preferences;
import org.assay.web.Form;
import org.assay.web.FormErrors;
import org.jspecify.annotations.Nullable;

/// What somebody wants to be called, and in which language and time zone they live.
public record PreferencesForm(
        @Nullable String name,
        @Nullable String preferredName,
        @Nullable String language,
        @Nullable String zone) implements Form {

    static PreferencesForm of(Preferences preferences) {
        return new PreferencesForm(
                preferences.name(), preferences.preferredName(), preferences.language(), preferences.zone());
    }

    FormErrors check() {
        var errors = new FormErrors()
                .require("name", name, "Enter the name that your credentials will show.")
                .atMost("name", name, 200)
                .atMost("preferredName", preferredName, 200);
        if (given(language) != null && !Preferences.LANGUAGES.containsKey(language)) {
            errors.add("language", "Choose one of the languages in the list.");
        }
        if (given(zone) != null && !Preferences.isZone(Objects.requireNonNull(zone))) {
            errors.add("zone", "Choose one of the time zones in the list.");
        }
        return errors;
    }

    Preferences preferences() {
        return new Preferences(
                Objects.requireNonNull(name).strip(), given(preferredName), given(language), given(zone));
    }

    private static @Nullable String given(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
