package org.assay.catalog.pages;

import java.util.List;
import java.util.Objects;
import org.assay.catalog.Entries;
import org.assay.catalog.EntryId;
import org.assay.catalog.Offering;
import org.assay.catalog.OfferingId;
import org.assay.catalog.Offerings;
import org.assay.catalog.PublishedEntries;
import org.assay.catalog.Scheduling;
import org.assay.identity.Acting;
import org.assay.identity.profile.Profiles;
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

/// Offerings, as those who prepare them see them.
@Controller
class OfferingController {
    private final Scheduling scheduling;
    private final Offerings offerings;
    private final PublishedEntries published;
    private final Entries entries;
    private final Profiles profiles;

    OfferingController(
            Scheduling scheduling,
            Offerings offerings,
            PublishedEntries published,
            Entries entries,
            Profiles profiles) {
        this.scheduling = scheduling;
        this.offerings = offerings;
        this.published = published;
        this.entries = entries;
        this.profiles = profiles;
    }

    /// Plans an offering of the latest published version.
    @Allows(Permission.AUTHOR_ENTRIES)
    @PostMapping("/entries/{entry}/offerings")
    Redirect create(@PathVariable EntryId entry) {
        var latest = entries.get(entry).published();
        if (latest == null) throw Refusal.conflict("Nothing of this is published yet, so it cannot be offered.");
        var zone = profiles.manner(Objects.requireNonNull(Acting.now().organization()))
                .zone();
        return to(scheduling.plan(latest.id(), Offering.Facts.in(zone)).id())
                .saying("Planned. Nobody else sees it before you open it.");
    }

    @Allows({Permission.AUTHOR_ENTRIES, Permission.REVIEW_ENTRIES})
    @GetMapping("/offerings/{offering}")
    Page show(@PathVariable OfferingId offering) {
        return page(offering, scheduling.unfilled(offering), false);
    }

    @Allows(Permission.AUTHOR_ENTRIES)
    @GetMapping("/offerings/{offering}/edit")
    Page edit(@PathVariable OfferingId offering) {
        scheduling.unfilled(offering);
        var found = offerings.get(offering);
        var form = OfferingForm.of(found, offerings.factsVersion(offering));
        return new OfferingEditPage(found, published.get(found.entry()), form, new FormErrors(), false);
    }

    @Allows(Permission.AUTHOR_ENTRIES)
    @PostMapping("/offerings/{offering}")
    Object update(@PathVariable OfferingId offering, OfferingForm form) {
        scheduling.unfilled(offering);
        var errors = new FormErrors();
        var facts = form.read(errors);
        boolean isSaved = errors.isEmpty() && scheduling.tell(offering, form.seen(), facts);
        if (isSaved) return to(offering).saying("Saved.");
        var found = offerings.get(offering);
        return new OfferingEditPage(found, published.get(found.entry()), form, errors, errors.isEmpty());
    }

    /// Plans another offering like this one, of the latest version, without its dates.
    @Allows(Permission.AUTHOR_ENTRIES)
    @PostMapping("/offerings/{offering}/copies")
    Redirect copy(@PathVariable OfferingId offering) {
        var copy = scheduling.repeat(offering);
        return Redirect.to("/offerings/" + copy.id() + "/edit")
                .saying("Planned, with the same lessons and tasks. Say when this one takes place.");
    }

    @Allows(Permission.AUTHOR_ENTRIES)
    @PostMapping("/offerings/{offering}/opening")
    Object open(@PathVariable OfferingId offering) {
        var unfilled = scheduling.unfilled(offering);
        if (!unfilled.isEmpty()) return page(offering, unfilled, true);
        scheduling.open(offering);
        return to(offering).saying("Open. Anybody can enrol now.");
    }

    @Allows(Permission.AUTHOR_ENTRIES)
    @PostMapping("/offerings/{offering}/closing")
    Redirect close(@PathVariable OfferingId offering) {
        scheduling.close(offering);
        return to(offering).saying("Closed. Who is enrolled can finish; nobody new can enrol.");
    }

    private OfferingPage page(OfferingId offering, List<String> unfilled, boolean wasRefused) {
        var found = offerings.get(offering);
        return new OfferingPage(found, published.get(found.entry()), unfilled, wasRefused);
    }

    private static Redirect to(OfferingId offering) {
        return Redirect.to("/offerings/" + offering);
    }
}
