package org.assay.credential;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.assay.credential.Check.Kind;
import org.assay.credential.context.BundledContexts;
import org.assay.credential.json.StrictJson;
import org.assay.credential.status.StatusEntry;
import org.assay.credential.status.StatusList;
import org.assay.credential.status.StatusPurpose;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

/// Where one answer ends and another begins: of several proofs, lists, copies and depths.
class EdgesTest {
    private static final String METHOD = Site.DID + "#" + Cast.KEY.publicKey();
    private static final String PLAIN_LIST = "https://aldermere.example/revoked";
    private static final String REFRESH = "https://aldermere.example/refresh/1";
    private final Site site = new Site();
    private final Verifier verifier = site.verifier(Cast.NOON);

    @Test
    void ofProofsThatDoNotHoldTheOneThatFailedSpeaks() {
        var asserted =
                HandmadeProof.sign(site.credential(""), Cast.KEY, HandmadeProof.options(METHOD, "assertionMethod"));
        var unread = ((ObjectNode) asserted.path("proof").deepCopy()).put("cryptosuite", "bbs-2023");
        var other = HandmadeProof.sign(site.credential(""), Cast.KEY, HandmadeProof.options(METHOD, "authentication"));
        var both = site.credential("");
        both.putArray("proof").add(unread).add(other.path("proof"));
        assertThat(verify(both).check(Kind.PROOF).code()).isEqualTo("wrong-purpose");
        assertThat(verify(both).check(Kind.PROOF).message())
                .isEqualTo("proof is for authentication, not for assertionMethod");
        var stranger = HandmadeProof.sign(
                site.credential(""),
                Cast.key(2),
                HandmadeProof.options("did:key:%s#%1$s".formatted(Cast.key(2).publicKey()), "assertionMethod"));
        both.putArray("proof").add(unread).add(stranger.path("proof"));
        assertThat(verify(both).check(Kind.ISSUER_KEY).code()).isEqualTo("key-of-another");
        var another = unread.deepCopy().put("type", "RsaSignature2018");
        both.putArray("proof").add(unread).add(another);
        assertThat(verify(both).check(Kind.PROOF).message()).endsWith("bbs-2023");
    }

    @Test
    void anybodyMayShowAPresentationThatNamesNoHolderButNobodyIssuesWithoutAName() {
        var presentation = StrictJson.mapper().createObjectNode();
        presentation.putArray("@context").add(BundledContexts.CREDENTIALS_V2);
        presentation.putArray("type").add("VerifiablePresentation");
        var signed = HandmadeProof.sign(presentation, Cast.KEY, HandmadeProof.options(Cast.METHOD, "authentication"));
        assertThat(verifier.verifyPresentation(signed, null, null)
                        .check(Kind.ISSUER_KEY)
                        .outcome())
                .isEqualTo(Outcome.PASSED);
        var nameless = site.credential("");
        nameless.remove("issuer");
        assertThat(verify(HandmadeProof.sign(nameless)).check(Kind.ISSUER_KEY).code())
                .isEqualTo("key-of-another");
        var asked = verifier.verifyPresentation(signed, "kestrel.example", null).check(Kind.PROOF);
        assertThat(asked.message()).isEqualTo("proof was made for [], not for kestrel.example");
        assertThat(verifier.verifyPresentation(signed, null, "x")
                        .check(Kind.PROOF)
                        .message())
                .isEqualTo("proof answers another challenge: ");
    }

    @Test
    void looksAtTwentyCredentialsOfAPresentationAndNoMore() {
        assertThat(presenting(20).check(Kind.FORMAT).code()).isEqualTo("read");
        assertThat(presenting(20).nested()).hasSize(20);
        assertThat(presenting(21).check(Kind.FORMAT).code()).isEqualTo("too-many-credentials");
        assertThat(presenting(21).nested()).hasSize(20);
    }

    private VerificationReport presenting(int count) {
        var presentation = StrictJson.mapper().createObjectNode();
        presentation.putArray("@context").add(BundledContexts.CREDENTIALS_V2);
        presentation.putArray("type").add("VerifiablePresentation");
        var held = presentation.putArray("verifiableCredential");
        for (var i = 0; i < count; i++) held.add("no credential");
        return verifier.verifyPresentation(presentation, null, null);
    }

