package org.assay.learning.assignments;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.assay.catalog.OfferingId;
import org.assay.web.Page;
import org.jspecify.annotations.Nullable;

/// What waits for an answer, oldest first.
///
/// @param offering of which alone it is shown, or null
/// @param offerings titles of the offerings on this page, for choosing one
/// @param older where the next page begins, or null at the end
public record HandedInPage(
        List<Line> lines,
        @Nullable OfferingId offering,
        Map<OfferingId, String> offerings,
        @Nullable Integer older) implements Page {

    /// @param learner null where they have left
    public record Line(
            Submission submission, @Nullable String learner, String assignment, String entryTitle, Duration waited) {

        /// In whole days, or hours on the first day.
        public String since() {
            return waited.toDays() > 1
                    ? waited.toDays() + " days"
                    : waited.toHours() == 1 ? "1 hour" : waited.toHours() + " hours";
        }
    }

    @Override
    public String title() {
        return "Handed in";
    }

    @Override
    public Frame frame() {
        return Frame.STAFF;
    }
}
