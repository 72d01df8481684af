package org.assay.assessment.tasks;

import java.util.List;
import org.assay.web.FormErrors;
import org.assay.web.Page;

/// An exam under its author's hands.
///
/// @param gaps what is missing before learners can take it
/// @param stale whether somebody saved since the form was opened
public record ExamTaskPage(
        TaskPlace place,
        ExamForm form,
        FormErrors errors,
        List<Row> items,
        int points,
        List<String> gaps,
        boolean stale)
        implements Page {

    /// One question in the list.
    ///
    /// @param kind what it asks for, in words
    public record Row(String id, String kind, String stem, int points) {}

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
