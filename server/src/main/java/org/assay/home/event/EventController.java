package org.assay.home.event;

import jakarta.servlet.http.HttpServletResponse;
import org.assay.home.event.EventPage.Stage;
import org.assay.identity.Acting;
import org.assay.learning.events.Admittance;
import org.assay.learning.events.Admitting;
import org.assay.shared.Refusal;
import org.assay.web.Page;
import org.assay.web.Public;
import org.assay.web.Redirect;
import org.assay.web.SignedIn;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// Where a printed code leads. Looking changes nothing; the button claims.
@Controller
class EventController {
    /// How often the page loads itself anew while the credential is being signed, in seconds.
    private static final String SOON = "3";

    private final Admitting admitting;
    private final EventClaims claims;

    EventController(Admitting admitting, EventClaims claims) {
        this.admitting = admitting;
        this.claims = claims;
    }

    @Public
    @GetMapping("/e/{code}")
    Page show(@PathVariable String code, HttpServletResponse response) {
        var page = claims.page(event(code), Acting.now().person(), null);
        if (page.stage() == Stage.ON_ITS_WAY) response.setHeader("Refresh", SOON);
        response.setHeader("Cache-Control", "no-store");
        return page;
    }

    @SignedIn
    @PostMapping("/e/{code}/claim")
    Object create(@PathVariable String code) {
        var event = event(code);
        var person = Acting.now().by().orElseThrow(() -> Refusal.forbidden("Sign in first."));
        var answer = admitting.admit(event.code(), person);
        return switch (answer) {
            case Admittance.Admitted _ ->
                Redirect.to("/e/" + event.code().code()).saying("Claimed. You were there.");
            case Admittance.Already _ ->
                Redirect.to("/e/" + event.code().code()).saying("You have claimed it already.");
            default -> claims.page(event, person, answer);
        };
    }

    private Admitting.Event event(String code) {
        return admitting
                .event(code)
                .orElseThrow(() -> Refusal.notFound("This code is none of ours. Scan it again, or type all of it."));
    }
}
