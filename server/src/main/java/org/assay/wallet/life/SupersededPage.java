package org.assay.wallet.life;

import org.assay.verification.Successor;
import org.assay.web.Page;

/// At the address of a credential that another one superseded and that its owner does not show: which one, and nothing
/// else.
public record SupersededPage(Successor successor) implements Page {
    @Override
    public String title() {
        return "This credential was superseded";
    }
}
