package org.assay.learning;

import org.assay.catalog.OfferingId;
import org.assay.web.FormErrors;
import org.assay.web.Page;

/// A new lesson under its author's hands.
///
/// @param entryTitle what can be earned
public record LessonEditPage(OfferingId offering, String entryTitle, LessonForm form, FormErrors errors)
        implements Page {

    @Override
    public String title() {
        return "Add a lesson";
    }

    @Override
    public int status() {
        return errors.status();
    }

    @Override
    public Frame frame() {
        return Frame.STAFF;
    }
}
