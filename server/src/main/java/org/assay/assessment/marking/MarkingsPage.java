package org.assay.assessment.marking;

import java.time.Instant;
import java.util.List;
import org.assay.assessment.AttemptId;
import org.assay.assessment.Score;
import org.assay.web.Page;
import org.jspecify.annotations.Nullable;

/// What waits to be marked, and what the visitor has marked. Nobody is named.
public record MarkingsPage(List<Row> waiting, List<Row> marked) implements Page {

    /// @param candidate stands for the learner
    /// @param at when it was submitted, or marked
    /// @param score null while it waits
    public record Row(
            AttemptId attempt,
            String candidate,
            String taskTitle,
            String entryTitle,
            Instant at,
            @Nullable Score score) {}

    @Override
    public String title() {
        return "Marking";
    }

    @Override
    public Frame frame() {
        return Frame.STAFF;
    }
}
