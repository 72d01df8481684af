package org.assay.catalog.pages;

import java.util.List;
import org.assay.catalog.Offering;
import org.assay.catalog.PublishedEntry;
import org.assay.web.Page;

/// What is ready for an offering and what is not.
///
/// @param unfilled ids of declared tasks that are not filled yet
public record OfferingPage(Offering offering, PublishedEntry entry, List<String> unfilled) implements Page {

    @Override
    public String title() {
        return entry.definition().title();
    }

    @Override
    public Frame frame() {
        return Frame.STAFF;
    }

    public boolean isReady() {
        return unfilled.isEmpty();
    }
}
