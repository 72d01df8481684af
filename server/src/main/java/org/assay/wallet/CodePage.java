package org.assay.wallet;

import org.assay.web.Page;

/// Where a code that stands on paper is typed.
public record CodePage() implements Page {
    @Override
    public String title() {
        return "Claim by a code";
    }
}
