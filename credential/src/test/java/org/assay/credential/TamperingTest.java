package org.assay.credential;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.assay.credential.Check.Kind;
import org.assay.credential.did.VerificationMethod;
import org.assay.credential.fetch.Fetcher;
import org.assay.credential.json.StrictJson;
import org.assay.credential.proof.Cryptosuite;
import org.assay.credential.proof.DataIntegrityProof;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// A credential that was changed after it was signed is never valid, whatever was changed.
class TamperingTest {
    private static final Verifier VERIFIER = new Verifier(Fetcher.offline(), Clock.fixed(Cast.NOON, ZoneOffset.UTC));
    private static final byte[] SIGNED = Cast.signed().bytes();
    private static final int FLIPS = 600;

    @Test
    void refusesAnyFlippedBit() {
        var random = new Random(20260302);
        for (var i = 0; i < FLIPS; i++) {
            var changed = SIGNED.clone();
            changed[random.nextInt(changed.length)] ^= (byte) (1 << random.nextInt(8));
            assertNotValid(changed);
        }
    }

    @Test
    void refusesAnUndefinedTermAtAnyPlace() {
        var places = objects(json(), new ArrayList<>()).size();
        for (var place = 0; place < places; place++) {
            var changed = json();
            objects(changed, new ArrayList<>()).get(place).put("grade", "A+");
            assertNotValid(StrictJson.write(changed));
        }
        assertThat(places).isGreaterThan(10);
    }

    @Test
    void refusesANullAtAnyPlace() {
        var places = objects(json(), new ArrayList<>()).size();
        for (var place = 0; place < places; place++) {
            var changed = json();
            objects(changed, new ArrayList<>()).get(place).putNull("description");
            assertNotValid(StrictJson.write(changed));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "@vocab",
                "@base",
                "@graph",
                "@included",
                "@reverse",
                "@nest",
                "@index",
                "@direction",
                "@import",
                "@propagate",
                "@protected",
                "@version",
                "@set",
                "@list",
                "@json",
                "@none"
            })
    void refusesKeywordsThatHideContent(String keyword) {
        var changed = json();
        changed.put(keyword, "https://example.org/");
        assertNotValid(StrictJson.write(changed));
    }

    /// Swapping two terms by an inline context leaves the canonical form as it was, while the text says
    /// otherwise.
    @Test
    void refusesTermsThatAreSwappedByAnInlineContext() {
        var changed = json();
        var swap = StrictJson.mapper()
                .createObjectNode()
                .put("name", "https://schema.org/description")
                .put("description", "https://schema.org/name");
        ((ArrayNode) changed.path("@context")).add(swap);
        var achievement = (ObjectNode) changed.path("credentialSubject").path("achievement");
        var name = achievement.path("name");
        achievement.set("name", achievement.path("description"));
        achievement.set("description", name);
        assertThat(VERIFIER.verify(StrictJson.write(changed))
                        .check(Kind.CONTEXT)
                        .code())
                .isEqualTo("context-malformed");
        assertNotValid(StrictJson.write(changed));
    }

    @Test
    void refusesAnInlineContextBelowTheTop() {
        var changed = json();
        ((ObjectNode) changed.path("credentialSubject")).putObject("@context").put("@vocab", "https://example.org/#");
        assertNotValid(StrictJson.write(changed));
    }

    @Test
    void refusesEveryOtherOrderAndChoiceOfContexts() {
        for (var contexts : List.of(List.of(1, 0), List.of(0), List.of(1), List.of(0, 1, 1))) {
            var changed = json();
            var original = changed.path("@context").deepCopy();
            var list = changed.putArray("@context");
            contexts.forEach(index -> list.add(original.path(index)));
            assertThat(VERIFIER.verify(StrictJson.write(changed)).verdict())
                    .as(list.toString())
                    .isEqualTo(Outcome.FAILED);
        }
    }

    @Test
    void refusesIdsThatAreRelative() {
        for (var id :
                List.of("credential", "/credential", "#credential", "", "https://a b", "not a url:x", "urn:a\\b")) {
            assertNotValid(StrictJson.write(json().put("id", id)));
        }
    }

    @Test
    void refusesATypeThatLooksLikeAKeyword() {
        var changed = json();
        ((ArrayNode) changed.path("credentialSubject").path("type")).add("@Distinction");
        assertNotValid(StrictJson.write(changed));
    }

    @Test
    void refusesASecondProofThatIsWrong() {
        var changed = json();
        var proof = (ObjectNode) changed.remove("proof");
        var wrong = proof.deepCopy().put("created", "2026-03-02T11:00:00Z");
        changed.putArray("proof").add(proof).add(wrong);
        assertThat(VERIFIER.verify(StrictJson.write(changed)).check(Kind.PROOF).outcome())
                .isEqualTo(Outcome.FAILED);
    }

