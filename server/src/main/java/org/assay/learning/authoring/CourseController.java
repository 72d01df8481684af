package org.assay.learning.authoring;

import java.util.List;
import org.assay.catalog.Definition;
import org.assay.catalog.Entries;
import org.assay.learning.course.Arranging;
import org.assay.learning.course.Course;
import org.assay.learning.course.CourseId;
import org.assay.learning.course.Courses;
import org.assay.learning.course.ModuleId;
import org.assay.learning.course.Modules;
import org.assay.learning.course.Outlines;
import org.assay.shared.Refusal;
import org.assay.web.Allows;
import org.assay.web.Form;
import org.assay.web.FormErrors;
import org.assay.web.Page;
import org.assay.web.Permission;
import org.assay.web.Redirect;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// One course, for its authors: its title, its modules, its versions.
@Controller
class CourseController {
    private final Courses courses;
    private final Arranging arranging;
    private final Views views;

    CourseController(Courses courses, Arranging arranging, Views views) {
        this.courses = courses;
        this.arranging = arranging;
        this.views = views;
    }

    /// @param module id of the module to add
    record PlacementForm(@Nullable String module) implements Form {}

    @Allows({Permission.AUTHOR_ENTRIES, Permission.REVIEW_ENTRIES, Permission.TEACH})
    @GetMapping("/courses/{course}")
    Page show(@PathVariable CourseId course) {
        var one = courses.get(course);
        var entry = one.entry() == null ? null : one.entry().toString();
        return views.page(one, new ModuleForm(one.title(), null, entry, null), new FormErrors());
    }

    @Allows(Permission.AUTHOR_ENTRIES)
    @PostMapping("/courses/{course}")
    Object update(@PathVariable CourseId course, ModuleForm form) {
        var errors = form.check("course");
        if (!errors.isEmpty()) return views.page(courses.get(course), form, errors);
        arranging.describe(course, form.titleRead(), form.entryRead());
        return to(course).saying("Saved.");
    }

    @Allows(Permission.AUTHOR_ENTRIES)
    @PostMapping("/courses/{course}/modules")
    Redirect create(@PathVariable CourseId course, PlacementForm form) {
        if (UnitForm.text(form.module()).isEmpty()) throw Refusal.notFound("Choose a module to add.");
        arranging.place(course, ModuleId.of(UnitForm.text(form.module())));
        return to(course).saying("Added the module.");
    }

    @Allows(Permission.AUTHOR_ENTRIES)
    @PostMapping("/courses/{course}/modules/{module}/position")
    Redirect move(@PathVariable CourseId course, @PathVariable ModuleId module, UnitController.PositionForm form) {
        arranging.move(course, module, "up".equals(form.direction()) ? -1 : 1);
        return to(course).saying("Moved the module.");
    }

    @Allows(Permission.AUTHOR_ENTRIES)
    @PostMapping("/courses/{course}/modules/{module}/deletion")
    Redirect delete(@PathVariable CourseId course, @PathVariable ModuleId module) {
        arranging.remove(course, module);
        return to(course).saying("Took the module out. It stays in the library, and in published versions.");
    }

    /// What the newest version of a module would change in this course.
    @Allows({Permission.AUTHOR_ENTRIES, Permission.REVIEW_ENTRIES, Permission.TEACH})
    @GetMapping("/courses/{course}/modules/{module}/version")
    Page edit(@PathVariable CourseId course, @PathVariable ModuleId module) {
        return views.newer(courses.get(course), module);
    }

    @Allows(Permission.AUTHOR_ENTRIES)
    @PostMapping("/courses/{course}/modules/{module}/version")
    Redirect take(@PathVariable CourseId course, @PathVariable ModuleId module) {
        arranging.update(course, module);
        return to(course)
                .saying("The course has the newest version of the module now. Publish it to let offerings use it.");
    }

    @Allows(Permission.AUTHOR_ENTRIES)
    @PostMapping("/courses/{course}/versions")
    Redirect publish(@PathVariable CourseId course) {
        var version = arranging.publish(course);
        return to(course).saying("Version " + version.number() + " is published. Offerings take it when you say so.");
    }

    private static Redirect to(CourseId course) {
        return Redirect.to("/courses/" + course);
    }

    /// Puts together what the pages of a course show.
    @Component
    static class Views {
        private final Courses courses;
        private final Modules modules;
        private final Outlines outlines;
        private final Entries entries;
        private final Choices choices;

        Views(Courses courses, Modules modules, Outlines outlines, Entries entries, Choices choices) {
            this.courses = courses;
            this.modules = modules;
            this.outlines = outlines;
            this.entries = entries;
            this.choices = choices;
        }

        Page page(Course course, ModuleForm form, FormErrors errors) {
            var parts = outlines.parts(course);
            return new CoursePage(
                    course,
                    parts,
                    new Conditions(parts, choices.tasks(course.entry()), choices.zone(course.id())).all(),
                    coverage(course, parts),
                    courses.pinned(course.id()),
                    modules.list("", 0, 200).stream()
                            .filter(each -> course.placement(each.id()).isEmpty())
                            .toList(),
                    choices.definitions(),
                    form,
                    errors);
        }

        private List<Coverage> coverage(Course course, List<Outlines.Part> parts) {
            if (course.entry() == null) return List.of();
            Definition definition = entries.get(course.entry()).definition();
            return Coverage.of(definition, parts);
        }

        Page newer(Course course, ModuleId module) {
            var before = course.placement(module).map(each -> each.version()).orElse(0);
            var newest = modules.latest(module)
                    .orElseThrow(() -> Refusal.conflict("No version of this module is published yet."));
            var changes = before == 0
                    ? List.<VersionPage.Change>of()
                    : VersionPage.changes(modules.version(module, before), newest);
            return new VersionPage(newest, changes, course.id(), before);
        }
    }
}
