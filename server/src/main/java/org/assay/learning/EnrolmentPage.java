package org.assay.learning;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.assay.catalog.EntryVersion;
import org.assay.catalog.Modality;
import org.assay.learning.course.Unit;
import org.assay.learning.course.UnitId;
import org.assay.web.Brand;
import org.assay.web.Page;
import org.jspecify.annotations.Nullable;

/// What somebody takes part in: lessons, tasks, and how far they are.
public record EnrolmentPage(
        EnrolmentId id,
        EntryVersion entry,
        String entryTitle,
        String summary,
        Brand organization,
        Progress progress,
        List<LessonRow> lessons,
        List<TaskRow> tasks)
        implements Page {

    public record LessonRow(int number, String title, int minutes, boolean done) {

        static List<LessonRow> of(List<Unit> units, Set<UnitId> done) {
            var rows = new ArrayList<LessonRow>();
            for (var unit : units) {
                rows.add(new LessonRow(rows.size() + 1, unit.title(), unit.minutes(), done.contains(unit.id())));
            }
            return List.copyOf(rows);
        }
    }

    /// @param percent its weight in the overall score
    /// @param step how far it is, or null while it was not begun
    public record TaskRow(
            String id,
            String title,
            Modality modality,
            int percent,
            @Nullable TaskStep step) {}

    @Override
    public String title() {
        return entryTitle;
    }

    @Override
    public Frame frame() {
        return Frame.LEARNER;
    }

    @Override
    public Brand brand() {
        return organization;
    }
}
