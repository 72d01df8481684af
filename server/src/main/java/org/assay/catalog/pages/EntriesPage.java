package org.assay.catalog.pages;

import java.time.Instant;
import java.util.List;
import org.assay.catalog.Entries;
import org.assay.catalog.EntryId;
import org.assay.web.Page;

/// The organization's definitions.
///
/// @param q what was searched for in titles
/// @param state the chip that the list is narrowed to, or empty
/// @param from how many come before these
/// @param found how many there are with search and filter
/// @param total how many there are without
public record EntriesPage(String q, String state, int from, int found, int total, List<Line> entries) implements Page {

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

    /// The place of the next ones; 0 where there are none.
    public int next() {
        return from + entries.size() < found ? from + Entries.PAGE : 0;
    }

    public int previous() {
        return Math.max(0, from - Entries.PAGE);
    }

    public boolean isNarrowed() {
        return !q.isEmpty() || !state.isEmpty();
    }
}
