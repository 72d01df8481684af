package org.assay.identity.signon;

import java.util.List;
import java.util.Objects;
import org.assay.identity.Acting;
import org.assay.identity.Organization;
import org.assay.identity.Organizations;
import org.assay.identity.hosts.ProvedNames;
import org.assay.shared.Refusal;
import org.assay.web.Allows;
import org.assay.web.FormErrors;
import org.assay.web.Page;
import org.assay.web.Permission;
import org.assay.web.Redirect;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/// Where administrators say through which provider their people sign on.
@Controller
class SignOnSettingController {
    private final SignOns signOns;
    private final SigningOn signingOn;
    private final Trying trying;
    private final ProvedNames names;
    private final Organizations organizations;

    SignOnSettingController(
            SignOns signOns, SigningOn signingOn, Trying trying, ProvedNames names, Organizations organizations) {
        this.signOns = signOns;
        this.signingOn = signingOn;
        this.trying = trying;
        this.names = names;
        this.organizations = organizations;
    }

    @Allows(Permission.ADMINISTER)
    @GetMapping("/sign-on")
    Page show() {
        var set = signOns.find(own().id()).orElse(null);
        return page(set, set == null ? SignOnForm.EMPTY : SignOnForm.of(set), new FormErrors(), List.of());
    }

    @Allows(Permission.ADMINISTER)
    @PostMapping("/sign-on")
    Object update(SignOnForm form) {
        var set = signOns.find(own().id()).orElse(null);
        var errors = form.check(set);
        if (!errors.isEmpty()) return page(set, form, errors, List.of());
        signOns.save(form.signOn(own().id(), set != null && set.isOffered()), form.newSecret());
        return Redirect.to("/sign-on").saying("Sign-on is saved. Try the connection.");
    }

    @Allows(Permission.ADMINISTER)
    @PostMapping("/sign-on/trial")
    Page tryOut() {
        var set = set();
        var found = trying.run(set, signOns.secret(own().id()), signingOn.redirectUri(own()));
        var steps = found.stream().map(SignOnSettingController::step).toList();
        return page(set, SignOnForm.of(set), new FormErrors(), steps);
    }

    @Allows(Permission.ADMINISTER)
    @PostMapping("/sign-on/offer")
    Redirect offer() {
        signOns.offer(set().organization());
        return Redirect.to("/sign-on").saying("People can sign on through your organization.");
    }

    @Allows(Permission.ADMINISTER)
    @PostMapping("/sign-on/offer/removal")
    Redirect withdraw() {
        signOns.withdraw(set().organization());
        return Redirect.to("/sign-on").saying("Nobody can sign on through your organization now.");
    }

    @Allows(Permission.ADMINISTER)
    @PostMapping("/sign-on/removal")
    Redirect remove() {
        signOns.remove(own().id());
        return Redirect.to("/sign-on").saying("The provider and its secret are forgotten.");
    }

    private SignOnPage page(@Nullable SignOn set, SignOnForm form, FormErrors errors, List<SignOnPage.Step> steps) {
        var own = own();
        var state = set == null ? SignOnPage.State.UNSET : set.isOffered() ? SignOnPage.State.ON : SignOnPage.State.OFF;
        var domains = set == null ? List.<String>of() : set.domains();
        return new SignOnPage(
                state,
                signingOn.redirectUri(own),
                "/sign-in?organization=" + own.slug(),
                domains.stream()
                        .map(domain -> new SignOnPage.Domain(domain, names.isOf(own.id(), domain)))
                        .toList(),
                form,
                errors,
                steps);
    }

    private static SignOnPage.Step step(Trying.Step step) {
        return switch (step.outcome()) {
            case PASSED -> new SignOnPage.Step(step.name(), "valid", "In order", step.says());
            case FAILED -> new SignOnPage.Step(step.name(), "invalid", "Wrong", step.says());
            case UNKNOWN -> new SignOnPage.Step(step.name(), "idle", "Not known", step.says());
        };
    }

    private SignOn set() {
        return signOns.find(own().id())
                .orElseThrow(() -> Refusal.conflict("No provider is set. Enter one first, and save it."));
    }

    private Organization own() {
        return organizations.get(Objects.requireNonNull(Acting.now().organization()));
    }
}
