package org.assay.identity.passkeys;

import org.assay.web.Form;
import org.jspecify.annotations.Nullable;

/// What the browser made or shows, as JSON, with the name that its owner gives it and the path to go on to.
public record PasskeyForm(
        @Nullable String credential,
        @Nullable String name,
        @Nullable String next) implements Form {

    /// What was typed, or what a passkey is called otherwise; at most 100 characters.
    String called() {
        var text = name == null || name.isBlank() ? "Passkey" : name.strip();
        return text.length() > 100 ? text.substring(0, 100) : text;
    }
}
