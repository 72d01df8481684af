package org.assay.identity.leaving;

import org.assay.web.FormErrors;
import org.assay.web.Page;

/// Asks once, and says what it means.
///
/// @param days how long one may change one's mind
public record ErasurePage(long days, FormErrors errors) implements Page {
    @Override
    public String title() {
        return "Erase your account?";
    }

    @Override
    public Frame frame() {
        return Frame.LEARNER;
    }

    @Override
    public int status() {
        return errors.status();
    }
}
