package org.assay.identity.signin;

import jakarta.servlet.http.HttpServletRequest;
import org.assay.identity.Login;
import org.assay.shared.Refusal;
import org.assay.web.Public;
import org.assay.web.Redirect;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// In a demonstration only: signs in as a member of the cast, without mail.
@Controller
class CastSignInController {
    private final Cast cast;

    CastSignInController(Cast cast) {
        this.cast = cast;
    }

    @Public
    @PostMapping("/sign-in/cast/{member}")
    Redirect create(
            @PathVariable String member,
            @RequestParam(required = false) @Nullable String next,
            HttpServletRequest request) {
        var person = cast.find(member).orElseThrow(() -> Refusal.notFound("There is nothing at this address."));
        Login.begin(request, person, Login.Means.CAST);
        return Redirect.to(new SignInForm(null, next).path());
    }
}