    @Test
    void looksAtTwentyEndorsementsWhereverTheyStandAndNoMore() {
        for (var count : List.of(20, 21)) {
            var credential = site.credential("");
            var achievement =
                    (ObjectNode) credential.at("/credentialSubject/achievement").deepCopy();
            var endorsements = achievement.putArray("endorsement");
            for (var i = 0; i < count; i++) endorsements.addObject().put("type", "EndorsementCredential");
            var subjects = credential.putArray("credentialSubject");
            subjects.addObject().put("id", "did:example:ines");
            subjects.addObject().set("achievement", achievement);
            var nested = verify(credential).nested();
            assertThat(nested).hasSize(20);
            assertThat(nested.getLast().path()).isEqualTo("/credentialSubject/1/achievement/endorsement/19");
        }
    }

    @Test
    void looksThreeRecordsDeepAndNoDeeper() {
        var record = record(null);
        for (var i = 0; i < 4; i++) record = record(record);
        var report = verify(record);
        for (var depth = 1; depth <= 3; depth++) {
            report = report.nested().getFirst().report();
            assertThat(report.check(Kind.FORMAT).code()).as("depth " + depth).isEqualTo("read");
        }
        report = report.nested().getFirst().report();
        assertThat(report.check(Kind.FORMAT).code()).isEqualTo("too-deep");
        assertThat(report.check(Kind.FORMAT).outcome()).isEqualTo(Outcome.UNKNOWN);
    }

    private static ObjectNode record(@Nullable ObjectNode inside) {
        var record = StrictJson.mapper().createObjectNode();
        record.putArray("@context").add(BundledContexts.CREDENTIALS_V2).add(BundledContexts.LEARNER_RECORD);
        record.putArray("type").add("VerifiableCredential").add("ClrCredential");
        var held = record.putObject("credentialSubject").putArray("verifiableCredential");
        if (inside != null) held.add(inside);
        return record;
    }

    @Test
    void ofSeveralListsTheEarliestSaysHowMuchIsKnown() {
        var fresh = list(1, StatusPurpose.REVOCATION, Duration.ZERO);
        var old = list(2, StatusPurpose.SUSPENSION, Duration.ofHours(5));
        var earlier = Cast.NOON.minus(Duration.ofHours(5)).toString();
        assertThat(status("[%s,%s]".formatted(fresh, old)).values()).containsEntry("asOf", earlier);
        assertThat(status("[%s,%s]".formatted(old, fresh)).values()).containsEntry("asOf", earlier);
        assertThat(status(fresh).values()).containsEntry("asOf", Cast.NOON.toString());
        var undated = list(3, StatusPurpose.SUSPENSION, null);
        var plain = "{\"id\":\"%s\",\"type\":\"1EdTechRevocationList\"}".formatted(PLAIN_LIST);
        site.publish(PLAIN_LIST, "{\"revokedCredentials\":[]}");
        for (var other : List.of(undated, plain))
            assertThat(status("[%s,%s]".formatted(fresh, other)).values())
                    .as("a list that names no day takes none away")
                    .containsEntry("asOf", Cast.NOON.toString())
                    .doesNotContainKey("takenAt");
    }

    @Test
    void whatTheIssuerSaysInOneListStandsBesideTheAnswerOfAnother() {
        var plain = list(1, StatusPurpose.REVOCATION, Duration.ZERO);
        var url = "https://aldermere.example/status/3";
        var words = StatusList.empty(StatusList.MIN_BITS, 2).with(7, 2);
        site.publish(
                url,
                words.credential(url, Site.DID, StatusPurpose.MESSAGE, Cast.NOON, Cast.NOON.plusSeconds(60)),
                Cast.NOON);
        var message = json(
                StatusEntry.of(StatusPurpose.MESSAGE, 7, url).meaning(List.of("none", "late", "under review", "lost")));
        for (var entries : List.of("[%s,%s]".formatted(plain, message), "[%s,%s]".formatted(message, plain))) {
            var check = status(entries);
            assertThat(check.outcome()).isEqualTo(Outcome.PASSED);
            assertThat(check.values()).containsEntry("status", "0x2").containsEntry("issuerMessage", "under review");
        }
    }

    /// @param age null for one that does not say
    private String list(int number, StatusPurpose purpose, @Nullable Duration age) {
        var url = "https://aldermere.example/status/" + number;
        var since = Cast.NOON.minus(age == null ? Duration.ZERO : age);
        var list = StatusList.empty(StatusList.MIN_BITS)
                .credential(url, Site.DID, purpose, since, Cast.NOON.plusSeconds(86_400));
        if (age == null) list.remove("validFrom");
        site.publish(url, list, since);
        return json(StatusEntry.of(purpose, 7, url));
    }

    private static String json(StatusEntry entry) {
        return StrictJson.mapper().writeValueAsString(entry);
    }

    private Check status(String entries) {
        var credential = site.credential(entries);
        credential.withArray("@context").add("https://purl.imsglobal.org/spec/ob/v3p0/extensions.json");
        return verifier.verify(site.sign(credential, Cast.NOON)).check(Kind.STATUS);
    }