    @Test
    void refusesAProofByAKeyThatIsNotTheIssuers() {
        var unsigned = json();
        unsigned.remove("proof");
        var stranger = Cast.key(2);
        var signed = Issuer.sign(unsigned, stranger, VerificationMethod.idOf(stranger.publicKey()), Cast.NOON);
        var report = VERIFIER.verify(signed.bytes());
        assertThat(report.check(Kind.PROOF).outcome()).isEqualTo(Outcome.PASSED);
        assertThat(report.check(Kind.ISSUER_KEY).code()).isEqualTo("key-of-another");
        assertThat(report.verdict()).isEqualTo(Outcome.FAILED);
        assertThat(report.verified()).isEmpty();
    }

    /// A co-signature neither helps nor harms; in every order the issuer's own proof decides.
    @Test
    void letsOthersSignBesideTheIssuerButNotInItsPlace() {
        var unsigned = json();
        var own = unsigned.remove("proof");
        var stranger = Cast.key(2);
        var other = StrictJson.parseObject(
                        Issuer.sign(unsigned, stranger, VerificationMethod.idOf(stranger.publicKey()), Cast.NOON)
                                .bytes())
                .path("proof");
        var authentication = ((ObjectNode) own.deepCopy()).put("proofPurpose", "authentication");
        for (var proofs : List.of(List.of(own, other), List.of(other, own), List.of(authentication, other, own)))
            assertThat(withProofs(unsigned, proofs).verdict()).isEqualTo(Outcome.PASSED);
        for (var proofs : List.of(List.of(other), List.of(other, authentication), List.of(authentication)))
            assertThat(withProofs(unsigned, proofs).verdict()).isEqualTo(Outcome.FAILED);
    }

    private static VerificationReport withProofs(ObjectNode unsigned, List<? extends JsonNode> proofs) {
        var signed = unsigned.deepCopy();
        signed.putArray("proof").addAll(proofs);
        return VERIFIER.verify(StrictJson.write(signed));
    }

    @Test
    void refusesAProofForAnotherPurpose() {
        var changed = json();
        var proof = (ObjectNode) changed.remove("proof");
        changed.set("proof", proof.put("proofPurpose", "authentication"));
        assertThat(VERIFIER.verify(StrictJson.write(changed)).check(Kind.PROOF).code())
                .isEqualTo("wrong-purpose");
    }

    @Test
    void showsAnExpiredCredentialAsVerifiedButNotAsValid() {
        var expired = Issuer.sign(
                Cast.credential().validUntil(Cast.NOON.plusSeconds(60)).build(), Cast.KEY, Cast.METHOD, Cast.NOON);
        assertThat(VERIFIER.at(Cast.NOON.plusSeconds(60))
                        .verify(expired.bytes())
                        .verdict())
                .isEqualTo(Outcome.PASSED);
        var report = VERIFIER.at(Cast.NOON.plusSeconds(61)).verify(expired.bytes());
        assertThat(report.check(Kind.VALIDITY).message())
                .isEqualTo("expired at 2026-03-02T12:01:00Z, checked at 2026-03-02T12:01:01Z");
        assertThat(report.verdict()).isEqualTo(Outcome.FAILED);
        assertThat(report.verified()).isPresent();
    }

    @Test
    void refusesACredentialBeforeItsTimeAndAProofFromTheFuture() {
        assertThat(VERIFIER.at(Cast.NOON.minusSeconds(60)).verify(SIGNED).verdict())
                .isEqualTo(Outcome.PASSED);
        assertThat(VERIFIER.at(Cast.NOON.minusMillis(60_001))
                        .verify(SIGNED)
                        .check(Kind.VALIDITY)
                        .code())
                .isEqualTo("not-yet-valid");
        var later = Issuer.sign(Cast.credential().build(), Cast.KEY, Cast.METHOD, Cast.NOON.plusSeconds(61));
        assertThat(VERIFIER.verify(later.bytes()).check(Kind.VALIDITY).code()).isEqualTo("proof-in-future");
    }

    @Test
    void readsTheProofAsItStands() {
        var proof = DataIntegrityProof.of((ObjectNode) json().path("proof"));
        assertThat(proof.suite()).contains(Cryptosuite.EDDSA_RDFC_2022);
        assertThat(proof.created()).contains(Cast.NOON);
        assertThat(proof.expires()).isEmpty();
    }

    private static void assertNotValid(byte[] changed) {
        var report = VERIFIER.verify(changed);
        assertThat(report.verdict())
                .as(() -> new String(changed, StandardCharsets.UTF_8) + report.checks())
                .isNotEqualTo(Outcome.PASSED);
        assertThat(report.verified())
                .as(() -> "shown as verified: " + new String(changed, StandardCharsets.UTF_8))
                .isEmpty();
    }

    private static ObjectNode json() {
        return StrictJson.parseObject(SIGNED);
    }

    private static List<ObjectNode> objects(JsonNode node, List<ObjectNode> found) {
        if (node instanceof ObjectNode object) found.add(object);
        node.forEach(child -> objects(child, found));
        return found;
    }
}
