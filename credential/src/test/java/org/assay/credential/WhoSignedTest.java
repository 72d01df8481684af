package org.assay.credential;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.assay.credential.Check.Kind;
import org.assay.credential.did.DidDocument;
import org.assay.credential.did.VerificationMethod;
import org.assay.credential.json.StrictJson;
import org.assay.credential.key.KeyType;
import org.assay.credential.key.Multibase;
import org.assay.credential.key.SigningKey;
import org.assay.credential.proof.Cryptosuite;
import org.assay.credential.proof.ProofOptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Proofs that hold, by the wrong key, for the wrong purpose, or at the wrong time.
class WhoSignedTest {
    private static final List<String> PURPOSES = List.of(
            "assertionMethod",
            "authentication",
            "keyAgreement",
            "capabilityInvocation",
            "capabilityDelegation",
            "approval");
    private static final String METHOD = Site.DID + "#" + Cast.KEY.publicKey();
    private final Site site = new Site();
    private final Verifier verifier = site.verifier(Cast.NOON);

    static Stream<Arguments> purposesAndRelationships() {
        return PURPOSES.stream()
                .flatMap(purpose -> PURPOSES.stream().map(relationship -> Arguments.of(purpose, relationship)));
    }

    /// The last purpose is nobody's, and stands for a key that is listed without any.
    @ParameterizedTest(name = "proof for {0}, key for {1}")
    @MethodSource("purposesAndRelationships")
    void takesAnAssertionByAKeyForAssertionsAndNothingElse(String purpose, String relationship) {
        var document = StrictJson.parseObject(new DidDocument(Site.DID, List.of(Cast.KEY.publicKey())).write());
        document.set(relationship, document.remove("assertionMethod"));
        site.web.put("https://aldermere.example/issuers/1/did.json", StrictJson.write(document));
        var report = verify(HandmadeProof.sign(site.credential(""), Cast.KEY, HandmadeProof.options(METHOD, purpose)));
        if (!purpose.equals("assertionMethod"))
            assertThat(report.check(Kind.PROOF).code()).isEqualTo("wrong-purpose");
        else if (!relationship.equals("assertionMethod"))
            assertThat(report.check(Kind.ISSUER_KEY).code()).isEqualTo("key-not-for-assertions");
        else assertThat(report.verdict()).as(report.checks().toString()).isEqualTo(Outcome.PASSED);
        assertThat(report.verified().isPresent())
                .isEqualTo(purpose.equals("assertionMethod") && relationship.equals("assertionMethod"));
    }

    /// A key that is listed by the issuer, but belongs to somebody else; and one that is another issuer's.
    @Test
    void refusesAMethodThatIsControlledByAnother() {
        var signed =
                HandmadeProof.sign(site.credential(""), Cast.KEY, HandmadeProof.options(METHOD, "assertionMethod"));
        assertThat(verify(signed).verdict()).isEqualTo(Outcome.PASSED);
        var document = StrictJson.parseObject(new DidDocument(Site.DID, List.of(Cast.KEY.publicKey())).write());
        ((ObjectNode) document.path("verificationMethod").path(0)).put("controller", "did:web:other.example");
        site.web.put("https://aldermere.example/issuers/1/did.json", StrictJson.write(document));
        assertThat(verify(signed).check(Kind.ISSUER_KEY).code()).isEqualTo("key-of-another");
        var other = new DidDocument("did:web:other.example", List.of(Cast.KEY.publicKey()));
        site.web.put("https://other.example/.well-known/did.json", other.write());
        var foreign = HandmadeProof.options(other.methodId(Cast.KEY.publicKey()), "assertionMethod");
        var report = verify(HandmadeProof.sign(site.credential(""), Cast.KEY, foreign));
        assertThat(report.check(Kind.PROOF).outcome()).isEqualTo(Outcome.PASSED);
        assertThat(report.check(Kind.ISSUER_KEY).code()).isEqualTo("key-of-another");
        assertThat(report.verified()).isEmpty();
    }

