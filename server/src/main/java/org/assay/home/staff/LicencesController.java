package org.assay.home.staff;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.assay.catalog.Entries;
import org.assay.catalog.EntryId;
import org.assay.catalog.PublishedEntry;
import org.assay.home.staff.LicencesPage.LicencesForm;
import org.assay.identity.Acting;
import org.assay.identity.OrganizationId;
import org.assay.identity.licences.Demand;
import org.assay.identity.licences.LicenceKind;
import org.assay.identity.licences.Licences;
import org.assay.web.Allows;
import org.assay.web.FormErrors;
import org.assay.web.Page;
import org.assay.web.Permission;
import org.assay.web.Redirect;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/// Which of its own micro-credentials an organization wants its members to hold for their work.
@Controller
@Transactional
class LicencesController {
    private final Licences licences;
    private final Entries entries;

    LicencesController(Licences licences, Entries entries) {
        this.licences = licences;
        this.entries = entries;
    }

    @Allows(Permission.ADMINISTER)
    @GetMapping("/licences")
    Page edit() {
        return page(new FormErrors());
    }

    @Allows(Permission.ADMINISTER)
    @PostMapping("/licences")
    Object update(LicencesForm form) {
        var own = own();
        var errors = new FormErrors();
        for (var kind : LicenceKind.values()) {
            var chosen = form.entry(kind);
            if (chosen != null && !own.containsKey(chosen)) {
                errors.add(LicencesForm.field(kind), "Choose one of your published micro-credentials.");
            }
        }
        if (!errors.isEmpty()) return page(errors);
        for (var kind : LicenceKind.values()) change(kind, form.entry(kind));
        return Redirect.to("/licences").saying("Saved. It counts from the next click.");
    }

    private void change(LicenceKind kind, @Nullable String chosen) {
        var wanted = chosen == null ? null : published(chosen);
        var before = licences.demand(organization(), kind).orElse(null);
        if (wanted == null) {
            licences.release(organization(), kind);
        } else if (before == null || !before.entry().equals(wanted.id().entry().value())) {
            var title = wanted.definition().title();
            licences.demand(
                    organization(),
                    new Demand(
                            kind,
                            wanted.id().entry().value(),
                            title,
                            wanted.id().path()));
        }
    }

    private LicencesPage page(FormErrors errors) {
        var rows = new ArrayList<LicencesPage.Row>();
        for (var kind : LicenceKind.values()) {
            var demand = licences.demand(organization(), kind).orElse(null);
            var holders = demand == null ? 0 : licences.holders(organization(), demand.entry());
            rows.add(new LicencesPage.Row(kind, LicencesForm.field(kind), demand, holders));
        }
        return new LicencesPage(rows, own(), errors);
    }

    private @Nullable PublishedEntry published(String id) {
        return entries.get(new EntryId(UUID.fromString(id))).published();
    }

    /// Titles by id of what is published, with an empty choice first.
    private Map<String, String> own() {
        var titles = new LinkedHashMap<String, String>();
        titles.put("", "Nothing");
        entries.titles("published").forEach((id, title) -> titles.put(id.toString(), title));
        return titles;
    }

    private static OrganizationId organization() {
        return Objects.requireNonNull(Acting.now().organization(), "administrators act for an organization");
    }
}
