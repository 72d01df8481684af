package org.assay.identity.signin;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import org.assay.identity.Login;
import org.assay.identity.Person;
import org.assay.identity.Secret;
import org.assay.identity.SignIn;
import org.assay.shared.Refusal;
import org.assay.web.Form;
import org.assay.web.FormErrors;
import org.assay.web.Page;
import org.assay.web.Public;
import org.assay.web.Redirect;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// A mailed link. Looking at it changes nothing; the button uses it.
@Controller
class LinkController {
    private final SignIn signIn;

    LinkController(SignIn signIn) {
        this.signIn = signIn;
    }

    /// @param name what a new person wants to be called
    record LinkForm(@Nullable String name) implements Form {}

    @Public
    @GetMapping("/sign-in/links/{secret}")
    Page show(@PathVariable String secret) {
        return page(secret, new FormErrors());
    }

    @Public
    @PostMapping("/sign-in/links/{secret}")
    Object create(@PathVariable String secret, LinkForm form, HttpServletRequest request) {
        var link = open(secret);
        var errors = new FormErrors().atMost("name", form.name(), 200);
        if (signIn.person(link).isEmpty()) {
            errors.require("name", form.name(), "Enter the name that your credentials will show.");
        }
        if (!errors.isEmpty()) return page(secret, errors);
        var person = signIn.redeem(new Secret(secret), Objects.requireNonNullElse(form.name(), ""));
        Login.begin(request, person, Login.Means.LINK);
        return Redirect.to(link.next()).saying("You are signed in.");
    }

    private LinkPage page(String secret, FormErrors errors) {
        var link = open(secret);
        var name = signIn.person(link).map(Person::name).orElse(null);
        return new LinkPage(secret, link.address(), name, errors);
    }

    private SignIn.Link open(String secret) {
        return signIn.open(new Secret(secret))
                .orElseThrow(() ->
                        Refusal.notFound("This link was used or has run out. Ask for a new one on the sign-in page."));
    }
}
