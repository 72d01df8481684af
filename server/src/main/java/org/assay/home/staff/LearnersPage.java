package org.assay.home.staff;

import java.util.List;
import org.assay.identity.directory.Directory.Learner;
import org.assay.web.Page;

/// Learners, those who joined last first.
///
/// @param words what was searched for, or empty
/// @param from how many were passed over
/// @param hasMore whether there are more after these
public record LearnersPage(List<Learner> learners, String words, int from, boolean hasMore) implements Page {
    static final int ROWS = 50;
    /// Whoever would leaf further finds a person by name.
    static final int FURTHEST = 10_000;

    /// The place of the next rows; 0 where there are none, or leafing on would not help.
    public int next() {
        return hasMore && from < FURTHEST ? from + ROWS : 0;
    }

    public int previous() {
        return Math.max(0, from - ROWS);
    }

    @Override
    public String title() {
        return "Learners";
    }

    @Override
    public Frame frame() {
        return Frame.STAFF;
    }
}
