package org.assay.identity.agreements;

import java.util.Arrays;
import org.assay.web.Form;
import org.assay.web.FormErrors;
import org.jspecify.annotations.Nullable;

/// A new version to publish.
///
/// @param kind `TERMS` or `PRIVACY`
/// @param text Markdown
public record TermsForm(@Nullable String kind, @Nullable String text) implements Form {

    FormErrors check() {
        var errors = new FormErrors()
                .require("text", text, "Write what people agree to.")
                .atMost("text", text, 50_000);
        if (Arrays.stream(Terms.Kind.values()).noneMatch(one -> one.name().equals(kind))) {
            errors.add("kind", "Choose terms of use or privacy notice.");
        }
        return errors;
    }
}
