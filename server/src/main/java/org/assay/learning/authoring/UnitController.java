package org.assay.learning.authoring;

import org.assay.learning.course.Composing;
import org.assay.learning.course.Module;
import org.assay.learning.course.ModuleId;
import org.assay.learning.course.Modules;
import org.assay.learning.course.Unit;
import org.assay.learning.course.UnitId;
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

/// One unit of a module, for its authors: its text, its place, its end.
@Controller
class UnitController {
    private final Modules modules;
    private final Composing composing;
    private final Choices choices;

    UnitController(Modules modules, Composing composing, Choices choices) {
        this.modules = modules;
        this.composing = composing;
        this.choices = choices;
    }

    /// @param direction `up` towards the start, or `down`
    record PositionForm(@Nullable String direction) implements Form {}

    @Allows(Permission.AUTHOR_ENTRIES)
    @GetMapping("/modules/{module}/units/new")
    Page create(@PathVariable ModuleId module, @RequestParam(defaultValue = "lesson") String kind) {
        return page(modules.get(module), null, UnitForm.empty(kind), new FormErrors(), null);
    }

    @Allows(Permission.AUTHOR_ENTRIES)
    @PostMapping("/modules/{module}/units")
    Object create(@PathVariable ModuleId module, UnitForm form) {
        var one = modules.get(module);
        if (form.isMore()) return page(one, null, form.longer(), new FormErrors(), null);
        var errors = form.check();
        if (!errors.isEmpty() || form.isPreview()) return page(one, null, form, errors, null);
        var unit = form.read(UnitId.random(), null, choices.zone(module));
        composing.put(module, unit, null);
        return ModuleController.to(module).saying("Added “" + unit.title() + "”.");
    }

    @Allows(Permission.AUTHOR_ENTRIES)
    @GetMapping("/modules/{module}/units/{unit}")
    Page show(@PathVariable ModuleId module, @PathVariable UnitId unit) {
        var one = modules.get(module);
        return page(one, unit, UnitForm.from(get(one, unit), choices.zone(module)), new FormErrors(), null);
    }

    @Allows(Permission.AUTHOR_ENTRIES)
    @PostMapping("/modules/{module}/units/{unit}")
    Object update(@PathVariable ModuleId module, @PathVariable UnitId unit, UnitForm form) {
        var one = modules.get(module);
        var before = get(one, unit);
        if (form.isMore()) return page(one, unit, form.longer(), new FormErrors(), null);
        var errors = form.check();
        if (!errors.isEmpty() || form.isPreview()) return page(one, unit, form, errors, null);
        if (!composing.put(module, form.read(unit, before, choices.zone(module)), UnitForm.text(form.seen()))) {
            var changed = modules.get(module);
            var newer = get(changed, unit);
            return page(changed, unit, form.onto(newer), errors, newer);
        }
        return ModuleController.to(module).saying("Saved “" + form.titleRead() + "”.");
    }

    @Allows(Permission.AUTHOR_ENTRIES)
    @PostMapping("/modules/{module}/units/{unit}/position")
    Redirect move(@PathVariable ModuleId module, @PathVariable UnitId unit, PositionForm form) {
        var moved = get(modules.get(module), unit);
        composing.move(module, unit, "up".equals(form.direction()) ? -1 : 1);
        return ModuleController.to(module).saying("Moved “" + moved.title() + "”.");
    }

    @Allows(Permission.AUTHOR_ENTRIES)
    @PostMapping("/modules/{module}/units/{unit}/deletion")
    Redirect delete(@PathVariable ModuleId module, @PathVariable UnitId unit) {
        var removed = get(modules.get(module), unit);
        composing.remove(module, unit);
        return ModuleController.to(module).saying("Removed “" + removed.title() + "”. Published versions keep it.");
    }

    private static Unit get(Module module, UnitId unit) {
        return module.unit(unit).orElseThrow(() -> Refusal.notFound("There is no such unit in this module."));
    }

    private Page page(Module module, @Nullable UnitId unit, UnitForm form, FormErrors errors, @Nullable Unit newer) {
        return new UnitEditPage(
                module.id(),
                module.title(),
                unit,
                choices.outcomes(module.entry()),
                choices.zone(module.id()),
                form,
                errors,
                unit == null ? null : module.unit(unit).orElse(null),
                newer);
    }
}
