package org.assay.wallet;

import org.assay.web.Page;

/// The same for a credential that is private, for one whose share has ended, and for one that never was.
public record PrivatePage() implements Page {
    @Override
    public String title() {
        return "This credential is private until its owner shares it";
    }

    @Override
    public int status() {
        return 404;
    }
}
