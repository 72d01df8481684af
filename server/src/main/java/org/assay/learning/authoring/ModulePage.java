package org.assay.learning.authoring;

import java.util.List;
import java.util.Map;
import org.assay.learning.course.Course;
import org.assay.learning.course.Module;
import org.assay.learning.course.ModuleVersion;
import org.assay.web.FormErrors;
import org.assay.web.Page;
import org.jspecify.annotations.Nullable;

/// A module under its authors' hands: its units in order, its versions, and what uses it.
///
/// @param newer what somebody else saved since this was opened, or null; saving again replaces it
/// @param uses courses that have it
public record ModulePage(
        Module module,
        List<ModuleVersion> versions,
        List<Course> uses,
        Map<String, String> definitions,
        ModuleForm form,
        FormErrors errors,
        @Nullable Module newer)
        implements Page {

    @Override
    public String title() {
        return module.title();
    }

    @Override
    public int status() {
        return newer == null ? errors.status() : 409;
    }

    @Override
    public Frame frame() {
        return Frame.STAFF;
    }

    /// The version of this module that a course's draft has; 0 where it takes the first one to come.
    public int versionIn(Course course) {
        return course.placement(module.id()).map(each -> each.version()).orElse(0);
    }
}
