package org.assay.assessment.tasks;

import java.util.List;
import org.assay.web.FormErrors;
import org.assay.web.Page;

/// Work to be marked by a person, under its author's hands.
///
/// @param points that can be had
/// @param gaps what is missing before learners can take it
/// @param stale whether somebody saved since the form was opened
public record WorkTaskPage(
        TaskPlace place, WorkForm form, FormErrors errors, int points, List<String> gaps, boolean stale)
        implements Page {

    @Override
    public String title() {
        return place.taskTitle();
    }

    @Override
    public int status() {
        return stale ? 409 : errors.status();
    }

    @Override
    public Frame frame() {
        return Frame.STAFF;
    }
}
