package org.assay.awarding.batches;

import org.assay.web.Form;
import org.assay.web.FormErrors;
import org.jspecify.annotations.Nullable;

/// A table to bring.
///
/// @param entry id of the micro-credential
/// @param pasted the table itself, where no file is chosen
/// @param offering id of the one whose people make the table, where it is neither a file nor pasted
public record BatchForm(
        @Nullable String entry,
        @Nullable String name,
        @Nullable String pasted,
        @Nullable String offering) implements Form {
    static BatchForm empty() {
        return new BatchForm(null, null, null, null);
    }

    boolean hasOffering() {
        return offering != null && !offering.isBlank();
    }

    FormErrors check(boolean hasFile) {
        var errors = new FormErrors().atMost("name", name, 200);
        if (hasOffering()) return errors;
        errors.require("entry", entry, "Choose what is awarded.");
        if (!hasFile && (pasted == null || pasted.isBlank()))
            errors.add("file", "Choose a file, or paste the table below.");
        return errors;
    }
}
