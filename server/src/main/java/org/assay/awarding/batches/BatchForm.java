package org.assay.awarding.batches;

import org.assay.web.Form;
import org.assay.web.FormErrors;
import org.jspecify.annotations.Nullable;

/// A table to bring.
///
/// @param entry id of the micro-credential
/// @param pasted the table itself, where no file is chosen
public record BatchForm(
        @Nullable String entry,
        @Nullable String name,
        @Nullable String pasted) implements Form {
    static BatchForm empty() {
        return new BatchForm(null, null, null);
    }

    FormErrors check(boolean hasFile) {
        var errors = new FormErrors()
                .require("entry", entry, "Choose what is awarded.")
                .atMost("name", name, 200);
        if (!hasFile && (pasted == null || pasted.isBlank()))
            errors.add("file", "Choose a file, or paste the table below.");
        return errors;
    }
}
