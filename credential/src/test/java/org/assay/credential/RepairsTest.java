package org.assay.credential;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assay.credential.fetch.Fetched;
import org.assay.credential.fetch.Fetcher;
import org.assay.credential.fetch.Snapshot;
import org.assay.credential.json.StrictJson;
import org.assay.credential.lint.Fault;
import org.assay.credential.lint.Faults;
import org.assay.credential.lint.Repair;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.node.ObjectNode;

/// What is told to the issuers of other people's badges.
class RepairsTest {
    private static final String CREDENTIAL = "'@context':['https://www.w3.org/ns/credentials/v2'],"
            + "'type':['VerifiableCredential'],'issuer':'https://a.example/'";
    private static final String ASSERTION =
            "'@context':'https://w3id.org/openbadges/v2','type':'Assertion','recipient':{'type':'email'}";

    private static final URI SITE = URI.create("https://a.example/");

    private final Verifier verifier =
            Site.verifier((url, _) -> new Fetched.Failure(Fetched.Reason.NOT_FOUND, "answered 404: " + url), Cast.NOON);

    /// One bad badge for each fault, with the good one that it becomes.
    private static final List<String[]> SAMPLES = List.of(
            sample(
                    "base-context-not-first",
                    "{'@context':'https://a.example/','type':'VerifiableCredential'," + "'issuer':'did:web:a.example'}",
                    "{" + CREDENTIAL + "}"),
            sample("context-of-a-draft", "{'@context':['https://dc.imsglobal.org/draft/clr/v2p0/context']}", "{}"),
            sample(
                    "context-not-named",
                    "{" + CREDENTIAL + ",'credentialStatus':{'type':'StatusList2021Entry'}}",
                    "{" + CREDENTIAL + ",'credentialStatus':{'type':'BitstringStatusListEntry'}}"),
            sample(
                    "dates-of-data-model-1",
                    "{" + CREDENTIAL + ",'issuanceDate':'2026-03-02T12:00:00Z'}",
                    "{" + CREDENTIAL + ",'validFrom':'2026-03-02T12:00:00Z'}"),
            sample(
                    "time-without-zone",
                    "{" + CREDENTIAL + ",'validFrom':'2026-03-02T12:00:00'}",
                    "{" + CREDENTIAL + ",'validFrom':'2026-03-02T12:00:00Z'}"),
            sample(
                    "image-as-text",
                    "{" + CREDENTIAL + ",'image':'https://a.example/i.png'}",
                    "{" + CREDENTIAL + ",'image':{'id':'https://a.example/i.png','type':'Image'}}"),
            sample(
                    "issuer-without-keys",
                    "{'@context':['https://www.w3.org/ns/credentials/v2'],"
                            + "'type':'VerifiableCredential','issuer':{'id':'urn:uuid:1'}}",
                    "{" + CREDENTIAL + "}"),
            sample(
                    "key-without-fragment",
                    "{" + CREDENTIAL + ",'proof':{'type':'Ed25519Signature2020','verificationMethod':'did:key:z6Mk'}}",
                    "{" + CREDENTIAL
                            + ",'proof':{'type':'DataIntegrityProof','cryptosuite':'eddsa-rdfc-2022','verificationMethod':"
                            + "'did:key:z6Mk#z6Mk'}}"),
            sample(
                    "suite-not-published",
                    "{" + CREDENTIAL + ",'proof':[{'type':'DataIntegrityProof','cryptosuite':'eddsa-2022'}]}",
                    "{" + CREDENTIAL + ",'proof':[{'type':'DataIntegrityProof','cryptosuite':'eddsa-rdfc-2022'}]}"),
            sample(
                    "status-index-not-text",
                    "{" + CREDENTIAL + ",'credentialStatus':{'statusListIndex':23}}",
                    "{" + CREDENTIAL + ",'credentialStatus':{'statusListIndex':'23'}}"),
            sample(
                    "identity-not-salted",
                    "{'recipient':{'hashed':true,'identity':'sha256$00'}}",
                    "{'type':'Assertion','recipient':{'hashed':true,'identity':'sha256$00','salt':'0123456789abcdef'}}"),
            sample(
                    "text-garbled",
                    "{'name':'Coursera worldâ\u0080\u0099s best'}",
                    "{'name':'Å, Ürümqi, Âme, l’été ©'}"),
            sample("assertion-type-missing", "{'recipient':{},'type':'OtherAssertion'}", "{" + ASSERTION + "}"),
            sample(
                    "assertion-picture-inside",
                    "{" + ASSERTION + ",'image':'data:image/png;base64,AA'}",
                    "{" + ASSERTION + ",'image':'https://a.example/i.png'}"),
            sample(
                    "assertion-at-http",
                    "{" + ASSERTION + ",'id':'http://a.example/1'}",
                    "{" + ASSERTION + ",'id':'https://a.example/1'}"),
            sample(
                    "assertion-context-not-first",
                    "{'@context':'https://w3id.org/openbadges/invalid','recipient':{}}",
                    "{" + ASSERTION + "}"));

