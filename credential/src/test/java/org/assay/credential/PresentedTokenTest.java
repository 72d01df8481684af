package org.assay.credential;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.assay.credential.Check.Kind;
import org.assay.credential.did.VerificationMethod;
import org.assay.credential.jose.CompactJws;
import org.assay.credential.jose.EnvelopeToken;
import org.assay.credential.jose.KeyBinding;
import org.assay.credential.json.StrictJson;
import org.assay.credential.key.SigningKey;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.node.ObjectNode;

/// Presentations in tokens, and the keys that tokens name or bring along.
class PresentedTokenTest {
    private static final SigningKey HOLDER = Cast.key(7);
    private static final String DID = "did:key:" + HOLDER.publicKey();
    private static final String DOMAIN = "https://kestrel-rowe.example";
    private static final String CHALLENGE = "3f6b9a52";
    private final Site site = new Site();
    private final Verifier verifier = site.verifier(Cast.NOON);

    @Test
    void passesForWhomAndOnTheOccasionThatItWasMadeFor() {
        var report = present(claims(""), DOMAIN, CHALLENGE);
        assertThat(report.verdictOnAll()).as(report.checks().toString()).isEqualTo(Outcome.PASSED);
        assertThat(report.format()).isEqualTo(Format.PRESENTATION);
        assertThat(report.nested())
                .singleElement()
                .satisfies(inside -> assertThat(inside.path()).isEqualTo("/verifiableCredential/0"));
        assertThat(present(claims(""), null, null).verdict()).isEqualTo(Outcome.PASSED);
    }

    @Test
    void failsForAnybodyElseAndOnAnyOtherOccasion() {
        var elsewhere = present(claims(""), "https://else.example", CHALLENGE).check(Kind.PROOF);
        assertThat(elsewhere.code()).isEqualTo("wrong-domain");
        assertThat(elsewhere.outcome()).isEqualTo(Outcome.FAILED);
        assertThat(elsewhere.message()).isEqualTo("made for [%s], not for https://else.example".formatted(DOMAIN));
        var again = present(claims(""), DOMAIN, "another").check(Kind.PROOF);
        assertThat(again.code()).isEqualTo("wrong-challenge");
        assertThat(again.outcome()).isEqualTo(Outcome.FAILED);
        assertThat(again.message()).endsWith(CHALLENGE);
    }

    @Test
    void readsAnEnvelopeWithSpaceAroundIt() {
        var report = present(claims(" "), DOMAIN, CHALLENGE);
        assertThat(report.check(Kind.CONTEXT).outcome())
                .as(report.checks().toString())
                .isEqualTo(Outcome.PASSED);
    }

    @Test
    void failsWhereTheHeaderSaysOtherwise() {
        var header = header().put("cty", "vc");
        var token = CompactJws.sign(header, StrictJson.write(claims("")), HOLDER);
        var report = verifier.verifyPresentation(bytes(token), DOMAIN, CHALLENGE);
        assertThat(report.check(Kind.FORMAT).code()).isEqualTo("type-not-expected");
        assertThat(report.verdict()).isEqualTo(Outcome.FAILED);
    }

    @Test
    void isNoCredentialAndACredentialIsNone() {
        var report = verifier.verifyPresentation(bytes(credential()), null, null);
        assertThat(report.check(Kind.FORMAT).code()).isEqualTo("not-a-presentation");
    }

    @ParameterizedTest
    @CsvSource({"assertionMethod, key-not-for-authentication", "authentication, key-of-issuer"})
    void needsAKeyThatItsHolderListsForAuthentication(String purpose, String code) {
        publish("did:web:mira.example", "did:web:mira.example", purpose);
        var claims = claims("").put("holder", "did:web:mira.example");
        var header = header().put("kid", "did:web:mira.example#one");
        var report = verifier.verifyPresentation(
                bytes(CompactJws.sign(header, StrictJson.write(claims), HOLDER)), DOMAIN, CHALLENGE);
        assertThat(report.check(Kind.ISSUER_KEY).code())
                .as(report.checks().toString())
                .isEqualTo(code);
    }

