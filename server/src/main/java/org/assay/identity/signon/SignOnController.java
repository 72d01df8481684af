package org.assay.identity.signon;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.util.Map;
import org.assay.identity.Login;
import org.assay.identity.Organization;
import org.assay.identity.Organizations;
import org.assay.identity.ceremonies.Ceremonies;
import org.assay.identity.signin.SignInForm;
import org.assay.shared.Refusal;
import org.assay.web.Public;
import org.assay.web.Redirect;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/// The way to an organization's provider and back.
@Controller
class SignOnController {
    private final SigningOn signingOn;
    private final Ceremonies ceremonies;
    private final Organizations organizations;

    SignOnController(SigningOn signingOn, Ceremonies ceremonies, Organizations organizations) {
        this.signingOn = signingOn;
        this.ceremonies = ceremonies;
        this.organizations = organizations;
    }

    /// A link and not a form: the answer leads to another site, where a form of ours may not be sent.
    @Public
    @GetMapping("/sign-in/organizations/{slug}")
    ResponseEntity<Void> begin(
            @PathVariable String slug,
            @RequestParam(required = false) @Nullable String next,
            HttpServletRequest request,
            HttpServletResponse response) {
        var path = new SignInForm(null, next).path();
        var departure = signingOn.depart(organization(slug), path, request.getRemoteAddr());
        ceremonies.begin(Ceremonies.Kind.SIGN_ON, departure.facts(), response);
        return ResponseEntity.status(HttpStatus.FOUND)
                .header("Cache-Control", "no-store")
                .header("Referrer-Policy", "no-referrer")
                .location(URI.create(departure.url()))
                .build();
    }

    @Public
    @GetMapping("/sign-in/organizations/{slug}/answer")
    Redirect answer(
            @PathVariable String slug,
            @RequestParam Map<String, String> answer,
            HttpServletRequest request,
            HttpServletResponse response) {
        var organization = organization(slug);
        var facts = ceremonies.finish(Ceremonies.Kind.SIGN_ON, request);
        var arrival = signingOn.arrive(organization, facts, answer, request.getRemoteAddr());
        var next = String.valueOf(facts.get("next"));
        if (arrival.person() != null) {
            Login.begin(request, arrival.person(), Login.Means.ORGANIZATION);
            return Redirect.to(next).saying("You are signed in.");
        }
        var pending = Map.of(
                "organization", organization.id().toString(),
                "issuer", arrival.signOn().issuer().toString(),
                "subject", arrival.subject(),
                "next", next);
        ceremonies.begin(Ceremonies.Kind.SIGN_ON, pending, response);
        return Redirect.to("/sign-in/organizations/" + slug + "/link");
    }

    private Organization organization(String slug) {
        return organizations.find(slug).orElseThrow(() -> Refusal.notFound("There is no such organization."));
    }
}
