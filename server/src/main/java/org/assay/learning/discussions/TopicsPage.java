package org.assay.learning.discussions;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.assay.catalog.OfferingId;
import org.assay.learning.EnrolmentId;
import org.assay.web.Brand;
import org.assay.web.FormErrors;
import org.assay.web.Page;
import org.jspecify.annotations.Nullable;

/// Discussions of an offering.
///
/// @param enrolment the visitor's own, or null for staff
/// @param unit the unit that the list is about, or null for all
/// @param words what was searched for
/// @param older where the next page begins, or null at the end
/// @param form a new discussion, as typed
public record TopicsPage(
        OfferingId offering,
        @Nullable EnrolmentId enrolment,
        boolean teaches,
        String entryTitle,
        Brand organization,
        @Nullable UUID unit,
        String words,
        List<Line> lines,
        @Nullable Integer older,
        PostForm form,
        FormErrors errors)
        implements Page {

    /// @param author null where they have left
    /// @param unread posts that the visitor has not seen
    public record Line(UUID id, String title, @Nullable String author, int posts, int unread, Instant lastAt) {}

    @Override
    public String title() {
        return "Discussions";
    }

    @Override
    public int status() {
        return errors.status();
    }

    @Override
    public Frame frame() {
        return enrolment == null ? Frame.STAFF : Frame.LEARNER;
    }

    @Override
    public Brand brand() {
        return organization;
    }

    public String path() {
        return "/offerings/" + offering + "/discussions";
    }
}
