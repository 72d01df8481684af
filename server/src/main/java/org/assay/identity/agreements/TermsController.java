package org.assay.identity.agreements;

import java.util.Objects;
import org.assay.identity.Acting;
import org.assay.identity.OrganizationId;
import org.assay.web.Allows;
import org.assay.web.FormErrors;
import org.assay.web.Page;
import org.assay.web.Permission;
import org.assay.web.Redirect;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/// Where an organization publishes what its people agree to.
@Controller
class TermsController {
    private final Agreeing agreeing;

    TermsController(Agreeing agreeing) {
        this.agreeing = agreeing;
    }

    @Allows(Permission.ADMINISTER)
    @GetMapping("/terms")
    Page index() {
        return page(new TermsForm(null, null), new FormErrors());
    }

    @Allows(Permission.ADMINISTER)
    @PostMapping("/terms")
    Object create(TermsForm form) {
        var errors = form.check();
        if (!errors.isEmpty()) return page(form, errors);
        var kind = Terms.Kind.valueOf(String.valueOf(form.kind()));
        var terms = agreeing.publish(own(), kind, Objects.requireNonNull(form.text()));
        return Redirect.to("/terms")
                .saying("Version %d is published. People are asked at their next page.".formatted(terms.number()));
    }

    private TermsPage page(TermsForm form, FormErrors errors) {
        var current = agreeing.current(own()).stream()
                .map(terms -> new TermsPage.Version(
                        terms.kind(), terms.number(), terms.text(), terms.publishedAt(), agreeing.accepted(terms)))
                .toList();
        return new TermsPage(current, form, errors);
    }

    private static OrganizationId own() {
        return Objects.requireNonNull(Acting.now().organization());
    }
}
