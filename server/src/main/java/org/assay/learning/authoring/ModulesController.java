package org.assay.learning.authoring;

import java.util.Objects;
import org.assay.learning.course.Composing;
import org.assay.learning.course.Modules;
import org.assay.web.Allows;
import org.assay.web.FormErrors;
import org.assay.web.Page;
import org.assay.web.Permission;
import org.assay.web.Redirect;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The library of an organization's modules.
@Controller
class ModulesController {
    private final Modules modules;
    private final Composing composing;
    private final Choices choices;

    ModulesController(Modules modules, Composing composing, Choices choices) {
        this.modules = modules;
        this.composing = composing;
        this.choices = choices;
    }

    @Allows({Permission.AUTHOR_ENTRIES, Permission.REVIEW_ENTRIES, Permission.TEACH})
    @GetMapping("/modules")
    Page index(@RequestParam(required = false) @Nullable String q, @RequestParam(defaultValue = "1") int page) {
        return page(Objects.requireNonNullElse(q, ""), Math.clamp(page, 1, 1000), ModuleForm.empty(), new FormErrors());
    }

    @Allows(Permission.AUTHOR_ENTRIES)
    @PostMapping("/modules")
    Object create(ModuleForm form) {
        var errors = form.check("module");
        if (!errors.isEmpty()) return page("", 1, form, errors);
        var module = composing.start(form.titleRead(), form.summaryRead(), form.entryRead());
        return Redirect.to("/modules/" + module.id()).saying("Started. Add its first unit.");
    }

    private Page page(String q, int number, ModuleForm form, FormErrors errors) {
        var found = modules.list(q, (number - 1) * ModulesPage.ROWS, ModulesPage.ROWS + 1);
        return new ModulesPage(
                q,
                number,
                found.size() > ModulesPage.ROWS,
                found.stream().limit(ModulesPage.ROWS).toList(),
                choices.definitions(),
                form,
                errors);
    }
}
