package org.assay.learning.delivery;

import org.assay.learning.course.PracticeItem;
import org.assay.learning.delivery.UnitPage.Feedback;
import org.assay.web.Page;
import org.jspecify.annotations.Nullable;

/// One practice question that has come back, or none for today.
///
/// @param card addresses the question, or empty
/// @param unitTitle where it comes from
/// @param item the question, or null where nothing is left for today
/// @param feedback what the answer just given was worth, or null
/// @param left how many are left today
public record ReviewPage(
        String card,
        String unitTitle,
        @Nullable PracticeItem item,
        @Nullable Feedback feedback,
        int left,
        int aDay) implements Page {

    @Override
    public String title() {
        return "Review today";
    }

    @Override
    public Frame frame() {
        return Frame.LEARNER;
    }
}
