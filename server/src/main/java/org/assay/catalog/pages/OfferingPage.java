package org.assay.catalog.pages;

import java.util.List;
import org.assay.catalog.Offering;
import org.assay.catalog.PublishedEntry;
import org.assay.web.Page;

/// What is ready for an offering and what is not.
///
/// @param unfilled ids of declared tasks that are not filled yet
/// @param wasRefused whether somebody just tried to open it all the same
public record OfferingPage(Offering offering, PublishedEntry entry, List<String> unfilled, boolean wasRefused)
        implements Page {

    @Override
    public String title() {
        return entry.definition().title();
    }

    @Override
    public int status() {
        return wasRefused ? 409 : 200;
    }

    @Override
    public Frame frame() {
        return Frame.STAFF;
    }

    public boolean isReady() {
        return unfilled.isEmpty();
    }
}
