package org.assay.notices.centre;

import java.util.Objects;
import org.assay.identity.Acting;
import org.assay.identity.PersonId;
import org.assay.identity.Secret;
import org.assay.identity.Tenancy;
import org.assay.notices.Postings;
import org.assay.notices.Postings.Posting;
import org.assay.notices.Preferences;
import org.assay.notices.Preferences.Choice;
import org.assay.notices.Reason;
import org.assay.shared.Refusal;
import org.assay.web.Page;
import org.assay.web.Public;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// The link at the foot of a letter: opening it asks, and only its button, or the button of a mail program
/// (RFC 8058), stops letters of this kind. Nothing else can be done with it, so it asks for no account.
@Controller
class StopController {
    private final Postings postings;
    private final Preferences preferences;
    private final Tenancy tenancy;

    StopController(Postings postings, Preferences preferences, Tenancy tenancy) {
        this.postings = postings;
        this.preferences = preferences;
        this.tenancy = tenancy;
    }

    @Public
    @GetMapping("/unsubscribe/{secret}")
    Page show(@PathVariable String secret) {
        return new StopPage(reason(posting(secret)), "/unsubscribe/" + secret, false);
    }

    /// Harmless when repeated. The notice in the app stays as it was.
    @Public
    @PostMapping("/unsubscribe/{secret}")
    Page create(@PathVariable String secret) {
        var posting = posting(secret);
        var reason = reason(posting);
        tenancy.as(Acting.person(posting.person()), () -> stop(posting.person(), reason));
        return new StopPage(reason, "/unsubscribe/" + secret, true);
    }

    private void stop(PersonId person, Reason reason) {
        var choice = preferences.of(person, reason);
        preferences.choose(person, reason, new Choice(choice.inApp(), Reason.Mail.NEVER));
    }

    private Posting posting(String secret) {
        return postings.stopping(new Secret(secret))
                .filter(found -> found.reason() != null)
                .orElseThrow(() -> Refusal.notFound(
                        "This link has run out. Sign in and choose under “Notices” how you want to be told."));
    }

    private static Reason reason(Posting posting) {
        return Objects.requireNonNull(posting.reason());
    }
}
