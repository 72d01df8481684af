package org.assay.assessment.marking;

import java.util.List;
import java.util.Objects;
import org.assay.assessment.Attempt;
import org.assay.assessment.DeclaredTasks;
import org.assay.assessment.Marking;
import org.springframework.stereotype.Component;

/// Lists attempts for markers, by candidate number.
@Component
class Candidates {
    private final Marking marking;
    private final DeclaredTasks tasks;

    Candidates(Marking marking, DeclaredTasks tasks) {
        this.marking = marking;
        this.tasks = tasks;
    }

    List<MarkingsPage.Row> waiting() {
        return marking.queue().stream().map(this::row).toList();
    }

    List<MarkingsPage.Row> marked() {
        return marking.done().stream().map(this::row).toList();
    }

    MarkingsPage.Row row(Attempt attempt) {
        var declared = tasks.get(attempt.offering(), attempt.task());
        var mark = attempt.mark();
        var at = mark == null ? Objects.requireNonNull(attempt.submittedAt()) : mark.markedAt();
        return new MarkingsPage.Row(
                attempt.id(),
                attempt.candidate(),
                declared.task().title(),
                declared.entry().definition().title(),
                at,
                attempt.score());
    }
}
