package org.assay.identity.agreements;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.assay.identity.Acting;
import org.assay.identity.Organizations;
import org.assay.identity.PersonId;
import org.assay.identity.signin.SignInForm;
import org.assay.web.Form;
import org.assay.web.Page;
import org.assay.web.Redirect;
import org.assay.web.SignedIn;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Shows what is new to agree to, and keeps that somebody did.
@Controller
class AgreementsController {
    private final Agreeing agreeing;
    private final Organizations organizations;

    AgreementsController(Agreeing agreeing, Organizations organizations) {
        this.agreeing = agreeing;
        this.organizations = organizations;
    }

    /// @param terms the ids of the versions that were shown
    record AcceptanceForm(
            @Nullable List<UUID> terms, @Nullable String next) implements Form {}

    @SignedIn
    @GetMapping("/agreements")
    Page show(@RequestParam(required = false) @Nullable String next) {
        var asked = agreeing.open(me()).stream()
                .map(terms -> new AgreementsPage.Asked(
                        terms.id(),
                        organizations.get(terms.organization()).name(),
                        terms.kind(),
                        terms.number(),
                        terms.text()))
                .toList();
        return new AgreementsPage(asked, next);
    }

    @SignedIn
    @PostMapping("/agreements")
    Redirect create(AcceptanceForm form) {
        agreeing.accept(me(), Objects.requireNonNullElse(form.terms(), List.of()));
        return Redirect.to(new SignInForm(null, form.next()).path()).saying("It is kept that you agreed.");
    }

    private static PersonId me() {
        return Acting.now().by().orElseThrow();
    }
}
