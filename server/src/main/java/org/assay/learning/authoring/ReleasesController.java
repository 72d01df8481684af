package org.assay.learning.authoring;

import java.util.ArrayList;
import org.assay.learning.course.Arranging;
import org.assay.learning.course.CourseId;
import org.assay.learning.course.Courses;
import org.assay.learning.course.ModuleId;
import org.assay.learning.course.Outlines;
import org.assay.shared.Refusal;
import org.assay.web.Allows;
import org.assay.web.FormErrors;
import org.assay.web.Page;
import org.assay.web.Permission;
import org.assay.web.Redirect;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// When a module of a course opens, for its authors.
@Controller
class ReleasesController {
    private final Courses courses;
    private final Outlines outlines;
    private final Arranging arranging;
    private final Choices choices;

    ReleasesController(Courses courses, Outlines outlines, Arranging arranging, Choices choices) {
        this.courses = courses;
        this.outlines = outlines;
        this.arranging = arranging;
        this.choices = choices;
    }

    @Allows(Permission.AUTHOR_ENTRIES)
    @GetMapping("/courses/{course}/modules/{module}/releases")
    Page index(@PathVariable CourseId course, @PathVariable ModuleId module) {
        return page(course, module, ReleaseForm.empty(), new FormErrors(), "");
    }

    /// Adds a condition, or takes one away. What would close a module for ever is refused on the same page.
    @Allows(Permission.AUTHOR_ENTRIES)
    @PostMapping("/courses/{course}/modules/{module}/releases")
    Object update(@PathVariable CourseId course, @PathVariable ModuleId module, ReleaseForm form) {
        var placement = courses.get(course)
                .placement(module)
                .orElseThrow(() -> Refusal.notFound("This module is not in the course."));
        var releases = new ArrayList<>(placement.releases());
        var zone = choices.zone(course);
        var errors = form.isRemoval() ? new FormErrors() : form.check(zone);
        if (!errors.isEmpty()) return page(course, module, form, errors, "");
        if (!form.isRemoval()) releases.add(form.read(zone));
        else if (form.position() < releases.size()) releases.remove(form.position());
        try {
            arranging.release(course, module, releases);
        } catch (Refusal refusal) {
            return page(course, module, form, errors, refusal.detail());
        }
        return Redirect.to("/courses/" + course + "/modules/" + module + "/releases")
                .saying("Saved.");
    }

    private Page page(CourseId course, ModuleId module, ReleaseForm form, FormErrors errors, String refused) {
        var one = courses.get(course);
        var parts = outlines.parts(one);
        var tasks = choices.tasks(one.entry());
        var part = parts.stream()
                .filter(each -> each.placement().module().equals(module))
                .findFirst()
                .orElseThrow(() -> Refusal.notFound("This module is not in the course."));
        var words = new Conditions(parts, tasks, choices.zone(course));
        return new ReleasesPage(
                course,
                one.title(),
                part,
                part.placement().releases().stream().map(words::words).toList(),
                parts.stream().filter(each -> !each.equals(part)).toList(),
                tasks,
                choices.zone(course),
                form,
                errors,
                refused);
    }
}
