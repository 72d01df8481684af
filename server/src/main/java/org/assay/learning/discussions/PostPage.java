package org.assay.learning.discussions;

import org.assay.learning.EnrolmentId;
import org.assay.web.Brand;
import org.assay.web.FormErrors;
import org.assay.web.Page;
import org.jspecify.annotations.Nullable;

/// Something to be done with one post: `edit`, `report` or `hide` it.
///
/// @param text what was typed: the post, or a reason
public record PostPage(
        Topic topic,
        Post post,
        @Nullable EnrolmentId enrolment,
        Brand organization,
        Act act,
        String text,
        FormErrors errors)
        implements Page {

    public enum Act {
        EDIT("Change your post"),
        REPORT("Report this post"),
        HIDE("Hide this post");

        private final String title;

        Act(String title) {
            this.title = title;
        }
    }

    @Override
    public String title() {
        return act.title;
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

    public String back() {
        return "/offerings/" + topic.offering() + "/discussions/" + topic.id();
    }

    public String action() {
        var post = "/offerings/" + topic.offering() + "/posts/" + this.post.id();
        return switch (act) {
            case EDIT -> post;
            case REPORT -> post + "/report";
            case HIDE -> post + "/hiding";
        };
    }
}
