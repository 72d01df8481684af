package org.assay.assessment.tasks;

import org.assay.web.FormErrors;
import org.assay.web.Page;

/// Where a whole task is pasted as JSON.
///
/// @param stale whether somebody saved since the form was opened
public record ImportPage(TaskPlace place, ImportForm form, FormErrors errors, boolean stale) implements Page {
    @Override
    public String title() {
        return "Import a task";
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
