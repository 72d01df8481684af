package org.assay.catalog.pages;

import java.util.List;
import org.assay.catalog.Authoring;
import org.assay.catalog.Definition;
import org.assay.catalog.EntryId;
import org.assay.catalog.Particulars;
import org.assay.web.Allows;
import org.assay.web.FormErrors;
import org.assay.web.Page;
import org.assay.web.Permission;
import org.assay.web.Redirect;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Definitions: list, contract, form.
@Controller
class EntryController {
    private final Authoring authoring;
    private final EntryPages pages;

    EntryController(Authoring authoring, EntryPages pages) {
        this.authoring = authoring;
        this.pages = pages;
    }

    @Allows({Permission.AUTHOR_ENTRIES, Permission.REVIEW_ENTRIES})
    @GetMapping("/entries")
    Page index(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "0") int from) {
        return pages.list(q, state, Math.max(0, from));
    }

    @Allows(Permission.AUTHOR_ENTRIES)
    @GetMapping("/entries/new")
    Page create() {
        return pages.unsaved(DraftForm.blank(), new FormErrors());
    }

    @Allows(Permission.AUTHOR_ENTRIES)
    @PostMapping("/entries")
    Object create(DraftForm form) {
        var edit = RowEdit.of(form.action());
        if (edit.isPresent()) return pages.unsaved(form.edited(edit.get()), new FormErrors());
        if ("kind".equals(form.action())) return pages.unsaved(form, new FormErrors());
        var errors = new FormErrors();
        var definition = form.read(errors).with(Particulars.of(form.kind()));
        errors.require("title", definition.title(), "Give it a title, so that you find it again.");
        if (!errors.isEmpty()) return pages.unsaved(form, errors);
        return saved(authoring.start(definition), form.action());
    }

    @Allows({Permission.AUTHOR_ENTRIES, Permission.REVIEW_ENTRIES})
    @GetMapping("/entries/{entry}")
    Page show(@PathVariable EntryId entry) {
        return pages.show(entry);
    }

    @Allows(Permission.AUTHOR_ENTRIES)
    @GetMapping("/entries/{entry}/edit")
    Page edit(@PathVariable EntryId entry) {
        return pages.edit(entry);
    }

    @Allows(Permission.AUTHOR_ENTRIES)
    @PostMapping("/entries/{entry}")
    Object update(@PathVariable EntryId entry, DraftForm form) {
        var edit = RowEdit.of(form.action());
        if (edit.isPresent()) return pages.typed(entry, form.edited(edit.get()), new FormErrors());
        if ("kind".equals(form.action())) return pages.typed(entry, form, new FormErrors());
        var errors = new FormErrors();
        var definition =
                form.read(errors).with(pages.definition(entry).particulars().as(form.kind()));
        errors.require("title", definition.title(), "Give it a title, so that you find it again.");
        if (!errors.isEmpty()) return pages.typed(entry, form, errors);
        return save(entry, form, definition);
    }

    private Object save(EntryId entry, DraftForm form, Definition definition) {
        return authoring.save(entry, form.seen(), definition)
                ? saved(entry, form.action())
                : pages.overtaken(entry, form);
    }

    /// Goes on to ask for a review where the author wants that.
    private Object saved(EntryId entry, @org.jspecify.annotations.Nullable String action) {
        if (!"review".equals(action))
            return Redirect.to("/entries/" + entry + "/edit").saying("Draft saved.");
        int version = pages.draftVersion(entry);
        var findings = version == 0 ? List.<org.assay.catalog.Finding>of() : authoring.requestReview(entry, version);
        return findings.isEmpty()
                ? Redirect.to("/entries/" + entry).saying("Saved, and somebody else is asked to review it.")
                : pages.refused(entry, findings);
    }
}
