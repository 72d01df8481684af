package org.assay.issuing.pages;

import java.util.Map;
import org.assay.issuing.IssuedCredential;
import org.assay.web.FormErrors;
import org.assay.web.Page;

/// @param kinds what may change, with words
/// @param versions of the definition that are published, with words
public record SuccessionPage(
        IssuedCredential credential,
        Map<String, String> kinds,
        Map<String, String> versions,
        SuccessionForm form,
        FormErrors errors)
        implements Page {

    @Override
    public String title() {
        return "Supersede " + credential.title() + ", " + credential.learnerName();
    }

    @Override
    public int status() {
        return errors.status();
    }

    @Override
    public Frame frame() {
        return Frame.STAFF;
    }
}
