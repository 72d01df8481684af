package org.assay.issuing.pages;

import org.assay.web.Form;
import org.assay.web.FormErrors;
import org.jspecify.annotations.Nullable;

/// @param words for colleagues
public record NoteForm(@Nullable String words) implements Form {
    private static final int LONGEST = 2_000;

    FormErrors check() {
        return new FormErrors().require("words", words, "Write the note.").atMost("words", words, LONGEST);
    }
}
