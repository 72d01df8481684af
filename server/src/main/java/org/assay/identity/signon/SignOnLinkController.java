package org.assay.identity.signon;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.assay.identity.Acting;
import org.assay.identity.Organization;
import org.assay.identity.Organizations;
import org.assay.identity.People;
import org.assay.identity.PersonId;
import org.assay.identity.Preferences;
import org.assay.identity.ceremonies.Ceremonies;
import org.assay.identity.signin.SignInForm;
import org.assay.shared.Refusal;
import org.assay.web.Page;
import org.assay.web.Redirect;
import org.assay.web.SignedIn;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// Links a sign-on to the account that one is signed in to, and shows which are linked.
@Controller
class SignOnLinkController {
    private final SigningOn signingOn;
    private final SignOnLinks links;
    private final Ceremonies ceremonies;
    private final Organizations organizations;
    private final People people;

    SignOnLinkController(
            SigningOn signingOn, SignOnLinks links, Ceremonies ceremonies, Organizations organizations, People people) {
        this.signingOn = signingOn;
        this.links = links;
        this.ceremonies = ceremonies;
        this.organizations = organizations;
        this.people = people;
    }

    @SignedIn
    @GetMapping("/account/sign-ons")
    Page index() {
        return new SignOnLinksPage(links.of(me()));
    }

    @SignedIn
    @PostMapping("/account/sign-ons/{slug}/removal")
    Redirect remove(@PathVariable String slug) {
        links.remove(organization(slug).id(), me());
        return Redirect.to("/account/sign-ons").saying("That sign-on no longer leads to your account.");
    }

    /// Asks a stranger to sign in first: that is the proof of the other side.
    @SignedIn
    @GetMapping("/sign-in/organizations/{slug}/link")
    Page show(@PathVariable String slug) {
        var organization = organization(slug);
        return new SignOnLinkPage(
                "/sign-in/organizations/" + slug + "/link",
                organization.name(),
                people.preferences(me()).map(Preferences::called).orElse(""));
    }

    @SignedIn
    @PostMapping("/sign-in/organizations/{slug}/link")
    Redirect link(@PathVariable String slug, HttpServletRequest request) {
        var organization = organization(slug);
        var signOn = signingOn.offered(organization);
        var facts = ceremonies.finish(Ceremonies.Kind.SIGN_ON, request);
        requireOurs(organization, signOn, facts);
        if (!links.add(signOn, String.valueOf(facts.get("subject")), me(), "signed in on both sides")) {
            throw Refusal.conflict("That sign-on is linked to an account already. Sign in with it.");
        }
        return Redirect.to(new SignInForm(null, facts.get("next")).path())
                .saying("From now on you can sign in through your organization.");
    }

    private static void requireOurs(Organization organization, SignOn signOn, Map<String, String> facts) {
        var isOurs = organization.id().toString().equals(facts.get("organization"))
                && signOn.issuer().toString().equals(facts.get("issuer"))
                && facts.get("subject") != null;
        if (!isOurs) throw Refusal.forbidden("This is not what was begun here. Begin again.");
    }

    private Organization organization(String slug) {
        return organizations.find(slug).orElseThrow(() -> Refusal.notFound("There is no such organization."));
    }

    private static PersonId me() {
        return Acting.now().by().orElseThrow();
    }
}
