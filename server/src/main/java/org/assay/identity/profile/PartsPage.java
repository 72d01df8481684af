package org.assay.identity.profile;

import java.util.List;
import org.assay.web.Page;

/// The university's parts as a tree.
public record PartsPage(String organization, List<Structuring.Branch> branches) implements Page {
    @Override
    public String title() {
        return "Faculties and units";
    }

    @Override
    public Frame frame() {
        return Frame.STAFF;
    }
}
