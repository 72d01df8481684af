package org.assay.assessment.tasks;

import org.assay.web.FormErrors;
import org.assay.web.Page;
import org.jspecify.annotations.Nullable;

/// A question under its author's hands.
///
/// @param item its id, or null for one that is not saved yet
/// @param stale whether somebody saved the task since the form was opened
public record ItemPage(TaskPlace place, @Nullable String item, ItemForm form, FormErrors errors, boolean stale)
        implements Page {

    @Override
    public String title() {
        return item == null ? "Add a question" : "Question " + item;
    }

    @Override
    public int status() {
        return stale ? 409 : errors.status();
    }

    @Override
    public Frame frame() {
        return Frame.STAFF;
    }

    public String action() {
        return place.path() + "/items" + (item == null ? "" : "/" + item);
    }
}
