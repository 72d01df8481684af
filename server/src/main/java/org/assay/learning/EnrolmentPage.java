package org.assay.learning;

import java.util.List;
import java.util.Set;
import org.assay.catalog.EntryVersion;
import org.assay.catalog.Modality;
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

        static List<LessonRow> of(List<Lesson> lessons, Set<LessonId> read) {
            return lessons.stream()
                    .map(lesson -> new LessonRow(
                            lesson.number(), lesson.title(), lesson.minutes(), read.contains(lesson.id())))
                    .toList();
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
