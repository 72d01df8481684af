package org.assay.credential;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.List;
import org.assay.credential.Check.Kind;
import org.assay.credential.bake.Keyword;
import org.assay.credential.bake.PngBaker;
import org.assay.credential.clr.Association;
import org.assay.credential.clr.ClrCredential;
import org.assay.credential.clr.ClrSubject;
import org.assay.credential.did.VerificationMethod;
import org.assay.credential.fetch.Fetcher;
import org.assay.credential.jose.BadgeToken;
import org.assay.credential.json.StrictJson;
import org.assay.credential.key.SigningKey;
import org.assay.credential.lint.Lints;
import org.assay.credential.openbadges.EndorsementCredential;
import org.assay.credential.openbadges.EndorsementSubject;
import org.assay.credential.openbadges.OpenBadges;
import org.assay.credential.openbadges.Profile;
import org.assay.credential.proof.rdfc.SafeJsonLd;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// A registrar puts what Ines earned, from Aldermere and elsewhere, into one record.
class LearnerRecordTest {
    private static final SigningKey REGISTRAR = Cast.key(9);
    private static final String ID = "did:key:" + REGISTRAR.publicKey();
    private static final String METHOD = VerificationMethod.idOf(REGISTRAR.publicKey());
    private static final String AT = "/credentialSubject/verifiableCredential";
    private final Verifier verifier = new Verifier(Fetcher.offline(), Clock.fixed(Cast.NOON, ZoneOffset.UTC));

    private static ObjectNode recordOf(List<JsonNode> credentials) {
        var id = Cast.surveyDataAnalysis().id();
        var subject = ClrSubject.builder(credentials)
                .id("did:example:ines")
                .achievement(List.of(Cast.surveyDataAnalysis()))
                .association(List.of(Association.of("isRelatedTo", id, id)))
                .build();
        var registrar = Profile.builder(ID).name("Registrar").build();
        return OpenBadges.write(ClrCredential.builder(
                        "urn:uuid:4b7f5a3e-0000-4000-8000-0000000000c1", "Record", subject, registrar, Cast.NOON)
                .partial(true)
                .build());
    }

    private VerificationReport verify(ObjectNode unsigned) {
        return verifier.verify(
                Issuer.sign(unsigned, REGISTRAR, METHOD, Cast.NOON).bytes());
    }

    @Test
    void reportsOnTheRecordAndOnEachCredentialInIt() {
        var record = recordOf(List.of(Cast.signed().json()));
        assertThat(Lints.examine(record)).isEmpty();
        var report = verify(record);
        assertThat(report.format()).isEqualTo(Format.COMPREHENSIVE_LEARNER_RECORD);
        assertThat(report.verdict()).as(report.checks().toString()).isEqualTo(Outcome.PASSED);
        assertThat(report.nested()).hasSize(1);
        var inside = report.nested().getFirst();
        assertThat(inside.path()).isEqualTo(AT + "/0");
        assertThat(inside.report().verdict())
                .as(inside.report().checks().toString())
                .isEqualTo(Outcome.PASSED);
        assertThat(report.verdictOnAll()).isEqualTo(Outcome.PASSED);
    }

    @Test
    void isToldByItsTypeHoweverThatIsSpeltAndByNothingElse() {
        var record = recordOf(List.of(Cast.signed().json()));
        for (var type : List.of(
                "ClrCredential",
                "https://purl.imsglobal.org/spec/vc/clr/vocab.html#ClrCredential",
                "CourseCredential")) {
            record.putArray("type").add("VerifiableCredential").add(type);
            var report = verifier.verify(StrictJson.write(record));
            var isRecord = type.endsWith("ClrCredential");
            assertThat(report.format())
                    .isEqualTo(isRecord ? Format.COMPREHENSIVE_LEARNER_RECORD : Format.VERIFIABLE_CREDENTIAL);
            assertThat(report.nested()).as(type).hasSize(isRecord ? 1 : 0);
        }
    }

