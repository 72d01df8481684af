package org.assay.e2e;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.assay.credential.json.StrictJson;
import org.assay.e2e.OutsideVerifier.Answer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// What the running server issues over https, verifiers that other people wrote accept, fetching its status list.
/// How they find a did:web key is seen in [OutsideVerifiersTest].
class IssuedCredentialTest {
    private static final Path FILE = Path.of("target/issued.json").toAbsolutePath();
    private static LoopbackCertificate certificate;
    private static RunningAssay assay;

    @BeforeAll
    static void earnACredential() throws IOException {
        assumeTrue(OutsideVerifier.canRun(), "skipped: node and npm are not on the PATH");
        assumeTrue(Browsing.chromium().isPresent(), "skipped: Chromium is not installed");
        OutsideVerifier.install();
        certificate = LoopbackCertificate.make(Path.of("target/tls-server"));
        assay = RunningAssay.start("issuer", certificate);
        try (var browsing = Browsing.start(assay, new Album(Path.of("target/shots-without-script")))) {
            Files.write(FILE, new Earning(browsing).credential());
        }
    }

    @AfterAll
    static void stop() {
        if (assay != null) assay.close();
    }

    @Test
    void itsIssuerIsAKeyBecauseLocalhostIsNobodysName() throws IOException {
        var issuer = StrictJson.parseObject(Files.readAllBytes(FILE))
                .path("issuer")
                .path("id")
                .asString();
        assertThat(issuer).startsWith("did:key:z6Mk");
    }

    @Test
    void digitalBazaarAcceptsProofDatesAndStatus() {
        var answer = ask(OutsideVerifier.DIGITAL_BAZAAR, FILE);
        assertThat(answer.verified()).as(answer.text()).isTrue();
        assertThat(answer.results())
                .containsEntry("eddsa-rdfc-2022", true)
                .containsEntry("validity_period", true)
                .containsEntry("revocation_status", true);
    }

    @Test
    void verifierCoreAcceptsSignatureExpirationAndStatus() {
        var answer = ask(OutsideVerifier.VERIFIER_CORE, FILE);
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
        var text = Files.readString(FILE, UTF_8);
        var changed = FILE.resolveSibling("issued-changed.json");
        Files.writeString(changed, text.replaceFirst("Ines Brandt", "Ines Brandl"));
        assertThat(changed).content().isNotEqualTo(text);
        var answer = ask(verifier, changed);
        assertThat(answer.verified()).as(answer.text()).isFalse();
    }

    private static Answer ask(OutsideVerifier verifier, Path file) {
        return verifier.ask(file.toString(), certificate.pem(), null);
    }
}