    /// Every choice and order of: the issuer's proof, a stranger's by his own key, a stranger's under the issuer's
    /// name, and one for another purpose. The issuer's decides, and a forged one spoils all.
    @Test
    void judgesEverySetOfProofsInEveryOrderAlike() {
        var document = site.credential("");
        var stranger = Cast.key(2);
        var own = proof(document, Cast.KEY, HandmadeProof.options(METHOD, "assertionMethod"));
        var beside = proof(
                document,
                stranger,
                HandmadeProof.options(VerificationMethod.idOf(stranger.publicKey()), "assertionMethod"));
        var forged = proof(document, stranger, HandmadeProof.options(METHOD, "assertionMethod"));
        var elsewhere = proof(document, Cast.KEY, HandmadeProof.options(METHOD, "authentication"));
        var orders = orders(List.of(own, beside, forged, elsewhere));
        assertThat(orders).hasSize(64);
        for (var proofs : orders) {
            var signed = document.deepCopy();
            signed.putArray("proof").addAll(proofs);
            var report = verify(signed);
            var isGood = proofs.contains(own) && !proofs.contains(forged);
            assertThat(report.verdict() == Outcome.PASSED)
                    .as(() -> proofs + " " + report.checks())
                    .isEqualTo(isGood);
            assertThat(report.verified().isPresent()).isEqualTo(isGood);
            assertThat(report.check(Kind.PROOF).values()).containsEntry("proofs", Integer.toString(proofs.size()));
        }
    }

    private static List<List<JsonNode>> orders(List<JsonNode> proofs) {
        var orders = new ArrayList<List<JsonNode>>();
        for (var first : proofs) {
            orders.add(List.of(first));
            var rest = proofs.stream().filter(proof -> proof != first).toList();
            for (var tail : orders(rest)) {
                var order = new ArrayList<JsonNode>(List.of(first));
                order.addAll(tail);
                orders.add(order);
            }
        }
        return orders;
    }

    private static JsonNode proof(ObjectNode document, SigningKey key, ObjectNode options) {
        return HandmadeProof.sign(document, key, options).path("proof");
    }

    /// Of two proofs of which the second was made over the first neither can be taken away.
    @Test
    void refusesAChainThatLostAProof() {
        var first = ProofOptions.assertion(Cryptosuite.EDDSA_RDFC_2022, METHOD, Cast.NOON);
        var once = Issuer.sign(site.credential(""), Cast.KEY, first.chained("urn:uuid:1", List.of()));
        var twice = Issuer.sign(once.json(), Cast.KEY, first.chained("urn:uuid:2", List.of("urn:uuid:1")))
                .json();
        assertThat(verify(twice).verdict())
                .as(verify(twice).checks().toString())
                .isEqualTo(Outcome.PASSED);
        var second = twice.path("proof").path(1);
        for (var proofs : List.of(List.of(second), List.of(second, second))) {
            var cut = twice.deepCopy();
            cut.putArray("proof").addAll(proofs);
            assertThat(verify(cut).check(Kind.PROOF).code()).isEqualTo("signature-malformed");
            assertThat(verify(cut).verified()).isEmpty();
        }
        ((ObjectNode) twice.path("proof").path(0)).put("created", "2026-03-02T11:59:59Z");
        assertThat(verify(twice).check(Kind.PROOF).code()).isEqualTo("tampered");
    }