    @Test
    void showsOfTheRecordWhatItsPublisherSaysAndLeavesTheRestToItsOwnReports() {
        var shown = verify(recordOf(List.of(Cast.signed().json()))).verified().orElseThrow();
        var subject = shown.path("credentialSubject");
        assertThat(shown.path("name").asString()).isEqualTo("Record");
        assertThat(shown.path("partial").asBoolean()).isTrue();
        assertThat(subject.path("type").toString()).contains("ClrSubject");
        assertThat(subject.path("achievement").toString()).contains("Survey Data Analysis");
        assertThat(subject.at("/association/0/associationType").asString()).isEqualTo("isRelatedTo");
        assertThat(shown.toString()).doesNotContain("84").doesNotContain("erifiableCredential\":[{");
    }

    @Test
    void aGoodRecordDoesNotMakeItsContentGood() {
        var changed = Cast.signed().json().put("name", "Master of everything");
        var unsigned = OpenBadges.write(Cast.credential().build());
        var report = verify(recordOf(List.of(changed, unsigned, Cast.signed().json())));
        assertThat(report.verdict()).as(report.checks().toString()).isEqualTo(Outcome.PASSED);
        assertThat(report.nested().stream()
                        .map(it -> it.report().check(Kind.PROOF).code()))
                .containsExactly("tampered", "missing-proof", "intact");
        assertThat(report.verdictOnAll()).isEqualTo(Outcome.FAILED);
    }

    @Test
    void aRecordThatWasChangedFails() {
        var signed = Issuer.sign(recordOf(List.of(Cast.signed().json())), REGISTRAR, METHOD, Cast.NOON)
                .json();
        ((ObjectNode) signed.path("credentialSubject")).putArray("association");
        var report = verifier.verify(StrictJson.write(signed));
        assertThat(report.check(Kind.PROOF).code()).isEqualTo("tampered");
        assertThat(report.verified()).isEmpty();
        assertThat(report.nested().getFirst().report().verdict()).isEqualTo(Outcome.PASSED);
    }

    @Test
    void isReadFromATokenAndFromAPictureUnderItsOwnKeyword() {
        var record = recordOf(List.of(Cast.signed().json()));
        var token = BadgeToken.sign(record, REGISTRAR, METHOD).text().getBytes(StandardCharsets.UTF_8);
        var signed = Issuer.sign(record, REGISTRAR, METHOD, Cast.NOON).bytes();
        for (var written : List.of(token, signed)) {
            assertThat(Keyword.of(written)).isEqualTo(Keyword.CLR_CREDENTIAL);
            var picture = PngBaker.bake(Standards.bytes("samples/ob3/simple-json.png"), written);
            assertThat(new String(picture, StandardCharsets.ISO_8859_1)).contains("iTXtclrcredential");
            for (var form : List.of(written, picture)) {
                var report = verifier.verify(form);
                assertThat(report.verdict()).as(report.checks().toString()).isEqualTo(Outcome.PASSED);
                assertThat(report.nested()).hasSize(1);
            }
        }
        assertThat(Keyword.of(Cast.signed().bytes())).isEqualTo(Keyword.OPEN_BADGE_CREDENTIAL);
    }

    /// The published schema has no place for a token, so the record does not fit; what is in it is judged all the
    /// same.
    @Test
    void judgesATokenInTheRecord() {
        var token = BadgeToken.sign(TokenTest.credential(Cast.ISSUER), Cast.KEY, Cast.METHOD)
                .text();
        var report =
                verify(recordOf(List.of(StrictJson.mapper().getNodeFactory().stringNode(token))));
        assertThat(report.check(Kind.SCHEMA).outcome()).isEqualTo(Outcome.FAILED);
        assertThat(report.nested().getFirst().report().verdict()).isEqualTo(Outcome.PASSED);
    }

