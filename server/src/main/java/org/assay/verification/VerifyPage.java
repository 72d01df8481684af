package org.assay.verification;

import org.assay.web.FormErrors;
import org.assay.web.Page;

public record VerifyPage(VerifyForm form, FormErrors errors) implements Page {
    @Override
    public String title() {
        return "Check a credential";
    }

    @Override
    public int status() {
        return errors.status();
    }

    @Override
    public Frame frame() {
        return Frame.VERIFIER;
    }
}