    @Test
    void theEndsOfDataModelOneCountToo() {
        var document = StrictJson.mapper().createObjectNode();
        document.put("issuanceDate", Cast.NOON.plus(Duration.ofHours(1)).toString());
        assertThat(ValidityCheck.of(document, Cast.NOON).code()).isEqualTo("not-yet-valid");
        document.put("issuanceDate", Cast.NOON.toString());
        assertThat(ValidityCheck.of(document, Cast.NOON).code()).isEqualTo("in-force");
        document.put("expirationDate", Cast.NOON.minusSeconds(1).toString());
        assertThat(ValidityCheck.of(document, Cast.NOON).code()).isEqualTo("expired");
    }

    @Test
    void aListThatWasInForceAtTheInstantAskedAboutTellsOfIt() {
        var list = StrictJson.mapper().createObjectNode();
        list.put("validFrom", Cast.NOON.toString())
                .put("validUntil", Cast.NOON.plusSeconds(60).toString());
        var later = Cast.NOON.plusSeconds(3600);
        assertThat(new AsOf(later, null, null).inForce(list).code()).isEqualTo("expired");
        assertThat(new AsOf(later, Cast.NOON, null).inForce(list).code()).isEqualTo("in-force");
        assertThat(new AsOf(later, Cast.NOON, null).isToldBy(list)).isTrue();
        assertThat(new AsOf(later, Cast.NOON.minusSeconds(3600), null).isToldBy(list))
                .isFalse();
        assertThat(new AsOf(later, Cast.NOON, null).isToldBy(StrictJson.mapper().createObjectNode()))
                .isFalse();
        assertThat(new AsOf(later, null, null).isToldBy(list)).isTrue();
    }

    @Test
    void aContextIsAUrlAndAMethodIsAnotherChecksQuestion() {
        var relative = site.credential("");
        relative.withArray("@context").add("context.json");
        assertThat(verify(relative).check(Kind.CONTEXT).code()).isEqualTo("context-malformed");
        assertThat(verify(relative).check(Kind.CONTEXT).message()).contains("other than a URL");
        var signed = HandmadeProof.sign(site.credential(""));
        ((ObjectNode) signed.path("proof")).put("verificationMethod", "no method at all");
        assertThat(verify(signed).check(Kind.CONTEXT).code()).isEqualTo("known");
    }

    @Test
    void asksForANewerCopyOnlyWhereThatIsPromisedAndKnowsItAgain() {
        var other = refreshing(REFRESH, "Achievement");
        assertThat(verifier.verify(other).verdict()).isEqualTo(Outcome.PASSED);
        assertThat(site.asked).doesNotContain(REFRESH);
        var odd = verifier.verify(refreshing("https://aldermere.example/%zz", "1EdTechCredentialRefresh"));
        assertThat(odd.check(Kind.FORMAT).values().get("notRefreshed")).startsWith("not refreshed: ");
        site.publish(REFRESH, plain().put("name", "Second"), Cast.NOON);
        var nameless = verifier.verify(refreshing(plain(), REFRESH, "1EdTechCredentialRefresh"));
        assertThat(nameless.check(Kind.FORMAT).values())
                .containsEntry("notRefreshed", "credential has no id to know the newer copy by");
        var id = "urn:uuid:4b7f5a3e-0000-4000-8000-000000000000";
        site.publish(REFRESH, plain().put("id", id).put("name", "Second"), Cast.NOON);
        var undated = verifier.verify(refreshing(plain().put("id", id), REFRESH, "1EdTechCredentialRefresh"));
        assertThat(undated.check(Kind.FORMAT).values()).containsEntry("refreshedFrom", REFRESH);
    }

    /// As little as a credential can say.
    private static ObjectNode plain() {
        var plain = StrictJson.mapper().createObjectNode();
        plain.putArray("@context").add(BundledContexts.CREDENTIALS_V2);
        plain.putArray("type").add("VerifiableCredential");
        plain.put("issuer", Site.DID).putObject("credentialSubject").put("id", "did:example:ines");
        return plain;
    }

    private byte[] refreshing(String url, String type) {
        return refreshing(site.credential(""), url, type);
    }

    private byte[] refreshing(ObjectNode credential, String url, String type) {
        credential.withArray("@context").add("https://purl.imsglobal.org/spec/ob/v3p0/extensions.json");
        credential.putObject("refreshService").put("id", url).put("type", type);
        return site.sign(credential, Cast.NOON);
    }

    private VerificationReport verify(ObjectNode document) {
        return verifier.verify(StrictJson.write(document));
    }
}
