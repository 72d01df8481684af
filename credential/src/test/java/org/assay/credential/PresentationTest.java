package org.assay.credential;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.ZoneOffset;
import org.assay.credential.Check.Kind;
import org.assay.credential.context.BundledContexts;
import org.assay.credential.did.VerificationMethod;
import org.assay.credential.fetch.Fetched;
import org.assay.credential.json.StrictJson;
import org.assay.credential.key.SigningKey;
import org.assay.credential.proof.Cryptosuite;
import org.assay.credential.proof.DataIntegrityProof;
import org.assay.credential.proof.ProofOptions;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

class PresentationTest {
    private static final SigningKey HOLDER = Cast.key(7);
    private static final String DOMAIN = "kestrel-rowe.example";
    private static final String CHALLENGE = "3f6b9a52";
    private final Verifier verifier = new Verifier(
            (url, _) -> new Fetched.Failure(Fetched.Reason.NOT_FOUND, "no network: " + url),
            Clock.fixed(Cast.NOON, ZoneOffset.UTC));

    @Test
    void reportsOnThePresentationAndOnEachCredentialInIt() {
        var report = verifier.verifyPresentation(presented(HOLDER, true), DOMAIN, CHALLENGE);
        assertThat(report.verdict()).as(report.checks().toString()).isEqualTo(Outcome.PASSED);
        assertThat(report.nested()).hasSize(1);
        assertThat(report.nested().getFirst().path()).isEqualTo("/verifiableCredential/0");
        assertThat(report.verdictOnAll()).isEqualTo(Outcome.PASSED);
    }

    @Test
    void aGoodEnvelopeDoesNotMakeItsContentGood() {
        var report = verifier.verifyPresentation(presented(HOLDER, false), DOMAIN, CHALLENGE);
        assertThat(report.verdict()).isEqualTo(Outcome.PASSED);
        assertThat(report.nested().getFirst().report().check(Kind.PROOF).code()).isEqualTo("tampered");
        assertThat(report.verdictOnAll()).isEqualTo(Outcome.FAILED);
    }

    @Test
    void refusesAnAnswerToAnotherChallengeOrForSomebodyElse() {
        var presentation = presented(HOLDER, true);
        assertThat(verifier.verifyPresentation(presentation, DOMAIN, "another")
                        .check(Kind.PROOF)
                        .code())
                .isEqualTo("wrong-purpose");
        assertThat(verifier.verifyPresentation(presentation, "else.example", CHALLENGE)
                        .verdict())
                .isEqualTo(Outcome.FAILED);
        assertThat(verifier.verifyPresentation(presentation, null, null).verdict())
                .isEqualTo(Outcome.PASSED);
    }

    @Test
    void refusesThePresentationOfAnotherThanItsHolder() {
        var presentation = presented(Cast.key(8), true);
        var report = verifier.verifyPresentation(presentation, DOMAIN, CHALLENGE);
        assertThat(report.check(Kind.ISSUER_KEY).code()).isEqualTo("key-of-another");
    }

    @Test
    void refusesAPresentationWithoutProof() {
        var presentation = presented(HOLDER, true);
        presentation.remove("proof");
        assertThat(verifier.verifyPresentation(presentation, DOMAIN, CHALLENGE).verdict())
                .isEqualTo(Outcome.FAILED);
    }

    @Test
    void anAssertionIsNoAnswerToAVerifier() {
        var presentation = presented(HOLDER, true);
        presentation.remove("proof");
        var method = VerificationMethod.idOf(HOLDER.publicKey());
        var proof = DataIntegrityProof.sign(
                presentation, HOLDER, ProofOptions.assertion(Cryptosuite.EDDSA_RDFC_2022, method, Cast.NOON));
        var report = verifier.verifyPresentation(proof.addedTo(presentation), null, null);
        assertThat(report.check(Kind.PROOF).code()).isEqualTo("wrong-purpose");
    }

    private static ObjectNode presented(SigningKey by, boolean isIntact) {
        var credential = Issuer.sign(Cast.credential().build(), Cast.KEY, Cast.METHOD, Cast.NOON)
                .json();
        if (!isIntact) credential.put("name", "Master of everything");
        var presentation = StrictJson.mapper().createObjectNode();
        presentation.putArray("@context").add(BundledContexts.CREDENTIALS_V2);
        presentation.putArray("type").add("VerifiablePresentation");
        presentation.put("holder", "did:key:" + HOLDER.publicKey());
        presentation.putArray("verifiableCredential").add(credential);
        var options = ProofOptions.authentication(
                Cryptosuite.EDDSA_RDFC_2022, VerificationMethod.idOf(by.publicKey()), Cast.NOON, DOMAIN, CHALLENGE);
        return DataIntegrityProof.sign(presentation, by, options).addedTo(presentation);
    }
}
