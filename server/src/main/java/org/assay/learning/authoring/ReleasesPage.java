package org.assay.learning.authoring;

import java.time.ZoneId;
import java.util.List;
import org.assay.catalog.Definition;
import org.assay.learning.course.CourseId;
import org.assay.learning.course.Outlines.Part;
import org.assay.learning.course.Unit;
import org.assay.web.FormErrors;
import org.assay.web.Page;

/// When one module of a course opens.
///
/// @param part the module
/// @param rules its conditions in words, in order
/// @param others the other modules of the course
/// @param zone in which moments are typed and said: that of the newest offering
/// @param refused why the last change was refused, or empty
public record ReleasesPage(
        CourseId course,
        String courseTitle,
        Part part,
        List<String> rules,
        List<Part> others,
        List<Definition.Task> tasks,
        ZoneId zone,
        ReleaseForm form,
        FormErrors errors,
        String refused)
        implements Page {

    @Override
    public String title() {
        return "When “" + part.title() + "” opens";
    }

    @Override
    public int status() {
        return refused.isEmpty() ? errors.status() : 409;
    }

    @Override
    public Frame frame() {
        return Frame.STAFF;
    }

    public String action() {
        return "/courses/" + course + "/modules/" + part.placement().module() + "/releases";
    }

    public List<Unit> practices() {
        return others.stream()
                .flatMap(other -> other.units().stream())
                .filter(Unit.Practice.class::isInstance)
                .toList();
    }
}
