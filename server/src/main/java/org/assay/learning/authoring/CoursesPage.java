package org.assay.learning.authoring;

import java.util.List;
import java.util.Map;
import org.assay.learning.course.Course;
import org.assay.web.FormErrors;
import org.assay.web.Page;

/// The courses of an organization, in pages.
public record CoursesPage(
        int number,
        boolean hasMore,
        List<Course> courses,
        Map<String, String> definitions,
        ModuleForm form,
        FormErrors errors)
        implements Page {
    static final int ROWS = 30;

    @Override
    public String title() {
        return "Courses";
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
