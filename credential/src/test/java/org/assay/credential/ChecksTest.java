package org.assay.credential;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.assay.credential.Check.Kind;
import org.assay.credential.context.KnownContexts;
import org.assay.credential.json.StrictJson;
import org.assay.credential.proof.Cryptosuite;
import org.assay.credential.proof.ProofOptions;
import org.assay.credential.status.StatusEntry;
import org.assay.credential.status.StatusList;
import org.assay.credential.status.StatusPurpose;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

/// Each check says what it found, by its code and values, and goes no further than its limits.
class ChecksTest {
    private static final String METHOD = Site.DID + "#" + Cast.KEY.publicKey();
    private static final String LIST = "https://aldermere.example/status/1";
    private final Site site = new Site();
    private final Verifier verifier = site.verifier(Cast.NOON);

    @Test
    void takesEightProofsAndNoMore() {
        var signed = site.credential("");
        for (var i = 0; i < 8; i++)
            signed = HandmadeProof.sign(signed, Cast.KEY, HandmadeProof.options(METHOD, "assertionMethod"));
        assertThat(verify(signed).verdict())
                .as(verify(signed).checks().toString())
                .isEqualTo(Outcome.PASSED);
        signed = HandmadeProof.sign(signed, Cast.KEY, HandmadeProof.options(METHOD, "assertionMethod"));
        assertThat(verify(signed).check(Kind.PROOF).code()).isEqualTo("too-many-proofs");
        assertThat(verify(signed).check(Kind.ISSUER_KEY).code()).isEqualTo("not-run");
        assertThat(verify(signed).verified()).isEmpty();
    }

    @Test
    void namesWhatIsWrongWithAProof() {
        var good = HandmadeProof.sign(site.credential(""), Cast.KEY, HandmadeProof.options(METHOD, "assertionMethod"));
        var malformed = good.deepCopy();
        malformed.putArray("proof").add("text");
        assertThat(verify(malformed).check(Kind.PROOF).code()).isEqualTo("proof-malformed");
        assertThat(verify(malformed).verdict()).isEqualTo(Outcome.FAILED);
        var otherKey = good.deepCopy();
        ((ObjectNode) otherKey.path("proof")).put("cryptosuite", "ecdsa-jcs-2019");
        assertThat(verify(otherKey).check(Kind.PROOF).code()).isEqualTo("key-of-other-kind");
        var notText = good.deepCopy();
        ((ObjectNode) notText.path("proof")).put("proofValue", "u0");
        assertThat(verify(notText).check(Kind.PROOF).code()).isEqualTo("signature-malformed");
        var unread = good.deepCopy();
        ((ObjectNode) unread.path("proof")).put("cryptosuite", "bbs-2023");
        assertThat(verify(unread).check(Kind.PROOF).message()).endsWith("bbs-2023");
        ((ObjectNode) unread.path("proof")).put("type", "RsaSignature2018").remove("cryptosuite");
        assertThat(verify(unread).check(Kind.PROOF).message()).endsWith("RsaSignature2018");
        assertThat(verify(unread).check(Kind.PROOF).outcome()).isEqualTo(Outcome.UNKNOWN);
    }

    /// Where the key cannot be had, what no signature could cover fails all the same.
    @Test
    void looksAtADocumentWithoutItsKey() {
        var signed =
                Issuer.sign(site.credential(""), Cast.KEY, METHOD, Cast.NOON).json();
        site.web.clear();
        assertThat(verify(signed).check(Kind.PROOF).code()).isEqualTo("no-key");
        assertThat(verify(signed).check(Kind.PROOF).outcome()).isEqualTo(Outcome.UNKNOWN);
        assertThat(verify(signed).check(Kind.ISSUER_KEY).code()).isEqualTo("key-unresolvable");
        assertThat(verify(signed.deepCopy().put("grade", "A+"))
                        .check(Kind.PROOF)
                        .code())
                .isEqualTo("not-covered");
        var unknown = signed.deepCopy();
        unknown.withArray("@context").add("https://example.org/context");
        assertThat(verify(unknown).check(Kind.PROOF).code()).isEqualTo("context-unknown");
        ((ObjectNode) signed.path("proof")).put("proofValue", "u0");
        assertThat(verify(signed).check(Kind.PROOF).code()).isEqualTo("signature-malformed");
    }

    @Test
    void saysNoMoreOfAProofThanOfThoseThatItWasMadeOver() {
        var first = ProofOptions.assertion(Cryptosuite.EDDSA_JCS_2022, METHOD, Cast.NOON);
        var once = Issuer.sign(site.credential(""), Cast.KEY, first.chained("urn:uuid:1", List.of()))
                .json();
        ((ObjectNode) once.path("proof")).put("cryptosuite", "bbs-2023");
        var twice = Issuer.sign(once, Cast.KEY, first.chained("urn:uuid:2", List.of("urn:uuid:1")));
        var report = verifier.verify(twice.bytes());
        assertThat(report.check(Kind.PROOF).code()).isEqualTo("earlier-proof-unchecked");
        assertThat(report.verdict()).isEqualTo(Outcome.UNKNOWN);
        assertThat(report.verified()).isEmpty();
    }

