package org.assay.home.staff;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.assay.catalog.Entries;
import org.assay.catalog.EntryId;
import org.assay.catalog.PublishedEntry;
import org.assay.home.staff.LicencesPage.GrantForm;
import org.assay.home.staff.LicencesPage.LicencesForm;
import org.assay.identity.Acting;
import org.assay.identity.Memberships;
import org.assay.identity.OrganizationId;
import org.assay.identity.People;
import org.assay.identity.Person;
import org.assay.identity.PersonId;
import org.assay.identity.licences.Demand;
import org.assay.identity.licences.LicenceKind;
import org.assay.identity.licences.Licences;
import org.assay.shared.Refusal;
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
import org.springframework.web.bind.annotation.RequestParam;

/// Which of its own micro-credentials an organization wants its members to hold for their work.
@Controller
@Transactional
class LicencesController {
    private final Licences licences;
    private final Entries entries;
    private final Memberships memberships;
    private final People people;

    LicencesController(Licences licences, Entries entries, Memberships memberships, People people) {
        this.licences = licences;
        this.entries = entries;
        this.memberships = memberships;
        this.people = people;
    }

    @Allows(Permission.ADMINISTER)
    @GetMapping("/licences")
    Page edit() {
        return page(new FormErrors());
    }

    /// Gives a licence by hand, to whoever cannot earn it: a course's own author before all.
    @Allows(Permission.ADMINISTER)
    @PostMapping("/licences/grants")
    Object create(GrantForm form) {
        var errors = form.check();
        if (!members().containsKey(form.member())) errors.add("person", "Choose somebody who works here.");
        var demand = form.licence().flatMap(kind -> licences.demand(organization(), kind));
        if (demand.isEmpty()) errors.add("kind", "Choose a licence that is asked for.");
        if (!errors.isEmpty()) return page(form, errors);
        var by = Acting.now().by().orElseThrow(() -> Refusal.forbidden("Sign in first."));
        licences.grant(by, organization(), PersonId.of(form.member()), demand.orElseThrow(), form.why());
        return Redirect.to("/licences").saying("The licence is given. It counts from the next click.");
    }

    @Allows(Permission.ADMINISTER)
    @PostMapping("/licences/withdrawal")
    Redirect delete(@RequestParam(defaultValue = "") String grant) {
        var own = licences.grants(organization()).stream()
                .filter(each -> each.id().toString().equals(grant))
                .findFirst()
                .orElseThrow(() -> Refusal.notFound("There is no such licence that was given by hand."));
        licences.takeBack(organization(), own.id());
        return Redirect.to("/licences").saying("The licence is taken back.");
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
        return page(GrantForm.EMPTY, errors);
    }

    private LicencesPage page(GrantForm grant, FormErrors errors) {
        var rows = new ArrayList<LicencesPage.Row>();
        for (var kind : LicenceKind.values()) {
            var demand = licences.demand(organization(), kind).orElse(null);
            var holders = demand == null ? 0 : licences.holders(organization(), demand.entry());
            rows.add(new LicencesPage.Row(kind, LicencesForm.field(kind), demand, holders));
        }
        return new LicencesPage(rows, own(), members(), grants(), grant, errors);
    }

    private List<LicencesPage.Given> grants() {
        return licences.grants(organization()).stream()
                .map(grant -> new LicencesPage.Given(
                        grant.id(),
                        people.find(grant.person()).map(Person::name).orElse(Person.ERASED),
                        own().getOrDefault(grant.entry().toString(), "A licence of before"),
                        grant.reason(),
                        grant.at()))
                .toList();
    }

    /// Names by id of those who work here, with an empty choice first.
    private Map<String, String> members() {
        var names = new LinkedHashMap<String, String>();
        names.put("", "Nobody");
        people.list(List.copyOf(memberships.staff(organization()).keySet())).stream()
                .sorted(Comparator.comparing(Person::name))
                .forEach(each -> names.put(each.id().toString(), each.name()));
        return names;
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
