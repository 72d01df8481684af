package org.assay.catalog.pages;

import java.time.Instant;
import java.util.List;
import org.assay.catalog.EntryId;
import org.assay.web.Page;

/// The organization's definitions.
///
/// @param q what was searched for in titles
/// @param state the chip that the list is narrowed to, or empty
/// @param total how many there are without search and filter
public record EntriesPage(String q, String state, int total, List<Line> entries) implements Page {

    /// One definition.
    ///
    /// @param changedAt when its draft was saved last, else when it was published
    public record Line(EntryId id, String title, int hours, int eqfLevel, List<EntryChip> chips, Instant changedAt) {}

    @Override
    public String title() {
        return "Definitions";
    }

    @Override
    public Frame frame() {
        return Frame.STAFF;
    }

    public boolean isNarrowed() {
        return !q.isEmpty() || !state.isEmpty();
    }
}
