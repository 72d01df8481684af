package org.assay.awarding.batches;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.assay.web.FormErrors;
import org.assay.web.Page;
import org.jspecify.annotations.Nullable;

/// The tables that were brought, and the form to bring one.
///
/// @param entries titles of what can be awarded, by id
/// @param roster the offering whose people are to be awarded; null where a table is brought
/// @param older where the next page begins, or null at the end
public record BatchesPage(
        List<Row> rows,
        Map<String, String> entries,
        BatchForm form,
        @Nullable Roster roster,
        FormErrors errors,
        @Nullable Integer older)
        implements Page {

    /// @param path of the step that it is at
    /// @param awarded rows, of `all`
    public record Row(
            String path, String name, String title, String state, Instant at, int awarded, int blocked, int all) {}

    /// @param cohort what tells the offering from others; may be empty
    public record Roster(String offering, String title, String cohort) {}

    @Override
    public String title() {
        return "Awards by the table";
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
