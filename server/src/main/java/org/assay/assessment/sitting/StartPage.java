package org.assay.assessment.sitting;

import org.assay.assessment.Rubric;
import org.assay.web.Brand;
import org.assay.web.Page;
import org.jspecify.annotations.Nullable;

/// A task before it is begun: what it is like, and nothing of what it asks.
///
/// @param instructions Markdown
/// @param questions how many, or 0 for work that a person marks
/// @param minutes time limit, or null for none
/// @param rubric how the work is judged, or null where a rule marks
public record StartPage(
        Venue venue,
        String instructions,
        int questions,
        int points,
        @Nullable Integer minutes,
        @Nullable Rubric rubric) implements Page {

    @Override
    public String title() {
        return venue.taskTitle();
    }

    @Override
    public Frame frame() {
        return Frame.LEARNER;
    }

    @Override
    public Brand brand() {
        return venue.brand();
    }
}