    @Test
    void aCredentialNeedsAKeyForAssertionsThatIsItsIssuersOwn() {
        publish("did:web:mira.example", "did:web:mira.example", "authentication");
        assertThat(byMira().check(Kind.ISSUER_KEY).code()).isEqualTo("key-not-for-assertions");
        publish("did:web:mira.example", "did:web:other.example", "assertionMethod");
        assertThat(byMira().check(Kind.ISSUER_KEY).outcome())
                .as(byMira().checks().toString())
                .isEqualTo(Outcome.FAILED);
        publish("did:web:mira.example", "did:web:mira.example", "assertionMethod");
        assertThat(byMira().verdict()).as(byMira().checks().toString()).isEqualTo(Outcome.PASSED);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            {"kid":"a","jwk":{"kty":"OKP"}};                  two-key-references; FAILED
            {};                                               no-key-reference;   FAILED
            {"jwk":{"kty":"OKP","crv":"Ed25519","x":"AA"}};   key-malformed;      FAILED
            """)
    void aBadgeTokenNamesItsKeyOnceAndWell(String header, String code, Outcome outcome) {
        var claims = org.assay.credential.jose.BadgeToken.sign(TokenTest.credential(Cast.ISSUER), Cast.KEY, Cast.METHOD)
                .claims();
        var token = CompactJws.sign(
                StrictJson.parseObject(header.getBytes(StandardCharsets.UTF_8)).put("typ", "JWT"),
                StrictJson.write(claims),
                Cast.KEY);
        var report = verifier.verify(bytes(token));
        assertThat(report.check(Kind.PROOF).code()).isEqualTo(code);
        assertThat(report.check(Kind.PROOF).outcome()).isEqualTo(outcome);
        assertThat(report.check(Kind.ISSUER_KEY).code()).isEqualTo("not-run");
    }

    @Test
    void aKindOfKeyThatIsNotReadLeavesTheAnswerOpen() {
        var claims = org.assay.credential.jose.BadgeToken.sign(TokenTest.credential(Cast.ISSUER), Cast.KEY, Cast.METHOD)
                .claims();
        var header = StrictJson.parseObject("{\"typ\":\"JWT\",\"jwk\":{\"kty\":\"OKP\",\"crv\":\"Ed448\",\"x\":\"AA\"}}"
                .getBytes(StandardCharsets.UTF_8));
        var report = verifier.verify(bytes(CompactJws.sign(header, StrictJson.write(claims), Cast.KEY)));
        assertThat(report.check(Kind.ISSUER_KEY).code()).isEqualTo("key-type-not-read");
        assertThat(report.check(Kind.PROOF).outcome()).isEqualTo(Outcome.UNKNOWN);
    }

    @Test
    void aTokenThatDoesNotSayWhoSignedIsNotJudged() {
        var document = TokenTest.credential(Cast.ISSUER);
        document.remove("issuer");
        var header = StrictJson.mapper().createObjectNode().put("typ", "vc+jwt").put("kid", Cast.METHOD);
        var report = verifier.verify(bytes(CompactJws.sign(header, StrictJson.write(document), Cast.KEY)));
        assertThat(report.check(Kind.ISSUER_KEY).code()).isEqualTo("no-signer");
        assertThat(report.check(Kind.PROOF).outcome()).isEqualTo(Outcome.UNKNOWN);
    }

    @Test
    void aTokenWithoutDisclosuresIsBoundToNobody() {
        var report = verifier.verify(bytes(credential()), new KeyBinding(DOMAIN, CHALLENGE));
        assertThat(report.check(Kind.RECIPIENT).code()).isEqualTo("binding-missing");
        assertThat(report.check(Kind.RECIPIENT).outcome()).isEqualTo(Outcome.UNKNOWN);
        assertThat(report.verdict()).isEqualTo(Outcome.PASSED);
    }

    /// Data model 1.1 had a claim for presentations, and tokens in them as they are.
    @Test
    void readsAPresentationOfDataModelOneWithTokensAndObjectsInIt() {
        var report = presentOld(oldClaims(), DOMAIN, CHALLENGE);
        assertThat(report.verdictOnAll()).as(report.checks().toString()).isEqualTo(Outcome.PASSED);
        assertThat(report.format()).isEqualTo(Format.PRESENTATION);
        assertThat(report.nested())
                .extracting(inside -> inside.report().format())
                .containsExactly(Format.JWT, Format.VERIFIABLE_CREDENTIAL);
        assertThat(presentOld(oldClaims(), "https://else.example", CHALLENGE)
                        .check(Kind.PROOF)
                        .code())
                .isEqualTo("wrong-domain");
        var shown = verifier.verify(bytes(old(oldClaims())));
        assertThat(shown.check(Kind.FORMAT).code()).isEqualTo("is-a-presentation");
    }

    @Test
    void aPresentationOfDataModelOneEndsWhenItSays() {
        var over = presentOld(oldClaims().put("exp", Cast.NOON.getEpochSecond()), DOMAIN, CHALLENGE);
        assertThat(over.check(Kind.VALIDITY).code()).isEqualTo("expired");
        var early = presentOld(oldClaims().put("nbf", Cast.NOON.getEpochSecond() + 600), DOMAIN, CHALLENGE);
        assertThat(early.check(Kind.VALIDITY).code()).isEqualTo("not-yet-valid");
    }

    @Test
    void aPresentationOfDataModelOneIsItsHoldersOwnAndHoldsCredentialsOnly() {
        var ofAnother = presentOld(oldClaims().put("iss", Cast.ISSUER), DOMAIN, CHALLENGE);
        assertThat(ofAnother.verdict()).isEqualTo(Outcome.FAILED);
        var claims = oldClaims();
        claims.withObject("/vp").put("holder", Cast.ISSUER);
        assertThat(presentOld(claims, DOMAIN, CHALLENGE).check(Kind.FORMAT).code())
                .isEqualTo("claim-differs");
        claims = oldClaims();
        claims.withObject("/vp").withArray("verifiableCredential").add("no token");
        assertThat(presentOld(claims, DOMAIN, CHALLENGE).check(Kind.FORMAT).code())
                .isEqualTo("type-missing");
        claims = oldClaims().put("vp", "text");
        assertThat(presentOld(claims, DOMAIN, CHALLENGE).check(Kind.FORMAT).code())
                .isEqualTo("claim-malformed");
        var changed = old(oldClaims()).text().replaceAll("\\.[^.]*$", "." + "A".repeat(86));
        assertThat(verifier.verifyPresentation(changed.getBytes(StandardCharsets.US_ASCII), DOMAIN, CHALLENGE)
                        .check(Kind.PROOF)
                        .code())
                .isEqualTo("tampered");
    }

    private VerificationReport presentOld(ObjectNode claims, @Nullable String domain, @Nullable String challenge) {
        return verifier.verifyPresentation(bytes(old(claims)), domain, challenge);
    }

    private static CompactJws old(ObjectNode claims) {
        return CompactJws.sign(header().put("typ", "JWT"), StrictJson.write(claims), HOLDER);
    }

    private static ObjectNode oldClaims() {
        var claims = StrictJson.mapper().createObjectNode();
        claims.put("iss", DID).put("jti", "urn:uuid:1").put("aud", DOMAIN).put("nonce", CHALLENGE);
        var presentation = claims.putObject("vp");
        presentation.putArray("@context").add("https://www.w3.org/2018/credentials/v1");
        presentation.putArray("type").add("VerifiablePresentation");
        presentation.putArray("verifiableCredential").add(credential().text()).add(oldCredential());
        return claims;
    }

    private static ObjectNode oldCredential() {
        var credential = StrictJson.mapper().createObjectNode();
        credential
                .putArray("@context")
                .add("https://www.w3.org/2018/credentials/v1")
                .add("https://w3id.org/security/data-integrity/v2");
        credential.putArray("type").add("VerifiableCredential");
        credential.put("issuer", Cast.ISSUER).put("issuanceDate", "2026-03-01T12:00:00Z");
        credential.putObject("credentialSubject").put("id", "urn:uuid:2");
        return Issuer.sign(credential, Cast.KEY, Cast.METHOD, Cast.NOON).json();
    }

    private VerificationReport byMira() {
        var document = TokenTest.credential("did:web:mira.example");
        return verifier.verify(bytes(EnvelopeToken.sign(document, HOLDER, "did:web:mira.example#one")));
    }

    private void publish(String did, String controller, String purpose) {
        site.publish("https://mira.example/.well-known/did.json", """
                {"@context":["https://www.w3.org/ns/did/v1"],"id":"%s",
                 "verificationMethod":[{"id":"%1$s#one","type":"Multikey","controller":"%s","publicKeyMultibase":"%s"}],
                 "%s":["%1$s#one"]}""".formatted(
                        did, controller, HOLDER.publicKey(), purpose));
    }

    private VerificationReport present(ObjectNode claims, @Nullable String domain, @Nullable String challenge) {
        var token = CompactJws.sign(header(), StrictJson.write(claims), HOLDER);
        return verifier.verifyPresentation(bytes(token), domain, challenge);
    }

    private static ObjectNode header() {
        return StrictJson.mapper()
                .createObjectNode()
                .put("typ", "vp+jwt")
                .put("kid", VerificationMethod.idOf(HOLDER.publicKey()));
    }

    private static ObjectNode claims(String after) {
        var claims = StrictJson.mapper().createObjectNode();
        claims.putArray("@context").add("https://www.w3.org/ns/credentials/v2");
        claims.putArray("type").add("VerifiablePresentation");
        claims.put("holder", DID).put("aud", DOMAIN).put("nonce", CHALLENGE);
        claims.putArray("verifiableCredential")
                .addObject()
                .put("@context", "https://www.w3.org/ns/credentials/v2")
                .put("type", "EnvelopedVerifiableCredential")
                .put("id", "data:application/vc+jwt," + credential().text() + after);
        return claims;
    }

    private static CompactJws credential() {
        return EnvelopeToken.sign(TokenTest.credential(Cast.ISSUER), Cast.KEY, Cast.METHOD);
    }

    private static byte[] bytes(CompactJws token) {
        return token.text().getBytes(StandardCharsets.US_ASCII);
    }
}
