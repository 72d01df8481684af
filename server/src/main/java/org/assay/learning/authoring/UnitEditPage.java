package org.assay.learning.authoring;

import java.time.ZoneId;
import java.util.List;
import org.assay.catalog.Definition;
import org.assay.learning.course.ModuleId;
import org.assay.learning.course.Unit;
import org.assay.learning.course.UnitId;
import org.assay.web.FormErrors;
import org.assay.web.Page;
import org.jspecify.annotations.Nullable;

/// A unit under its author's hands.
///
/// @param unit null for one that is not saved yet
/// @param outcomes of the definition that the module is for; empty where it is for none
/// @param zone in which days are typed and said: that of the newest offering
/// @param saved the unit as it is saved, or null
/// @param newer what somebody else saved since this was opened, or null; saving again replaces it
public record UnitEditPage(
        ModuleId module,
        String moduleTitle,
        @Nullable UnitId unit,
        List<Definition.Outcome> outcomes,
        ZoneId zone,
        UnitForm form,
        FormErrors errors,
        @Nullable Unit saved,
        @Nullable Unit newer)
        implements Page {

    @Override
    public boolean sendsJournal() {
        return false;
    }

    @Override
    public String title() {
        return (unit == null ? "Add " : "Edit ") + word();
    }

    /// The kind with its article where it is new.
    public String word() {
        return switch (UnitForm.text(form.kind())) {
            case "practice" -> "practice";
            case "assignment" -> unit == null ? "an assignment" : "assignment";
            case "session" -> unit == null ? "a live session" : "live session";
            default -> unit == null ? "a lesson" : "lesson";
        };
    }

    public boolean is(String kind) {
        return kind.equals(UnitForm.text(form.kind()));
    }

    public boolean shows(String outcome) {
        return form.outcomes() != null && form.outcomes().contains(outcome);
    }

    public boolean takes(String way) {
        return form.handIn() != null && form.handIn().contains(way);
    }

    public String action() {
        return "/modules/" + module + "/units" + (unit == null ? "" : "/" + unit);
    }

    @Override
    public int status() {
        return newer == null ? errors.status() : 409;
    }

    @Override
    public Frame frame() {
        return Frame.STAFF;
    }
}
