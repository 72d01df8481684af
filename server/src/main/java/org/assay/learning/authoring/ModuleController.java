package org.assay.learning.authoring;

import java.util.List;
import org.assay.learning.course.Composing;
import org.assay.learning.course.Courses;
import org.assay.learning.course.Module;
import org.assay.learning.course.ModuleId;
import org.assay.learning.course.Modules;
import org.assay.web.Allows;
import org.assay.web.FormErrors;
import org.assay.web.Page;
import org.assay.web.Permission;
import org.assay.web.Redirect;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// One module, for its authors.
@Controller
class ModuleController {
    private final Modules modules;
    private final Courses courses;
    private final Composing composing;
    private final Choices choices;

    ModuleController(Modules modules, Courses courses, Composing composing, Choices choices) {
        this.modules = modules;
        this.courses = courses;
        this.composing = composing;
        this.choices = choices;
    }

    @Allows({Permission.AUTHOR_ENTRIES, Permission.REVIEW_ENTRIES, Permission.TEACH})
    @GetMapping("/modules/{module}")
    Page show(@PathVariable ModuleId module) {
        var one = modules.get(module);
        return page(one, ModuleForm.from(one), new FormErrors(), null);
    }

    @Allows(Permission.AUTHOR_ENTRIES)
    @PostMapping("/modules/{module}")
    Object update(@PathVariable ModuleId module, ModuleForm form) {
        var errors = form.check("module");
        if (!errors.isEmpty()) return page(modules.get(module), form, errors, null);
        if (!composing.describe(module, form.titleRead(), form.summaryRead(), form.entryRead(), form.seenRead())) {
            var newer = modules.get(module);
            return page(newer, form.onto(newer), errors, newer);
        }
        return to(module).saying("Saved.");
    }

    /// Publishes the draft as the next version.
    @Allows(Permission.AUTHOR_ENTRIES)
    @PostMapping("/modules/{module}/versions")
    Redirect create(@PathVariable ModuleId module) {
        var version = composing.publish(module);
        return to(module).saying("Version " + version.number() + " is published. Courses take it when you say so.");
    }

    /// How a version reads.
    @Allows({Permission.AUTHOR_ENTRIES, Permission.REVIEW_ENTRIES, Permission.TEACH})
    @GetMapping("/modules/{module}/versions/{number}")
    Page index(@PathVariable ModuleId module, @PathVariable int number) {
        return new VersionPage(modules.version(module, number), List.of());
    }

    private Page page(Module module, ModuleForm form, FormErrors errors, @Nullable Module newer) {
        return new ModulePage(
                module,
                modules.versions(module.id()),
                courses.using(module.id()),
                choices.definitions(),
                form,
                errors,
                newer);
    }

    static Redirect to(ModuleId module) {
        return Redirect.to("/modules/" + module);
    }
}