    @Test
    void demandsTheBaseContextFirstInAList() {
        for (var context : List.of(
                "\"https://www.w3.org/ns/credentials/v2\"",
                "[]",
                "{}",
                "[\"https://w3id.org/security/multikey/v1\"]")) {
            var changed = site.credential("");
            changed.set("@context", StrictJson.parse(context.getBytes(StandardCharsets.UTF_8)));
            assertThat(verify(changed).check(Kind.CONTEXT).code())
                    .as(context)
                    .isIn("context-order", "context-malformed");
            assertThat(verify(changed).check(Kind.CONTEXT).outcome()).isEqualTo(Outcome.FAILED);
        }
        var repeated = site.credential("");
        repeated.withArray("@context").add(repeated.path("@context").path(1).stringValue());
        assertThat(verify(repeated).check(Kind.CONTEXT).code()).isEqualTo("context-repeated");
    }

    @Test
    void judgesFourEntriesOfStatusAndNoMoreAndTellsWhatEachSays() {
        var list = StatusList.empty(StatusList.MIN_BITS)
                .credential(LIST, Site.DID, StatusPurpose.REVOCATION, Cast.NOON, Cast.NOON.plusSeconds(86_400));
        site.publish(LIST, list, Cast.NOON);
        var good = StrictJson.mapper().writeValueAsString(StatusEntry.of(StatusPurpose.REVOCATION, 7, LIST));
        assertThat(status("[%s,%1$s,%1$s,%1$s]".formatted(good)).code()).isEqualTo("not-set");
        assertThat(status("[%s,%1$s,%1$s,%1$s,%1$s]".formatted(good)).code()).isEqualTo("too-many-entries");
        assertThat(status("{\"type\":\"https://example.org/Other\"}").code()).isEqualTo("not-read-yet");
        assertThat(status("[%s,{\"type\":\"https://example.org/Other\"}]".formatted(good))
                        .outcome())
                .isEqualTo(Outcome.UNKNOWN);
    }

    private Check status(String entries) {
        return verifier.verify(site.sign(site.credential(entries).deepCopy(), Cast.NOON))
                .check(Kind.STATUS);
    }

    @Test
    void saysUntilWhenItHolds() {
        var document = site.credential("").put("validUntil", "2026-04-02T12:00:00Z");
        var check = verify(HandmadeProof.sign(document, Cast.KEY, HandmadeProof.options(METHOD, "assertionMethod")))
                .check(Kind.VALIDITY);
        assertThat(check.message()).isEqualTo("valid until 2026-04-02T12:00:00Z");
        assertThat(check.values()).containsEntry("at", Cast.NOON.toString());
        assertThat(verify(site.credential("")).check(Kind.VALIDITY).message()).isEqualTo("valid without an end");
    }

    @Test
    void tellsWhereAModelIsNotMet() {
        var document = site.credential("");
        document.remove("credentialSubject");
        document.put("validUntil", "soon");
        var check = verify(document).check(Kind.SCHEMA);
        assertThat(check.code()).isEqualTo("does-not-fit");
        assertThat(check.message()).contains("/credentialSubject").contains("/validUntil");
        assertThat(Integer.parseInt(check.values().getOrDefault("findings", "")))
                .isGreaterThan(1);
        assertThat(check.values().get("first")).isEqualTo("/credentialSubject");
    }

    @Test
    void takesPresentationsInTheirOwnPlaceOnly() {
        for (var other : List.of(
                "{\"badge\":1,\"recipient\":1,\"verify\":{}}",
                "{\"@context\":\"https://w3id.org/openbadges/v2\",\"type\":\"Assertion\"}")) {
            var report = verifier.verifyPresentation(other.getBytes(StandardCharsets.UTF_8), null, null);
            assertThat(report.check(Kind.FORMAT).code()).isEqualTo("not-a-presentation");
            assertThat(report.verdict()).isEqualTo(Outcome.FAILED);
        }
        var malformed = verifier.verifyPresentation("{".getBytes(StandardCharsets.UTF_8), null, null);
        assertThat(malformed.check(Kind.FORMAT).outcome()).isEqualTo(Outcome.FAILED);
    }

    @Test
    void judgesUnderTheContextsThatItIsTold() {
        var url = "https://example.org/context";
        var context = "{\"@context\":{\"grade\":\"https://example.org/#grade\"}}".getBytes(StandardCharsets.UTF_8);
        var document = site.credential("").put("grade", "A+");
        document.withArray("@context").add(url);
        var signed = HandmadeProof.sign(document, Cast.KEY, HandmadeProof.options(METHOD, "assertionMethod"));
        assertThat(verify(signed).check(Kind.CONTEXT).code()).isEqualTo("context-unknown");
        var knowing = verifier.knowing(KnownContexts.bundled().with(url, context));
        assertThat(knowing.verify(StrictJson.write(signed)).verdict()).isEqualTo(Outcome.PASSED);
        assertThat(Verifier.contextsOf(StrictJson.write(signed))).contains(url);
        assertThat(Verifier.contextsOf(new byte[0])).isEmpty();
    }

    private VerificationReport verify(ObjectNode document) {
        return verifier.verify(StrictJson.write(document));
    }
}
