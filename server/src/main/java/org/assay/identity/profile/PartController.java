package org.assay.identity.profile;

import java.util.Objects;
import org.assay.identity.Acting;
import org.assay.identity.OrganizationId;
import org.assay.identity.Organizations;
import org.assay.web.Allows;
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

@Controller
class PartController {
    private final Structuring structuring;
    private final Parts parts;
    private final Organizations organizations;

    PartController(Structuring structuring, Parts parts, Organizations organizations) {
        this.structuring = structuring;
        this.parts = parts;
        this.organizations = organizations;
    }

    @Allows(Permission.ADMINISTER)
    @GetMapping("/parts")
    Page index() {
        return new PartsPage(organizations.get(own()).name(), structuring.tree(own()));
    }

    @Allows(Permission.ADMINISTER)
    @GetMapping("/parts/new")
    Page fresh(@RequestParam(required = false) @Nullable String parent) {
        return page(null, PartForm.under(parent), AboutForm.of(About.NOTHING), new FormErrors(), null);
    }

    @Allows(Permission.ADMINISTER)
    @PostMapping("/parts")
    Object create(PartForm form, AboutForm about) {
        var errors = about.check(form.check());
        if (!errors.isEmpty()) return page(null, form, about, errors, null);
        var part = form.part(PartId.random(), own(), about.about());
        structuring.add(part);
        return Redirect.to("/parts").saying(part.name() + " is added.");
    }

    @Allows(Permission.ADMINISTER)
    @GetMapping("/parts/{part}")
    Page edit(@PathVariable PartId part) {
        var found = parts.get(own(), part);
        return page(found, PartForm.of(found), AboutForm.of(found.about()), new FormErrors(), null);
    }

    @Allows(Permission.ADMINISTER)
    @PostMapping("/parts/{part}")
    Object update(@PathVariable PartId part, PartForm form, AboutForm about) {
        var before = parts.get(own(), part);
        var errors = about.check(form.check());
        if (!errors.isEmpty()) return page(before, form, about, errors, null);
        if (structuring.change(form.part(part, own(), about.about()))) {
            return Redirect.to("/parts").saying(String.valueOf(form.name()).strip() + " is saved.");
        }
        var now = parts.get(own(), part);
        var again = new PartForm(
                form.name(), form.kind(), form.parent(), form.url(), form.email(), String.valueOf(now.version()));
        var saved = "Somebody saved “%s” meanwhile. What you typed is below; save again to replace it."
                .formatted(now.name());
        return page(now, again, about, new FormErrors(), saved);
    }

    @Allows(Permission.ADMINISTER)
    @PostMapping("/parts/{part}/closing")
    Redirect createClosing(@PathVariable PartId part) {
        structuring.close(own(), part);
        return Redirect.to("/parts").saying("Closed. It can be opened again.");
    }

    @Allows(Permission.ADMINISTER)
    @PostMapping("/parts/{part}/opening")
    Redirect createOpening(@PathVariable PartId part) {
        structuring.open(own(), part);
        return Redirect.to("/parts").saying("Open again.");
    }

    private PartPage page(
            @Nullable Part part, PartForm form, AboutForm about, FormErrors errors, @Nullable String conflict) {
        var places = PartPage.places(
                organizations.get(own()).name(), structuring.tree(own()), part == null ? null : part.id());
        return new PartPage(part, form, about, places, errors, conflict);
    }

    private static OrganizationId own() {
        return Objects.requireNonNull(Acting.now().organization(), "administrators act for an organization");
    }
}
