package org.assay.learning;

import org.assay.catalog.OfferingId;
import org.assay.web.FormErrors;
import org.assay.web.Page;
import org.jspecify.annotations.Nullable;

/// A lesson under its author's hands.
///
/// @param lesson null for one that is not saved yet
/// @param entryTitle what can be earned
/// @param newer what somebody else saved since this one was opened, or null; saving again replaces it
public record LessonEditPage(
        OfferingId offering,
        @Nullable LessonId lesson,
        String entryTitle,
        LessonForm form,
        FormErrors errors,
        @Nullable Lesson newer)
        implements Page {

    @Override
    public String title() {
        return lesson == null ? "Add a lesson" : "Edit lesson";
    }

    @Override
    public int status() {
        return newer == null ? errors.status() : 409;
    }

    @Override
    public Frame frame() {
        return Frame.STAFF;
    }

    public String action() {
        return "/offerings/" + offering + "/lessons" + (lesson == null ? "" : "/" + lesson);
    }
}
