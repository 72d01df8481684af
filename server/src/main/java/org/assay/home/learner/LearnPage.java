package org.assay.home.learner;

import java.util.List;
import org.assay.learning.attendance.Roll;
import org.assay.web.Page;
import org.jspecify.annotations.Nullable;

/// A learner's first page: one next step, then everything they have begun.
///
/// @param greeting by time of day
/// @param live the live session that comes next, or is on; null where there is none
/// @param next the one thing to do now, or null where nothing is begun
public record LearnPage(
        String greeting, String name, @Nullable Course next, Roll.@Nullable Entry live, List<Course> courses)
        implements Page {

    /// Something that was begun.
    ///
    /// @param path of the enrolment
    /// @param percent lessons read, 0 to 100
    /// @param state what was decided, or null while it goes on
    public record Course(
            String path,
            String title,
            String medallion,
            int percent,
            @Nullable String state,
            Step step) {

        public boolean isDone() {
            return state != null;
        }
    }

    /// What to do next.
    ///
    /// @param sentence without a full stop
    /// @param action words of the button that leads to `path`
    public record Step(String sentence, String action, String path) {}

    @Override
    public String title() {
        return "Home";
    }

    @Override
    public Frame frame() {
        return Frame.LEARNER;
    }
}