    @ParameterizedTest(name = "{0} of {1} at {2} ms: {3}")
    @CsvSource({
        "validFrom, 2026-03-02T12:00:00Z, -60000, in-force",
        "validFrom, 2026-03-02T12:00:00Z, -60001, not-yet-valid",
        "validFrom, 2026-03-02T13:00:00+01:00, -60000, in-force",
        "validFrom, 2026-03-02T13:00:00+01:00, -60001, not-yet-valid",
        "validFrom, 2026-03-02T12:00:00-00:00, -60001, not-yet-valid",
        "validUntil, 2026-03-02T12:00:00Z, 0, in-force",
        "validUntil, 2026-03-02T12:00:00Z, 1, expired",
        "validUntil, 2026-03-02T06:30:00-05:30, 0, in-force",
        "validUntil, 2026-03-02T06:30:00-05:30, 1, expired",
        "validUntil, 2026-03-02T12:00:00.001Z, 1, in-force",
        "created, 2026-03-02T12:00:00Z, -60000, in-force",
        "created, 2026-03-02T12:00:00Z, -60001, proof-in-future",
        "expires, 2026-03-02T12:00:00Z, 0, in-force",
        "expires, 2026-03-02T12:00:00Z, 1, proof-expired",
        "validFrom, 2026-03-02T12:00:00, 0, time-malformed",
        "validFrom, 2026-03-02, 0, time-malformed",
        "validFrom, 2026-03-02 12:00:00Z, 0, time-malformed",
        "validFrom, 2026-02-30T12:00:00Z, 0, time-malformed",
        "validFrom, 2026-03-02T24:00:00Z, 0, time-malformed",
        "validFrom, 2026-03-02T12:00:60Z, 0, time-malformed",
        "validFrom, 2026-03-02T12:00:00+25:00, 0, time-malformed",
        "validUntil, 2026-03-02T12:00:00z, 0, time-malformed",
        "validUntil, 20260302T120000Z, 0, time-malformed",
        "validUntil, +2026-03-02T12:00:00Z, 0, time-malformed",
        "created, now, 0, time-malformed",
        "expires, '', 0, time-malformed"
    })
    void judgesEachDateToTheMillisecond(String name, String time, long offset, String code) {
        var document = site.credential("");
        document.put("validFrom", "2020-01-01T00:00:00Z");
        var options = HandmadeProof.options(METHOD, "assertionMethod").put("created", "2020-01-01T00:00:00Z");
        (name.startsWith("valid") ? document : options).put(name, time);
        var signed = HandmadeProof.sign(document, Cast.KEY, options);
        var report = verifier.at(Cast.NOON.plusMillis(offset)).verify(StrictJson.write(signed));
        assertThat(report.check(Kind.VALIDITY).code()).isEqualTo(code);
        if (!code.equals("in-force")) assertThat(report.verdict()).isEqualTo(Outcome.FAILED);
    }

    /// Zeros, the order of the curve, and another encoding of a good signature; all of them have passed elsewhere.
    @Test
    void refusesSignaturesOfEcdsaThatAreNone() {
        var key = SigningKey.generate(KeyType.P256, new java.security.SecureRandom());
        var method = VerificationMethod.idOf(key.publicKey());
        var document = site.credential("");
        ((ObjectNode) document.path("issuer")).put("id", "did:key:" + key.publicKey());
        var signed = Issuer.sign(document, key, method, Cast.NOON).json();
        assertThat(verify(signed).verdict()).isEqualTo(Outcome.PASSED);
        var good =
                Multibase.decodeBase58(signed.path("proof").path("proofValue").asString());
        var order = java.util.HexFormat.of()
                .parseHex("ffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551".repeat(2));
        var der = new byte[70];
        System.arraycopy(new byte[] {0x30, 0x44, 2, 0x20}, 0, der, 0, 4);
        System.arraycopy(good, 0, der, 4, 32);
        System.arraycopy(new byte[] {2, 0x20}, 0, der, 36, 2);
        System.arraycopy(good, 32, der, 38, 32);
        var longer = java.util.Arrays.copyOf(good, 65);
        for (var value : List.of(new byte[64], order, der, longer, new byte[0], java.util.Arrays.copyOf(good, 63))) {
            var changed = signed.deepCopy();
            ((ObjectNode) changed.path("proof")).put("proofValue", Multibase.base58(value));
            assertThat(verify(changed).check(Kind.PROOF).code()).isEqualTo("tampered");
            assertThat(verify(changed).verified()).isEmpty();
        }
    }

    private VerificationReport verify(ObjectNode signed) {
        return verifier.verify(StrictJson.write(signed));
    }
}
