package org.assay.assessment.tasks;

import org.assay.assessment.DeclaredTasks;
import org.assay.assessment.Filling;
import org.assay.assessment.TaskContent;
import org.assay.catalog.OfferingId;
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

/// Takes a whole task as JSON. What is not known is refused with its place, never dropped.
@Controller
class ImportController {
    private final Filling filling;
    private final DeclaredTasks tasks;

    ImportController(Filling filling, DeclaredTasks tasks) {
        this.filling = filling;
        this.tasks = tasks;
    }

    @Allows(Permission.AUTHOR_ENTRIES)
    @GetMapping("/offerings/{offering}/tasks/{task}/import")
    Page show(@PathVariable OfferingId offering, @PathVariable String task) {
        var version = filling.latest(offering, task).number();
        return page(offering, task, new ImportForm("", String.valueOf(version)), new FormErrors(), false);
    }

    @Allows(Permission.AUTHOR_ENTRIES)
    @PostMapping("/offerings/{offering}/tasks/{task}/import")
    Object create(@PathVariable OfferingId offering, @PathVariable String task, ImportForm form) {
        var place = TaskPlace.of(tasks.own(offering, task));
        var errors = new FormErrors().require("json", form.json(), "Paste the task as JSON.");
        if (!errors.isEmpty()) return page(offering, task, form, errors, false);
        try {
            var modality = tasks.own(offering, task).task().modality();
            var content = TaskContent.parse(modality, Numbers.text(form.json()));
            if (filling.fill(offering, task, Numbers.version(form.version()), content)
                    .isEmpty()) {
                var newest = String.valueOf(filling.latest(offering, task).number());
                return page(offering, task, new ImportForm(form.json(), newest), errors, true);
            }
            return Redirect.to(place.path()).saying("Imported. Look it over before you open the offering.");
        } catch (Refusal unreadable) {
            return page(offering, task, form, errors.add("json", unreadable.detail()), false);
        }
    }

    private Page page(OfferingId offering, String task, ImportForm form, FormErrors errors, boolean stale) {
        return new ImportPage(TaskPlace.of(tasks.own(offering, task)), form, errors, stale);
    }
}
