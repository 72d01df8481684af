package org.assay.identity.signin;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Objects;
import org.assay.identity.SignIn;
import org.assay.web.FormErrors;
import org.assay.web.Page;
import org.assay.web.Public;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
class SignInController {
    private final SignIn signIn;
    private final Cast cast;
    private final Offers offers;

    SignInController(SignIn signIn, Cast cast, Offers offers) {
        this.signIn = signIn;
        this.cast = cast;
        this.offers = offers;
    }

    @Public
    @GetMapping("/sign-in")
    Page show(SignInForm form, @RequestParam(required = false) @Nullable String organization) {
        return new SignInPage(form, new FormErrors(), null, cast.members(), offers.list(organization));
    }

    @Public
    @PostMapping("/sign-in")
    Page create(SignInForm form, HttpServletRequest request) {
        var errors = form.check();
        if (!errors.isEmpty()) return new SignInPage(form, errors, null, cast.members(), offers.list(null));
        var address = Objects.requireNonNull(form.address()).strip();
        signIn.request(address, form.path());
        return new SignInPage(form, errors, address, cast.members(), List.of());
    }
}
