package org.assay.catalog.pages;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.assay.catalog.Authoring;
import org.assay.catalog.EntryId;
import org.assay.catalog.Texts;
import org.assay.catalog.elements.Translation;
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
import org.springframework.web.bind.annotation.RequestParam;

/// What a definition says beyond its contract, and in which languages.
@Controller
class ParticularsController {
    private static final String TAG = "[a-z]{2,3}(-[A-Za-z0-9]{2,8})*";
    private final Authoring authoring;
    private final EntryPages pages;

    ParticularsController(Authoring authoring, EntryPages pages) {
        this.authoring = authoring;
        this.pages = pages;
    }

    @Allows(Permission.AUTHOR_ENTRIES)
    @GetMapping("/entries/{entry}/particulars")
    Page edit(@PathVariable EntryId entry) {
        return pages.particulars(entry, null, new FormErrors(), false);
    }

    @Allows(Permission.AUTHOR_ENTRIES)
    @PostMapping("/entries/{entry}/particulars")
    Object update(@PathVariable EntryId entry, ParticularsForm form) {
        var errors = new FormErrors();
        var definition = pages.definition(entry);
        var particulars = form.read(errors, definition.particulars());
        if (!errors.isEmpty()) return pages.particulars(entry, form, errors, false);
        return authoring.save(entry, form.seen(), definition.with(particulars))
                ? Redirect.to("/entries/" + entry + "/particulars").saying("Draft saved.")
                : pages.particulars(entry, form, errors, true);
    }

    @Allows(Permission.AUTHOR_ENTRIES)
    @GetMapping("/entries/{entry}/languages")
    Page languages(@PathVariable EntryId entry) {
        return pages.languages(entry);
    }

    /// Opens the texts beside their translation; nothing is kept before something is saved.
    @Allows(Permission.AUTHOR_ENTRIES)
    @GetMapping("/entries/{entry}/translation")
    Page translation(@PathVariable EntryId entry, @RequestParam(defaultValue = "de") String language) {
        return pages.language(entry, tag(language), null, false);
    }

    @Allows(Permission.AUTHOR_ENTRIES)
    @PostMapping("/entries/{entry}/translation")
    Object translate(
            @PathVariable EntryId entry, @RequestParam(defaultValue = "de") String language, LanguageForm form) {
        var tag = tag(language);
        var definition = pages.definition(entry);
        var all = new LinkedHashMap<>(definition.particulars().translations());
        var before = Objects.requireNonNullElse(all.get(tag), new Translation(Map.of()));
        var translated = Texts.translated(definition, form.texts(), before, form.confirmed());
        if (translated.wordings().isEmpty()) all.remove(tag);
        else all.put(tag, translated);
        return authoring.save(
                        entry,
                        form.seen(),
                        definition.with(definition.particulars().with(all)))
                ? Redirect.to("/entries/" + entry + "/languages").saying("Draft saved.")
                : pages.language(entry, tag, form, true);
    }

    private static String tag(String language) {
        if (!language.matches(TAG))
            throw Refusal.notFound("“" + language + "” is no language tag, such as de or de-AT.");
        return language;
    }
}