    @Test
    void givesTheEndorsementOfAnAchievementInsideToTheReportOnThatCredential() {
        var endorsement = OpenBadges.write(EndorsementCredential.builder(
                        "urn:uuid:4b7f5a3e-0000-4000-8000-0000000000c2",
                        "Sound",
                        EndorsementSubject.of(Cast.surveyDataAnalysis().id()).withEndorsementComment("Sound."),
                        Profile.builder(ID).build(),
                        Cast.NOON)
                .build());
        var signed = Issuer.sign(endorsement, REGISTRAR, METHOD, Cast.NOON).json();
        var inner = OpenBadges.write(Cast.credential().build());
        ((ObjectNode) inner.path("credentialSubject").path("achievement"))
                .putArray("endorsement")
                .add(signed);
        var record = recordOf(
                List.of(Issuer.sign(inner, Cast.KEY, Cast.METHOD, Cast.NOON).json()));
        record.putArray("endorsement").add(signed);
        var report = verify(record);
        assertThat(report.nested().stream().map(VerificationReport.Nested::path))
                .containsExactly(AT + "/0", "/endorsement/0");
        assertThat(report.nested().getFirst().report().nested().stream().map(VerificationReport.Nested::path))
                .containsExactly("/credentialSubject/achievement/endorsement/0");
        assertThat(report.verdictOnAll()).isEqualTo(Outcome.PASSED);
    }

    @Test
    void looksAtNoMoreThanItCan() {
        var full = recordOf(Collections.nCopies(100, Cast.signed().json()));
        assertThat(verifier.verify(StrictJson.write(full)).check(Kind.FORMAT).code())
                .isEqualTo("read");
        var many = recordOf(Collections.nCopies(101, StrictJson.parseObject("{}".getBytes(StandardCharsets.UTF_8))));
        var report = verifier.verify(StrictJson.write(many));
        assertThat(report.check(Kind.FORMAT).code()).isEqualTo("too-many-credentials");
        assertThat(report.nested()).hasSize(100);
        var deep = Cast.signed().json();
        for (var i = 0; i < 5; i++) deep = recordOf(List.of(deep));
        var innermost = verifier.verify(StrictJson.write(deep));
        while (!innermost.nested().isEmpty())
            innermost = innermost.nested().getFirst().report();
        assertThat(innermost.check(Kind.FORMAT).code()).isEqualTo("too-deep");
        assertThat(innermost.verdict()).isEqualTo(Outcome.UNKNOWN);
    }

    @Test
    void survivesTheRoundTripThroughItsRecords() {
        var json = recordOf(List.of(Cast.signed().json()));
        assertThat(OpenBadges.write(OpenBadges.read(json, ClrCredential.class))).isEqualTo(json);
    }

    /// The implementation guide prints the canonical form of its example.
    @Test
    void canonicalisesTheExampleOfTheGuideAsItIsPrinted() {
        var example = StrictJson.parseObject(Standards.bytes("samples/ob3-spec-examples/linked-data-proof-clr-2.json"));
        var printed = new String(
                Standards.bytes("vectors/ob3-impl-guide/clrv2p0/document-canon.txt"), StandardCharsets.UTF_8);
        assertThat(SafeJsonLd.bundled().canonicaliseByReference(example).nQuads())
                .isEqualTo(printed);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "samples/clr2/simple.json",
                "samples/clr2/simple_v1.json",
                "samples/clr2/complex.json",
                "samples/ob3-spec-examples/linked-data-proof-clr-7.json"
            })
    void hasTheSameCanonicalFormByBothPaths(String file) {
        var sample = StrictJson.parseObject(Standards.bytes(file));
        assertThat(SafeJsonLd.bundled()
                        .canonicaliseCompiled(sample)
                        .orElseThrow()
                        .nQuads())
                .isEqualTo(SafeJsonLd.bundled().canonicaliseByReference(sample).nQuads());
    }
}
