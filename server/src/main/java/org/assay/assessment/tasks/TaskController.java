package org.assay.assessment.tasks;

import java.util.List;
import org.assay.assessment.DeclaredTasks;
import org.assay.assessment.Filling;
import org.assay.assessment.Item;
import org.assay.assessment.TaskContent.PersonMarked;
import org.assay.assessment.TaskContent.RuleMarked;
import org.assay.assessment.TaskFilling;
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

/// One declared task of an offering, for its authors.
@Controller
class TaskController {
    private final Filling filling;
    private final DeclaredTasks tasks;

    TaskController(Filling filling, DeclaredTasks tasks) {
        this.filling = filling;
        this.tasks = tasks;
    }

    @Allows({Permission.AUTHOR_ENTRIES, Permission.REVIEW_ENTRIES})
    @GetMapping("/offerings/{offering}/tasks/{task}")
    Page show(@PathVariable OfferingId offering, @PathVariable String task) {
        var latest = filling.latest(offering, task);
        return switch (latest.content()) {
            case RuleMarked exam -> page(latest, exam, ExamForm.from(exam, latest.number()), new FormErrors(), false);
            case PersonMarked work -> page(latest, WorkForm.from(work, latest.number()), new FormErrors(), false);
        };
    }

    @Allows(Permission.AUTHOR_ENTRIES)
    @PostMapping("/offerings/{offering}/tasks/{task}/exam")
    Object update(@PathVariable OfferingId offering, @PathVariable String task, ExamForm form) {
        var latest = filling.latest(offering, task);
        if (!(latest.content() instanceof RuleMarked exam)) throw Refusal.notFound("There is no such exam.");
        var errors = form.check();
        if (!errors.isEmpty()) return page(latest, exam, form, errors, false);
        var saved = filling.fill(offering, task, Numbers.version(form.version()), form.onto(exam));
        if (saved.isEmpty()) return page(latest, exam, form.onto(latest.number()), errors, true);
        return Redirect.to(place(latest).path()).saying("Saved.");
    }

    @Allows(Permission.AUTHOR_ENTRIES)
    @PostMapping("/offerings/{offering}/tasks/{task}/work")
    Object update(@PathVariable OfferingId offering, @PathVariable String task, WorkForm form) {
        var latest = filling.latest(offering, task);
        if (!(latest.content() instanceof PersonMarked)) throw Refusal.notFound("There is no such task.");
        var errors = form.check();
        if (!errors.isEmpty()) return page(latest, form, errors, false);
        var saved = filling.fill(offering, task, Numbers.version(form.version()), form.content());
        if (saved.isEmpty()) return page(latest, form.onto(latest.number()), errors, true);
        return Redirect.to(place(latest).path()).saying("Saved.");
    }

    private Page page(TaskFilling latest, RuleMarked exam, ExamForm form, FormErrors errors, boolean stale) {
        return new ExamTaskPage(place(latest), form, errors, rows(exam), exam.maximum(), gaps(latest), stale);
    }

    private Page page(TaskFilling latest, WorkForm form, FormErrors errors, boolean stale) {
        return new WorkTaskPage(
                place(latest), form.withRoom(), errors, latest.content().maximum(), gaps(latest), stale);
    }

    private TaskPlace place(TaskFilling latest) {
        return TaskPlace.of(tasks.own(latest.offering(), latest.task()));
    }

    private List<String> gaps(TaskFilling latest) {
        return filling.gaps(latest.offering(), latest.task(), latest.content());
    }

    private static List<ExamTaskPage.Row> rows(RuleMarked exam) {
        return exam.items().stream()
                .map(item -> new ExamTaskPage.Row(item.id(), kind(item), item.stem(), item.points()))
                .toList();
    }

    private static String kind(Item item) {
        return switch (item) {
            case Item.Choice choice -> choice.asksForSeveral() ? "Choose several" : "Choose one";
            case Item.Numeric _ -> "Number";
        };
    }
}
