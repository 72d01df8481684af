package org.assay.learning.assignments;

import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.assay.catalog.OfferingId;
import org.assay.learning.assignments.Deadlines.Terms;
import org.assay.learning.course.Unit.Assignment;
import org.assay.web.Page;
import org.jspecify.annotations.Nullable;

/// When the assignments of an offering are due.
public record DeadlinesPage(OfferingId offering, String entryTitle, ZoneId zone, List<Line> lines) implements Page {

    public record Line(Assignment assignment, @Nullable Terms terms) {}

    @Override
    public String title() {
        return "Assignments";
    }

    @Override
    public Frame frame() {
        return Frame.STAFF;
    }

    /// When one is due, in words.
    public String due(Line line) {
        if (line.terms() != null && line.terms().dueAt() != null) {
            return Deadline.local(line.terms().dueAt(), zone, Locale.UK);
        }
        var due = line.assignment().due();
        if (due.at() != null) return Deadline.local(due.at(), zone, Locale.UK);
        return due.daysAfterStart() == null ? "Never" : due.daysAfterStart() + " days after one began";
    }

    public String late(Line line) {
        var hours = line.terms() == null ? null : line.terms().lateHours();
        if (hours == null) return "Taken and marked as late";
        return hours == 0 ? "Not taken" : "Taken for " + hours + " hours, marked as late";
    }
}
