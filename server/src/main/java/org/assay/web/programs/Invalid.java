package org.assay.web.programs;

import org.assay.web.FormErrors;
/// A program sent values that have to be mended. People are shown their form again instead.

public final class Invalid extends RuntimeException {
    private final FormErrors errors;

    /// @param errors by the place of the value, such as `recipient.address`
    public Invalid(FormErrors errors) {
        super(errors.messages().toString(), null, false, false);
        this.errors = errors;
    }

    public FormErrors errors() {
        return errors;
    }

    /// Throws where there is something to mend.
    public static void require(FormErrors errors) {
        if (!errors.isEmpty()) throw new Invalid(errors);
    }
}
