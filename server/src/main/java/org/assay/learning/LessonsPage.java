package org.assay.learning;

import java.util.List;
import org.assay.catalog.OfferingId;
import org.assay.learning.course.Course;
import org.assay.learning.course.CourseVersion;
import org.assay.web.Page;
import org.jspecify.annotations.Nullable;

/// The lessons of an offering, for its authors.
///
/// @param entryTitle what can be earned
/// @param pinned the course version that the offering uses, or null
/// @param courses published ones that it could use; empty where people are enrolled
/// @param isJoined whether people are enrolled, who stay on their version
public record LessonsPage(
        OfferingId offering,
        String entryTitle,
        List<Row> lessons,
        @Nullable CourseVersion pinned,
        List<Course> courses,
        boolean isJoined)
        implements Page {

    /// One unit, without its text.
    public record Row(int number, String title, int minutes) {}

    @Override
    public String title() {
        return "Lessons";
    }

    @Override
    public Frame frame() {
        return Frame.STAFF;
    }

    public int minutes() {
        return lessons.stream().mapToInt(Row::minutes).sum();
    }
}
