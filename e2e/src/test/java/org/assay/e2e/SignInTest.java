package org.assay.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// People who are not of the cast come in by a mailed link, and administrators set up further organizations.
@ExtendWith(Platform.class)
class SignInTest {

    @Test
    void aMailedLinkWorksOnceAndOnlyAtItsButton(Browsing browsing) {
        try (var recruiter = browsing.visit()) {
            var link = link(recruiter, "people@kestrel-rowe.example");
            recruiter.open(link).open(link).isAt("Welcome").look("first-sign-in");
            recruiter.fill("Your name", "Kestrel & Rowe").press("Sign in as");
            assertThat(recruiter.page().getByText("You are signed in.")).isVisible();
            recruiter.open(link).isAt("Nothing here").sees("This link was used or has run out");
        }
    }

    @Test
    void anAddressThatIsNoneIsMendedAtItsField(Browsing browsing) {
        try (var stranger = browsing.visit()) {
            stranger.open("/sign-in")
                    .look("sign-in")
                    .fill("Email address", "ines")
                    .press("Send me a link");
            stranger.isAt("Sign in").sees("Enter an email address with an @").look("sign-in-mended");
            assertThat(stranger.page().getByLabel("Email address")).hasValue("ines");
            stranger.open("/nothing-here").isAt("Nothing here").look("nothing-here");
        }
    }

    @Test
    void notEverybodyMayBecomeAnIssuerThatThePlatformVouchesFor(Browsing browsing) {
        try (var stranger = browsing.visit()) {
            stranger.open(link(stranger, "office@kestrel-rowe.example"));
            stranger.fill("Your name", "Programme office").press("Sign in as");
            stranger.open("/organizations/new").sees("Only an administrator");
        }
    }

    @Test
    void aNewOrganizationSetsItsBrandAndMembers(Browsing browsing) {
        try (var founder = browsing.visit().signInAs("Mira Halvorsen")) {
            founder.open("/organizations/new").look("organization");
            founder.fill("Name", "Kestrel & Rowe")
                    .fill("Brand colour", "#7a2e1f")
                    .press("Set it up");
            founder.open("/members").look("members");
            founder.open("/brand").isAt("Brand").look("brand");
            founder.open("/audit").isAt("Audit log").look("audit-log");
        }
    }

    /// Asks for a link and takes it out of the mailbox.
    private static String link(Visit visit, String address) {
        visit.open("/sign-in").fill("Email address", address).press("Send me a link");
        visit.sees("A link is on its way to " + address).look("link-sent");
        visit.openMail(address, "Your link to sign in").look("sign-in-mail");
        return String.valueOf(visit.link("Open the link").getAttribute("href"));
    }
}