    private static String[] sample(String... parts) {
        return parts;
    }

    static Stream<Fault> faults() {
        return Faults.all().stream();
    }

    @ParameterizedTest
    @MethodSource("faults")
    void everyFaultIsKnownByItsLookAndHasARemedyAndASource(Fault fault) {
        var sample = SAMPLES.stream()
                .filter(one -> one[0].equals(fault.name()))
                .findFirst()
                .orElseThrow();
        assertThat(fault.examine(json(sample[1]))).as(sample[1]).isNotEmpty();
        assertThat(Faults.examine(json(sample[2]))).as(sample[2]).isEmpty();
        assertThat(fault.remedy()).endsWith(".");
        assertThat(fault.citation()).matches(".+, \".+\"");
    }

    @ParameterizedTest
    @CsvSource({
        "samples/ob3/simple-did-key-method.json, key-without-fragment",
        "samples/ob3/simple-did-key-method.json, issuer-without-keys",
        "samples/ob3/simple-eddsa-2022.json, suite-not-published",
        "samples/ob3/simple-err-context.json, base-context-not-first",
        "samples/ob3/bit-string-list/credential-status-revoked.json, status-index-not-text",
        "samples/ob3/simple.json, key-unresolvable",
        "samples/ob3/simple.jwt, no-key-reference",
        "samples/ob3/simple-noproof.json, missing-proof",
        "samples/ob3/simple-err-proof-method-no-scheme.json, method-not-supported",
        "samples/clr2/simple-noproof.json, context-of-a-draft",
        "samples/clr2/simple_v1.json, method-not-supported",
        "samples/ob20/assertion-with-data-image.json, assertion-picture-inside",
        "samples/ob20/basic-assertion-invalid-context.json, assertion-context-not-first",
        "samples/ob20/basic-assertion.json, hosted-copy-unreachable",
        "samples/verifier-core/verifiableCredentials__eddsa__v2__safeModeBreaker__safeModeBreaker.json, context-not-named",
        "samples/verifier-core/verifiableCredentials__v1__testVC__testVC.json, image-as-text",
        "samples/blockcerts/v3/mocknet-vc-v2-invalid-date-format.json, time-without-zone"
    })
    void tellsTheIssuersOfPublishedSamplesWhatToDo(String file, String name) {
        assertThat(repairs(Standards.bytes(file))).extracting(Repair::name).contains(name);
    }

    @Test
    void tellsNothingWhereEverythingHolds() {
        var signed = Cast.signed().bytes();
        assertThat(Repairs.of(signed)).isEmpty();
        assertThat(repairs(signed)).isEmpty();
    }

