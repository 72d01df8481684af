package org.assay.assessment.sitting;

import java.time.Instant;
import org.assay.assessment.AttemptId;
import org.assay.web.Brand;
import org.assay.web.Page;
import org.jspecify.annotations.Nullable;

/// An answer came after the attempt was sealed, and was not taken.
///
/// @param deadline when time was over, or null where it was submitted before
public record ClosedPage(
        AttemptId attempt,
        Venue venue,
        Instant submittedAt,
        @Nullable Instant deadline) implements Page {

    @Override
    public String title() {
        return deadline == null ? "This was submitted" : "Time is over";
    }

    @Override
    public int status() {
        return 409;
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
