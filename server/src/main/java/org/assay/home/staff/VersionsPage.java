package org.assay.home.staff;

import java.time.Instant;
import java.util.List;
import org.assay.catalog.EntryId;
import org.assay.home.open.ComparisonPage;
import org.assay.web.Page;

/// Every published version of a definition: what changed, and how many hold it.
///
/// @param lines newest first
public record VersionsPage(EntryId entry, String name, List<Line> lines) implements Page {

    /// @param inForce credentials that hold now
    /// @param all credentials that were ever issued by it
    /// @param changes from the version before; none for the first one
    public record Line(
            int number,
            Instant publishedAt,
            boolean isRetired,
            int inForce,
            int all,
            List<ComparisonPage.Row> changes) {}

    @Override
    public String title() {
        return "Versions of " + name;
    }

    @Override
    public Frame frame() {
        return Frame.STAFF;
    }
}
