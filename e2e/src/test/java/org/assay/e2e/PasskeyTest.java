package org.assay.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.google.gson.JsonObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// A passkey is made on the account page and signs in from then on, with the authenticator that Chromium plays.
@ExtendWith(Platform.class)
class PasskeyTest {

    @Test
    void aPasskeyIsMadeNamedUsedToSignInAndRemoved(Browsing browsing) {
        try (var ines = browsing.visit().signInAs("Ines Brandt")) {
            authenticator(ines);
            ines.open("/account").isAt("Your account").look("account");
            ines.open("/account/sessions").isAt("Signing in").look("account-sessions");
            ines.fill("What to call it", "Ines's phone").press("Add a passkey");
            assertThat(ines.page().getByText("The passkey is added.")).isVisible();
            ines.look("account-passkey");
            ines.open("/account/data").isAt("Your data").look("account-data");
            ines.open("/account/erasure").isAt("Erase your account?").look("account-erasure");

            ines.open("/account/sessions");
            ines.page().context().clearCookies();
            ines.open("/sign-in").press("Sign in with a passkey");
            assertThat(ines.page().getByText("You are signed in.")).isVisible();
            ines.open("/account/sessions").sees("Signed in by a passkey").sees("last used");
            ines.press("Remove Ines's phone");
            assertThat(ines.page().getByText("The passkey is removed here.")).isVisible();
        }
    }

    private static void authenticator(Visit visit) {
        var session = visit.page().context().newCDPSession(visit.page());
        session.send("WebAuthn.enable");
        var options = new JsonObject();
        options.addProperty("protocol", "ctap2");
        options.addProperty("transport", "internal");
        options.addProperty("hasResidentKey", true);
        options.addProperty("hasUserVerification", true);
        options.addProperty("isUserVerified", true);
        options.addProperty("automaticPresenceSimulation", true);
        var parameters = new JsonObject();
        parameters.add("options", options);
        session.send("WebAuthn.addVirtualAuthenticator", parameters);
    }
}
