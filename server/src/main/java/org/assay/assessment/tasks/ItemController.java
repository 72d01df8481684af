package org.assay.assessment.tasks;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.assay.assessment.DeclaredTasks;
import org.assay.assessment.Filling;
import org.assay.assessment.Item;
import org.assay.assessment.TaskContent.RuleMarked;
import org.assay.assessment.TaskFilling;
import org.assay.catalog.OfferingId;
import org.assay.shared.Refusal;
import org.assay.web.Allows;
import org.assay.web.Form;
import org.assay.web.FormErrors;
import org.assay.web.Page;
import org.assay.web.Permission;
import org.assay.web.Redirect;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The questions of an exam, for its authors.
@Controller
class ItemController {
    private final Filling filling;
    private final DeclaredTasks tasks;

    ItemController(Filling filling, DeclaredTasks tasks) {
        this.filling = filling;
        this.tasks = tasks;
    }

    /// @param direction `up` towards the start, or `down`
    /// @param version number of the version that was seen
    record ChangeForm(@Nullable String direction, @Nullable String version) implements Form {}

    @Allows(Permission.AUTHOR_ENTRIES)
    @GetMapping("/offerings/{offering}/tasks/{task}/items/new")
    Page create(
            @PathVariable OfferingId offering,
            @PathVariable String task,
            @RequestParam(defaultValue = "choice") String kind) {
        var latest = filling.latest(offering, task);
        items(latest);
        return page(latest, null, ItemForm.empty(kind, latest.number()), new FormErrors(), false);
    }

    @Allows(Permission.AUTHOR_ENTRIES)
    @PostMapping("/offerings/{offering}/tasks/{task}/items")
    Object create(@PathVariable OfferingId offering, @PathVariable String task, ItemForm form) {
        var latest = filling.latest(offering, task);
        var errors = form.check();
        if (!errors.isEmpty()) return page(latest, null, form, errors, false);
        var items = items(latest);
        items.add(form.item(freeName(items)));
        if (!save(latest, form.version(), items)) return stale(latest, null, form);
        return back(latest).saying("Added the question.");
    }

    @Allows(Permission.AUTHOR_ENTRIES)
    @GetMapping("/offerings/{offering}/tasks/{task}/items/{item}")
    Page show(@PathVariable OfferingId offering, @PathVariable String task, @PathVariable String item) {
        var latest = filling.latest(offering, task);
        var items = items(latest);
        return page(
                latest, item, ItemForm.from(items.get(place(items, item)), latest.number()), new FormErrors(), false);
    }

    @Allows(Permission.AUTHOR_ENTRIES)
    @PostMapping("/offerings/{offering}/tasks/{task}/items/{item}")
    Object update(
            @PathVariable OfferingId offering, @PathVariable String task, @PathVariable String item, ItemForm form) {
        var latest = filling.latest(offering, task);
        var errors = form.check();
        if (!errors.isEmpty()) return page(latest, item, form, errors, false);
        var items = items(latest);
        items.set(place(items, item), form.item(item));
        if (!save(latest, form.version(), items)) return stale(latest, item, form);
        return back(latest).saying("Saved question " + item + ".");
    }

    @Allows(Permission.AUTHOR_ENTRIES)
    @PostMapping("/offerings/{offering}/tasks/{task}/items/{item}/position")
    Redirect move(
            @PathVariable OfferingId offering, @PathVariable String task, @PathVariable String item, ChangeForm form) {
        var latest = filling.latest(offering, task);
        var items = items(latest);
        int from = place(items, item);
        int to = Math.clamp(from + ("up".equals(form.direction()) ? -1 : 1), 0, items.size() - 1);
        Collections.swap(items, from, to);
        requireSaved(save(latest, form.version(), items));
        return back(latest).saying("Moved question " + item + ".");
    }

    @Allows(Permission.AUTHOR_ENTRIES)
    @PostMapping("/offerings/{offering}/tasks/{task}/items/{item}/deletion")
    Redirect delete(
            @PathVariable OfferingId offering, @PathVariable String task, @PathVariable String item, ChangeForm form) {
        var latest = filling.latest(offering, task);
        var items = items(latest);
        items.remove(place(items, item));
        requireSaved(save(latest, form.version(), items));
        return back(latest).saying("Removed question " + item + ".");
    }

    private boolean save(TaskFilling latest, @Nullable String version, List<Item> items) {
        var exam = exam(latest);
        return filling.fill(
                        latest.offering(),
                        latest.task(),
                        Numbers.version(version),
                        new RuleMarked(exam.instructions(), exam.minutes(), items))
                .isPresent();
    }

    private static void requireSaved(boolean saved) {
        if (!saved) {
            throw Refusal.conflict(
                    "Somebody saved this task since you opened it. Open it again and repeat your change.");
        }
    }

    private Page stale(TaskFilling latest, @Nullable String item, ItemForm form) {
        return page(latest, item, form.onto(latest.number()), new FormErrors(), true);
    }

    private Page page(TaskFilling latest, @Nullable String item, ItemForm form, FormErrors errors, boolean stale) {
        var place = TaskPlace.of(tasks.own(latest.offering(), latest.task()));
        return new ItemPage(place, item, form.withRoom(), errors, stale);
    }

    private static Redirect back(TaskFilling latest) {
        return Redirect.to("/offerings/" + latest.offering() + "/tasks/" + latest.task());
    }

    private static List<Item> items(TaskFilling latest) {
        return new ArrayList<>(exam(latest).items());
    }

    private static RuleMarked exam(TaskFilling latest) {
        if (latest.content() instanceof RuleMarked exam) return exam;
        throw Refusal.notFound("There is no such exam.");
    }

    private static int place(List<Item> items, String id) {
        for (int i = 0; i < items.size(); i++) if (items.get(i).id().equals(id)) return i;
        throw Refusal.notFound("There is no such question.");
    }

    private static String freeName(List<Item> items) {
        int number = items.size() + 1;
        while (isTaken(items, name(number))) number++;
        return name(number);
    }

    private static boolean isTaken(List<Item> items, String name) {
        return items.stream().anyMatch(item -> Objects.equals(item.id(), name));
    }

    private static String name(int number) {
        return "q%02d".formatted(number);
    }
}
