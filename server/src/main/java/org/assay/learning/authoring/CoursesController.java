package org.assay.learning.authoring;

import org.assay.learning.course.Arranging;
import org.assay.learning.course.Courses;
import org.assay.web.Allows;
import org.assay.web.FormErrors;
import org.assay.web.Page;
import org.assay.web.Permission;
import org.assay.web.Redirect;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The courses of an organization.
@Controller
class CoursesController {
    private final Courses courses;
    private final Arranging arranging;
    private final Choices choices;

    CoursesController(Courses courses, Arranging arranging, Choices choices) {
        this.courses = courses;
        this.arranging = arranging;
        this.choices = choices;
    }

    @Allows({Permission.AUTHOR_ENTRIES, Permission.REVIEW_ENTRIES, Permission.TEACH})
    @GetMapping("/courses")
    Page index(@RequestParam(defaultValue = "1") int page) {
        return page(Math.clamp(page, 1, 1000), ModuleForm.empty(), new FormErrors());
    }

    @Allows(Permission.AUTHOR_ENTRIES)
    @PostMapping("/courses")
    Object create(ModuleForm form) {
        var errors = form.check("course");
        if (!errors.isEmpty()) return page(1, form, errors);
        var course = arranging.start(form.titleRead(), form.entryRead());
        return Redirect.to("/courses/" + course.id()).saying("Started. Add its first module.");
    }

    private Page page(int number, ModuleForm form, FormErrors errors) {
        var found = courses.list((number - 1) * CoursesPage.ROWS, CoursesPage.ROWS + 1);
        return new CoursesPage(
                number,
                found.size() > CoursesPage.ROWS,
                found.stream().limit(CoursesPage.ROWS).toList(),
                choices.definitions(),
                form,
                errors);
    }
}
