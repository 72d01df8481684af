package org.assay.e2e;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// A stranger checks credentials that this platform never saw.
@ExtendWith(Platform.class)
class VerifyTest {

    @Test
    void aSignatureOfNobodyWeKnowIsAuthenticAndNotRecognised(Browsing browsing) {
        try (var stranger = browsing.visit()) {
            stranger.open("/verify").isAt("Is this credential real?").look("verify");
            stranger.check(
                    "credential.json",
                    "application/json",
                    SurveyCredential.ofAStranger().bytes());
            stranger.sees("The issuer is not known here").look("report-of-a-stranger");
        }
    }

    @Test
    void aChangedByteIsNamedWithoutScriptToo(Browsing browsing) {
        try (var stranger = browsing.visitWithoutScript()) {
            var text = new String(SurveyCredential.ofAStranger().bytes(), UTF_8);
            stranger.open("/verify").look("verify-without-script");
            var changed = text.replace("\"84\"", "\"94\"").getBytes(UTF_8);
            stranger.check("credential.json", "application/json", changed);
            stranger.sees("What it says is not shown").look("report-changed-without-script");
        }
    }

    @Test
    void whatIsNoCredentialGetsAReportAndNothingAtAllAHint(Browsing browsing) {
        try (var stranger = browsing.visit()) {
            stranger.open("/verify").press("Check credential").look("verify-mended");
            stranger.open("/verify").fill("Or paste it", "{\"name\": \"Ines\"").press("Check credential");
            stranger.look("report-no-credential");
        }
    }
}
