package org.assay.learning.defects;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.assay.learning.EnrolmentId;
import org.assay.web.Brand;
import org.assay.web.FormErrors;
import org.assay.web.Page;
import org.jspecify.annotations.Nullable;

/// What a learner says about one unit, and what became of what they said.
public record FeedbackPage(
        EnrolmentId enrolment,
        UUID unit,
        String entryTitle,
        String unitTitle,
        Brand organization,
        FeedbackForm form,
        FormErrors errors,
        List<Line> reports)
        implements Page {

    /// @param mendedIn the version in which it is mended, or null
    /// @param reason why it is declined, or null
    public record Line(
            String text,
            Instant at,
            Defect.State state,
            @Nullable Integer mendedIn,
            @Nullable String reason) {}

    @Override
    public String title() {
        return "What you think of this unit";
    }

    @Override
    public int status() {
        return errors.status();
    }

    @Override
    public Frame frame() {
        return Frame.LEARNER;
    }

    @Override
    public Brand brand() {
        return organization;
    }

    public String path() {
        return "/enrolments/" + enrolment + "/units/" + unit;
    }
}
