package org.assay.api.document;

import org.assay.web.Page;
import org.assay.web.programs.ProblemType;

/// Where the `type` of a problem leads.
public record ProblemTypePage(ProblemType type) implements Page {

    @Override
    public String title() {
        return type.title();
    }

    /// Such as `404 not-found`.
    public String name() {
        return "%d %s".formatted(type.status(), type.slug());
    }

    /// The words of the link back.
    public String back() {
        return "All problems";
    }
}
