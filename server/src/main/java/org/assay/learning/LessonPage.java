package org.assay.learning;

import java.util.List;
import org.assay.learning.EnrolmentPage.LessonRow;
import org.assay.web.Brand;
import org.assay.web.Page;
import org.jspecify.annotations.Nullable;

/// One lesson, to be read.
///
/// @param body Markdown
/// @param lessons all lessons, for the table of contents
public record LessonPage(
        EnrolmentId enrolment,
        String entryTitle,
        Brand organization,
        int number,
        String title,
        String body,
        Progress progress,
        List<LessonRow> lessons)
        implements Page {

    @Override
    public Frame frame() {
        return Frame.FOCUS;
    }

    @Override
    public Brand brand() {
        return organization;
    }

    public @Nullable LessonRow previous() {
        return number == 1 ? null : lessons.get(number - 2);
    }

    public @Nullable LessonRow next() {
        return number == lessons.size() ? null : lessons.get(number);
    }

    public LessonRow current() {
        return lessons.get(number - 1);
    }
}
