package org.assay.learning.discussions;

import java.util.List;
import org.assay.learning.EnrolmentId;
import org.assay.web.Brand;
import org.assay.web.FormErrors;
import org.assay.web.Page;
import org.jspecify.annotations.Nullable;

/// One discussion.
///
/// @param enrolment the visitor's own, or null for staff
/// @param readTo up to which post the visitor had read before this visit
/// @param newer the number after which the next page begins, or null at the end
/// @param form an answer, as typed
public record TopicPage(
        Topic topic,
        @Nullable EnrolmentId enrolment,
        boolean teaches,
        boolean follows,
        String entryTitle,
        Brand organization,
        List<Line> lines,
        int readTo,
        @Nullable Integer newer,
        PostForm form,
        FormErrors errors)
        implements Page {

    /// @param author null where they have left
    /// @param own whether the visitor wrote it
    /// @param open whether the visitor may still change it
    public record Line(Post post, @Nullable String author, boolean own, boolean open) {}

    @Override
    public String title() {
        return topic.title();
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

    public String list() {
        return "/offerings/" + topic.offering() + "/discussions";
    }

    public String path() {
        return list() + "/" + topic.id();
    }
}