    @Test
    void blamesNobodyForWhatWasNotLookedUpOrIsNotReadHere() {
        var offline = Site.verifier(Fetcher.offline(), Cast.NOON);
        for (var file : List.of(
                "samples/ob3/simple.json",
                "samples/ob20/basic-assertion.json",
                "schemas/elm/examples/edc/AA-Annex1-MC-signed.jsonld",
                "samples/blockcerts/v3/testnet-v3-did.json")) {
            var bytes = Standards.bytes(file);
            assertThat(Repairs.of(bytes, offline.verify(bytes)))
                    .as(file)
                    .noneMatch(repair -> repair.name().matches(".*-unresolvable|.*-unreachable|context-unknown"));
        }
        var sample = Standards.bytes("samples/ob3/simple.json");
        assertThat(offline.verify(sample).check(Check.Kind.ISSUER_KEY).code()).isEqualTo("not-looked-up");
        var copies = Snapshot.empty().with(SITE, new byte[0], "text/html", Cast.NOON);
        var unvouched = Site.verifier(copies.unvouched(), Cast.NOON);
        var named = json("{" + CREDENTIAL + ",'proof':{'type':'DataIntegrityProof','cryptosuite':'eddsa-rdfc-2022',"
                + "'proofPurpose':'assertionMethod','verificationMethod':'https://a.example/#k'}}");
        assertThat(unvouched
                        .verify(StrictJson.write(named))
                        .check(Check.Kind.ISSUER_KEY)
                        .code())
                .isEqualTo("not-looked-up");
    }

    @Test
    void tellsWhereTheFaultIsInsideOfARecord() {
        var sample = Standards.bytes("samples/clr2/simple.json");
        assertThat(repairs(sample))
                .filteredOn(repair -> repair.name().equals("key-unresolvable"))
                .extracting(Repair::path)
                .containsExactly("", "/credentialSubject/verifiableCredential/0");
    }

    /// Whoever is told that a badge fails is told what its issuer could do, wherever the issuer could.
    @Test
    void hasSomethingToSayOfEverySampleThatItsIssuerCouldMend() {
        var noRepair = Set.of("expired", "revoked", "suspended", "not-yet-valid", "expired-before-issued");
        var silent = Standards.rows("samples/expected.tsv").stream()
                .filter(row -> row[1].startsWith("OB") || row[1].startsWith("CLR"))
                .filter(row -> !row[7].equals("ok") && !noRepair.contains(row[7]) && !row[2].equals("none"))
                .map(row -> row[0])
                .filter(file -> verifier.verify(Standards.bytes(file)).verdict() != Outcome.PASSED)
                .filter(file -> repairs(Standards.bytes(file)).isEmpty())
                .collect(Collectors.toSet());
        assertThat(silent).isEmpty();
    }

    @Test
    void tellsEachFaultOnceAndWhereItIs() {
        var record = StrictJson.parseObject(Standards.bytes("samples/clr2/simple.json"));
        var inside = (ObjectNode) record.at("/credentialSubject/verifiableCredential/0");
        inside.put("validFrom", "2026-03-02T12:00:00").putObject("a/b~c").put("awardedDate", "2026");
        assertThat(repairs(StrictJson.write(record)))
                .filteredOn(repair -> repair.name().equals("time-without-zone"))
                .extracting(Repair::path)
                .containsExactlyInAnyOrder(
                        "/credentialSubject/verifiableCredential/0/validFrom",
                        "/credentialSubject/verifiableCredential/0/a~1b~0c/awardedDate");
    }

    @Test
    void aProofMayNameTheContextThatItNeeds() {
        var badge = json("{'@context':['https://www.w3.org/2018/credentials/v1'],'type':['VerifiableCredential'],"
                + "'issuer':'https://a.example/','proof':{'type':'DataIntegrityProof',"
                + "'cryptosuite':'eddsa-rdfc-2022','@context':'https://w3id.org/security/data-integrity/v2'}}");
        assertThat(Faults.examine(badge)).isEmpty();
    }

    private List<Repair> repairs(byte[] badge) {
        return Repairs.of(badge, verifier.verify(badge));
    }

    private static ObjectNode json(String text) {
        return StrictJson.parseObject(text.replace('\'', '"').getBytes(StandardCharsets.UTF_8));
    }
}
