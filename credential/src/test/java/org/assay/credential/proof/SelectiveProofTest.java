package org.assay.credential.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.assay.credential.Check.Kind;
import org.assay.credential.Outcome;
import org.assay.credential.VerificationReport;
import org.assay.credential.Verifier;
import org.assay.credential.context.KnownContexts;
import org.assay.credential.did.VerificationMethod;
import org.assay.credential.fetch.Fetched;
import org.assay.credential.json.StrictJson;
import org.assay.credential.key.KeyType;
import org.assay.credential.key.SigningKey;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

class SelectiveProofTest {
    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    private static final SigningKey KEY = SigningKey.generate(KeyType.P256, new SecureRandom());
    private static final List<String> MANDATORY = List.of("/issuer", "/validFrom");
    private final ObjectNode signed = signed();

    @Test
    void showsWhatIsChosenAndNothingElse() {
        var part = derived("/credentialSubject/achievement/name", "/credentialSubject/identifier/1/identityHash");
        assertThat(verify(part).verdict()).as(verify(part).checks().toString()).isEqualTo(Outcome.PASSED);
        assertThat(part.path("credentialSubject")
                        .path("achievement")
                        .path("name")
                        .asString())
                .isEqualTo("Survey \"Data\" Analysis _:c14n0");
        assertThat(part.toString()).contains("second@example.org").doesNotContain("first@example.org", "Can plan");
        assertThat(part.path("validFrom").asString()).isEqualTo("2026-03-02T12:00:00Z");
    }

    @Test
    void noneOfWhatIsShownCanBeChanged() {
        var part = derived("/credentialSubject/achievement/name");
        ((ObjectNode) part.path("credentialSubject").path("achievement")).put("name", "Brain Surgery");
        assertThat(verify(part).check(Kind.PROOF).code()).isEqualTo("tampered");
        var other = derived("/credentialSubject/achievement/name");
        other.put("validFrom", "2026-03-02T12:00:01Z");
        assertThat(verify(other).check(Kind.PROOF).code()).isEqualTo("tampered");
    }

    @Test
    void whatIsMandatoryCannotBeLeftOut() {
        var part = derived("/credentialSubject/achievement/name");
        part.remove("validFrom");
        assertThat(verify(part).check(Kind.PROOF).outcome()).isEqualTo(Outcome.FAILED);
    }

    @Test
    void theHoldersOwnCopyIsNotForVerifiers() {
        assertThat(verify(signed).check(Kind.PROOF).code()).isEqualTo("signature-malformed");
    }

    @Test
    void refusesPointersThatLeadNowhereAndKeysOfOtherKinds() {
        assertThatThrownBy(() -> derived("/credentialSubject/nothing")).hasMessageContaining("leads nowhere");
        var other = SigningKey.generate(KeyType.ED25519, new SecureRandom());
        assertThatThrownBy(() -> SelectiveProof.sign(
                        unsigned(), other, options(), MANDATORY, new SecureRandom(), KnownContexts.bundled()))
                .hasMessageContaining("no key of Ed25519");
    }

    /// With two labels alike a holder could show one result twice, as two results.
    @Test
    void oneNodeIsNotShownAsTwo() {
        var label = new byte[SelectiveValue.HMAC_BYTES];
        var other = new byte[SelectiveValue.HMAC_BYTES];
        other[0] = 1;
        var signature = new byte[SelectiveValue.SIGNATURE_BYTES];
        for (var labels : List.of(Map.of(0, label, 1, other), Map.of(0, label, 1, label.clone()))) {
            var value = new SelectiveValue.Derived(signature, new byte[35], List.of(), labels, List.of()).text();
            if (labels.get(1) == other)
                assertThat(SelectiveValue.parse(value)).isInstanceOf(SelectiveValue.Derived.class);
            else assertThatThrownBy(() -> SelectiveValue.parse(value)).hasMessageContaining("same label");
        }
    }

    @Test
    void aProofValueThatIsCutOffIsRefused() {
        var part = derived("/credentialSubject/achievement/name");
        var value = part.path("proof").path("proofValue").asString();
        for (var length = 1; length < value.length(); length += 97) {
            ((ObjectNode) part.path("proof")).put("proofValue", value.substring(0, length));
            assertThat(verify(part).verdict()).isEqualTo(Outcome.FAILED);
        }
    }

    private ObjectNode derived(String... pointers) {
        return SelectiveProof.derive(signed, List.of(pointers), KnownContexts.bundled());
    }

    private static VerificationReport verify(ObjectNode document) {
        return new Verifier(
                        (url, _) -> new Fetched.Failure(Fetched.Reason.NOT_FOUND, "no network"),
                        Clock.fixed(NOON, ZoneOffset.UTC))
                .verify(StrictJson.write(document));
    }

    private static ProofOptions options() {
        return ProofOptions.assertion(Cryptosuite.ECDSA_SD_2023, VerificationMethod.idOf(KEY.publicKey()), NOON);
    }

    private static ObjectNode signed() {
        var unsigned = unsigned();
        return SelectiveProof.sign(unsigned, KEY, options(), MANDATORY, new SecureRandom(), KnownContexts.bundled())
                .addedTo(unsigned);
    }

    private static ObjectNode unsigned() {
        return (ObjectNode) StrictJson.mapper().readTree("""
                {"@context": ["https://www.w3.org/ns/credentials/v2",
                              "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json"],
                 "type": ["VerifiableCredential"],
                 "issuer": {"id": "did:key:%s", "type": "Profile", "name": "Aldermere University"},
                 "validFrom": "2026-03-02T12:00:00Z",
                 "credentialSubject": {
                   "type": ["AchievementSubject"],
                   "identifier": [
                     {"type": "IdentityObject", "hashed": false, "identityHash": "first@example.org",
                      "identityType": "emailAddress"},
                     {"type": "IdentityObject", "hashed": false, "identityHash": "second@example.org",
                      "identityType": "emailAddress"}],
                   "achievement": {"id": "urn:uuid:7f2b3c1e-0000-4000-8000-000000000001", "type": ["Achievement"],
                     "name": "Survey \\"Data\\" Analysis _:c14n0", "description": "Can plan and analyse a survey.",
                     "criteria": {"narrative": "Marked work."}}}}
                """.formatted(KEY.publicKey()));
    }
}
