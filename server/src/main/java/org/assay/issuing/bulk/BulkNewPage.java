package org.assay.issuing.bulk;

import java.util.List;
import org.assay.issuing.IssuedCredential;
import org.assay.web.FormErrors;
import org.assay.web.Page;

/// The list, before anything is done.
///
/// @param shown the first hundred
/// @param total how many there are
/// @param isCut whether the search finds more than can be done at once
public record BulkNewPage(
        String kind,
        String label,
        String words,
        boolean isForEver,
        List<IssuedCredential> shown,
        int total,
        boolean isCut,
        BulkForm form,
        FormErrors errors)
        implements Page {

    @Override
    public String title() {
        return label + (total == 1 ? " 1 credential" : " " + total + " credentials");
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
