package org.assay.e2e;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.temporal.ChronoUnit;
import org.assay.e2e.OutsideVerifier.Answer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Verifiers that other people wrote accept what the library signs, for the reasons that they should.
class OutsideVerifiersTest {
    private static LoopbackCertificate certificate;
    private static IssuerSite site;

    @BeforeAll
    static void openTheIssuersSite() throws IOException {
        assumeTrue(OutsideVerifier.canRun(), "skipped: node and npm are not on the PATH");
        OutsideVerifier.install();
        certificate = LoopbackCertificate.make(Path.of("target/tls"));
        site = IssuerSite.open(certificate);
    }

    @AfterAll
    static void close() {
        if (site != null) site.close();
    }

    @Test
    void digitalBazaarAcceptsProofDatesAndStatus() {
        var answer = ask(OutsideVerifier.DIGITAL_BAZAAR, site.credential());
        assertThat(answer.verified()).as(answer.text()).isTrue();
        assertThat(answer.results())
                .containsEntry("eddsa-rdfc-2022", true)
                .containsEntry("validity_period", true)
                .containsEntry("revocation_status", true);
    }

    @Test
    void verifierCoreAcceptsSignatureExpirationAndStatus() {
        var answer = ask(OutsideVerifier.VERIFIER_CORE, site.credential());
        assertThat(answer.verified()).as(answer.text()).isTrue();
        assertThat(answer.results())
                .containsEntry("valid_signature", true)
                .containsEntry("expiration", true)
                .containsEntry("revocation_status", true)
                .doesNotContainEntry("schema_check", false);
    }

    @ParameterizedTest
    @EnumSource
    void refuseAChangedByte(OutsideVerifier verifier) throws IOException {
        var changed = Path.of("target/changed.json").toAbsolutePath();
        var text = new String(site.bytes(), UTF_8);
        Files.writeString(changed, text.replaceFirst("\"value\":\"84\"", "\"value\":\"94\""));
        assertThat(Files.readString(changed)).isNotEqualTo(text);

        var answer = ask(verifier, changed.toString());
        assertThat(answer.verified()).as(answer.text()).isFalse();
        assertThat(answer.results())
                .doesNotContainEntry("eddsa-rdfc-2022", true)
                .doesNotContainEntry("valid_signature", true);
    }

    @ParameterizedTest
    @EnumSource
    void refuseARevokedCredential(OutsideVerifier verifier) {
        site.revoke(true);
        try {
            var answer = ask(verifier, site.credential());
            assertThat(answer.verified()).as(answer.text()).isFalse();
            assertThat(answer.results()).containsEntry("revocation_status", false);
        } finally {
            site.revoke(false);
        }
    }

    @ParameterizedTest
    @EnumSource
    void refuseASuspendedCredentialAndAcceptItAgain(OutsideVerifier verifier) {
        site.suspend(true);
        try {
            var answer = ask(verifier, site.credential());
            assertThat(answer.verified()).as(answer.text()).isFalse();
            assertThat(answer.results()).containsEntry("revocation_status", false);
        } finally {
            site.suspend(false);
        }
        var again = ask(verifier, site.credential());
        assertThat(again.verified()).as(again.text()).isTrue();
    }

    @Test
    void digitalBazaarRefusesTheDayAfterExpiry() {
        var later = IssuerSite.UNTIL.plus(1, ChronoUnit.DAYS).toString();
        var answer = OutsideVerifier.DIGITAL_BAZAAR.ask(site.credential(), certificate.pem(), later);
        assertThat(answer.verified()).as(answer.text()).isFalse();
        assertThat(answer.results()).containsEntry("validity_period", false);
    }

    private static Answer ask(OutsideVerifier verifier, String place) {
        return verifier.ask(place, certificate.pem(), null);
    }
}
