package org.assay.wallet.life;

import org.assay.web.Form;
import org.assay.web.FormErrors;
import org.jspecify.annotations.Nullable;

/// @param words what the holder says
public record ReplyForm(@Nullable String words) implements Form {
    private static final int LONGEST = 5_000;

    FormErrors check() {
        return new FormErrors()
                .require("words", words, "Write what you want to say.")
                .atMost("words", words, LONGEST);
    }
}
