package org.assay.learning.cohorts;

import org.assay.catalog.OfferingId;
import org.assay.web.Page;
import org.jspecify.annotations.Nullable;

/// On which version a cohort is, and what a move to the newest one would mean.
///
/// @param open a move that can still be undone, or null
public record CohortPage(
        OfferingId offering,
        Migrating.Report report,
        @Nullable Migration open) implements Page {

    @Override
    public String title() {
        return "Cohort and course version";
    }

    @Override
    public Frame frame() {
        return Frame.STAFF;
    }
}
