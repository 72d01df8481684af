package org.assay.credential;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.Signature;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import org.assay.credential.Check.Kind;
import org.assay.credential.fetch.FetchLimits;
import org.assay.credential.fetch.Fetched;
import org.assay.credential.fetch.Fetcher;
import org.junit.jupiter.api.Test;

/// Badges of Open Badges 1 and 2, and everything that a stranger could try with them.
class Ob2Test implements Fetcher {
    private static final String SITE = "https://uni.example/";
    private static final KeyPair KEY = keys();
    private static final KeyPair OTHER = keys();
    private final Map<String, String> web = new HashMap<>();
    private final Map<String, String> redirects = new HashMap<>();

    Ob2Test() {
        put(
                "badge",
                "{'@context':'https://w3id.org/openbadges/v2','type':'BadgeClass','id':'SITEbadge',"
                        + "'name':'Survey Data Analysis','issuer':'SITEissuer'}");
        put("issuer", issuer(""));
        put("key", key("SITEissuer", KEY));
        put("1", hosted(""));
    }

    @Override
    public Fetched fetch(URI url, FetchLimits limits) {
        var at = redirects.getOrDefault(url.toString(), url.toString());
        return web.containsKey(at)
                ? new Fetched.Document(web.get(at).getBytes(StandardCharsets.UTF_8), "application/json", URI.create(at))
                : new Fetched.Failure(Fetched.Reason.NOT_FOUND, "answered 404: " + url);
    }

    @Test
    void believesAHostedBadgeAndShowsTheHostedCopy() {
        put("1", hosted(",'narrative':'Hosted'"));
        var report = verify(text(hosted("")));
        assertThat(report.verdict()).as(report.checks().toString()).isEqualTo(Outcome.PASSED);
        var shown = report.verified().orElseThrow();
        assertThat(shown.path("narrative").asString("")).isEqualTo("Hosted");
        assertThat(shown.path("badge").path("issuer").path("name").asString("")).isEqualTo("Aldermere University");
    }

    @Test
    void believesNoHostedBadgeThatIsNotWhatIsHosted() {
        assertThat(code(Kind.PROOF, hosted(",'narrative':'Forged'"))).isEqualTo("tampered");
        assertThat(code(Kind.PROOF, hosted("").replace("2016", "2015"))).isEqualTo("tampered");
        assertThat(code(Kind.PROOF, hosted("").replace("SITEbadge", "SITEbadge2")))
                .isEqualTo("tampered");
        web.remove(SITE + "1");
        assertThat(verify(text(hosted(""))).verdict()).isEqualTo(Outcome.UNKNOWN);
        assertThat(code(Kind.PROOF, hosted(""))).isEqualTo("hosted-copy-unreachable");
        put("1", hosted("").replace("SITE1", "SITE2"));
        assertThat(code(Kind.PROOF, hosted(""))).isEqualTo("hosted-id-differs");
    }

    @Test
    void believesNoBadgeThatIsHostedElsewhereThanItsIssuerMay() {
        var evil = hosted("").replace("SITE1", "https://uni.example.evil.example/1");
        web.put("https://uni.example.evil.example/1", text(evil));
        assertThat(code(Kind.ISSUER_KEY, evil)).isEqualTo("outside-issuer-scope");
        assertThat(verify(text(evil)).verdict()).isEqualTo(Outcome.FAILED);
        put("issuer", issuer(",'verification':{'startsWith':'SITEbadges/'}"));
        assertThat(code(Kind.ISSUER_KEY, hosted(""))).isEqualTo("outside-issuer-scope");
        put("issuer", issuer(",'verification':{'allowedOrigins':['uni.example.evil.example']}"));
        assertThat(verify(text(evil)).verdict()).isEqualTo(Outcome.PASSED);
    }

    @Test
    void followsNoRedirect() {
        redirects.put(SITE + "go", "https://evil.example/1");
        var evil = hosted("").replace("SITE1", "SITEgo");
        web.put("https://evil.example/1", text(evil));
        assertThat(code(Kind.PROOF, evil)).isEqualTo("redirected");
        redirects.put(SITE + "go", SITE + "uploads/mine");
        put("uploads/mine", evil);
        assertThat(code(Kind.PROOF, evil)).isEqualTo("redirected");
        assertThat(verify(text(evil)).verdict()).isEqualTo(Outcome.UNKNOWN);
    }

    @Test
    void believesNoIssuerThatStandsElsewhereThanItSays() {
        put("issuer", issuer("").replace("SITEissuer", "https://other.example/issuer"));
        assertThat(verify(text(hosted(""))).verdict()).isNotEqualTo(Outcome.PASSED);
        put("issuer", issuer("").replace("SITEissuer", "urn:uuid:2d391246-6e0d-4dab-906c-b29770bd7aa6"));
        assertThat(code(Kind.ISSUER_KEY, hosted(""))).isEqualTo("issuer-without-url");
        put("issuer", issuer("").replace("SITEissuer", "SITEother"));
        assertThat(code(Kind.ISSUER_KEY, hosted(""))).isEqualTo("document-id-differs");
        assertThat(verify(text(hosted(""))).check(Kind.ISSUER_KEY).message())
                .endsWith("another URL than its own: %sbadge, %1$sother".formatted(SITE));
    }

    @Test
    void believesNoBadgeWhoseClassOrIssuerCannotBeHad() {
        web.remove(SITE + "issuer");
        assertIssuerUnknown("issuer-unreachable", "answered 404: https://uni.example/issuer");
        put("badge", "-----BEGIN PUBLIC KEY-----");
        assertIssuerUnknown("badge-unreachable", "not a document in JSON");
        web.remove(SITE + "badge");
        assertIssuerUnknown("badge-unreachable", "answered 404: https://uni.example/badge");
    }

    private void assertIssuerUnknown(String code, String message) {
        for (var badge : new String[] {text(hosted("")), sign(signed(), KEY, "RS256")}) {
            var check = verify(badge).check(Kind.ISSUER_KEY);
            assertThat(check.outcome()).isEqualTo(Outcome.UNKNOWN);
            assertThat(check.code()).isEqualTo(code);
            assertThat(check.message()).isEqualTo(message);
        }
        assertThat(verify(sign(signed(), KEY, "RS256")).check(Kind.STATUS).code())
                .isEqualTo("issuer-unreachable");
    }

    @Test
    void saysInWhichFormItCame() {
        assertThat(verify(text(hosted(""))).check(Kind.FORMAT).message()).endsWith("assertion, hosted");
        assertThat(verify(sign(signed(), KEY, "RS256")).check(Kind.FORMAT).message())
                .endsWith("assertion, signed");
    }

    @Test
    void asksNobodyWhereItsWordsHaveNoKnownMeaning() {
        var report = verify(text(hosted("").replace("openbadges/v2", "openbadges/v3")));
        assertThat(report.check(Kind.CONTEXT).outcome()).isEqualTo(Outcome.FAILED);
        for (var kind : new Kind[] {Kind.PROOF, Kind.ISSUER_KEY})
            assertThat(report.check(kind).message()).contains("no known meaning");
    }

    @Test
    void believesNoHostedBadgeThatStandsNowhere() {
        var nowhere = hosted("").replace("SITE1", "urn:uuid:badge-1");
        assertThat(code(Kind.PROOF, nowhere)).isEqualTo("url-malformed");
        assertThat(code(Kind.ISSUER_KEY, nowhere)).isEqualTo("url-malformed");
        assertThat(verify(text(nowhere)).verdict()).isEqualTo(Outcome.FAILED);
    }

    @Test
    void isInForceFromItsIssueToItsEnd() {
        for (var row : new String[][] {
            {"2026-03-02T12:01:00Z", "2026-03-02T12:02:00Z", "in-force"},
            {"2026-03-02T12:01:01Z", "2026-03-02T12:02:00Z", "not-yet-valid"},
            {"2026-03-02T12:00:00Z", "2026-03-02T12:00:00Z", "in-force"},
            {"2026-03-01T12:00:00Z", "2026-03-02T11:59:59Z", "expired"},
            {"2026-03-02T12:00:00Z", "2026-03-02T11:59:59Z", "expired-before-issued"},
        })
            assertThat(code(
                            Kind.VALIDITY,
                            hosted(",'expires':'%s'".formatted(row[1])).replace("2016-12-31T23:59:59Z", row[0])))
                    .as(row[2])
                    .isEqualTo(row[2]);
        var undated = hosted(",'expires':'2026-03-02T11:59:59Z'").replace("'issuedOn':'2016-12-31T23:59:59Z',", "");
        assertThat(code(Kind.VALIDITY, undated)).isEqualTo("expired");
    }

    @Test
    void doesNotTellSinceWhenItIsRevoked() {
        put("1", hosted(",'revoked':true"));
        var check = Site.verifier(this, Cast.NOON)
                .asOf(Cast.NOON.minusSeconds(1))
                .verify(text(hosted("")).getBytes(StandardCharsets.UTF_8))
                .check(Kind.STATUS);
        assertThat(check.outcome()).isEqualTo(Outcome.UNKNOWN);
        assertThat(check.values()).containsEntry("today", "revoked");
    }

    @Test
    void readsRevocationOfHostedBadges() {
        put("1", hosted(",'revoked':true,'revocationReason':'in error'"));
        var check = verify(text(hosted(""))).check(Kind.STATUS);
        assertThat(check.code()).isEqualTo("revoked");
        assertThat(check.values()).containsEntry("issuerMessage", "in error");
    }

    @Test
    void believesASignedBadgeByAKeyThatTheIssuerLists() {
        put("issuer", issuer(",'publicKey':'SITEkey'"));
        var report = verify(sign(signed(), KEY, "RS256"));
        assertThat(report.verdict()).as(report.checks().toString()).isEqualTo(Outcome.PASSED);
        put("issuer", issuer(",'publicKey':[{'id':'SITEkey'}]"));
        assertThat(verify(sign(signed(), KEY, "RS256")).verdict()).isEqualTo(Outcome.PASSED);
    }

    @Test
    void believesNoSignedBadgeByAnotherKey() {
        put("issuer", issuer(",'publicKey':'SITEkey'"));
        assertThat(verify(sign(signed(), OTHER, "RS256")).check(Kind.PROOF).code())
                .isEqualTo("tampered");
        put("issuer", issuer(""));
        assertThat(verify(sign(signed(), KEY, "RS256")).check(Kind.ISSUER_KEY).code())
                .isEqualTo("method-not-listed");
        put("issuer", issuer(",'publicKey':['SITEkey2',{'id':'SITEkey3'}]"));
        assertThat(verify(sign(signed(), KEY, "RS256")).check(Kind.ISSUER_KEY).code())
                .isEqualTo("method-not-listed");
        put("issuer", issuer(",'publicKey':'SITEkey'"));
        put("key", key("https://evil.example/issuer", KEY));
        assertThat(verify(sign(signed(), KEY, "RS256")).check(Kind.ISSUER_KEY).code())
                .isEqualTo("key-of-another");
        put("key", key("SITEissuer", KEY).replace("'id':'SITEkey'", "'id':'SITEother'"));
        assertThat(verify(sign(signed(), KEY, "RS256")).verdict()).isEqualTo(Outcome.UNKNOWN);
        put("key", "{'id':'SITEkey','owner':'SITEissuer','publicKeyPem':'no key'}");
        assertThat(verify(sign(signed(), KEY, "RS256")).check(Kind.ISSUER_KEY).code())
                .isEqualTo("key-malformed");
        web.remove(SITE + "key");
        assertThat(verify(sign(signed(), KEY, "RS256")).check(Kind.ISSUER_KEY).code())
                .isEqualTo("key-unresolvable");
    }

    @Test
    void letsNoHeaderChooseTheAlgorithm() {
        put("issuer", issuer(",'publicKey':'SITEkey'"));
        for (var algorithm : new String[] {"none", "HS256", "RS1", "ES256", "EdDSA"})
            assertThat(verify(sign(signed(), KEY, algorithm)).verdict())
                    .as(algorithm)
                    .isNotEqualTo(Outcome.PASSED);
    }

    @Test
    void readsRevocationOfSignedBadges() {
        put("issuer", issuer(",'publicKey':'SITEkey','revocationList':'SITErevoked'"));
        var token = sign(signed(), KEY, "RS256");
        assertThat(verify(token).check(Kind.STATUS).outcome()).isEqualTo(Outcome.UNKNOWN);
        var list = "{'@context':'https://w3id.org/openbadges/v2','type':'RevocationList','id':'SITErevoked',"
                + "'revokedAssertions':[%s]}";
        put("revoked", list.formatted("'urn:uuid:other'"));
        assertThat(verify(token).check(Kind.STATUS).code()).isEqualTo("not-set");
        put("revoked", list.formatted("{'id':'urn:uuid:badge-1','revocationReason':'in error'}"));
        assertThat(verify(token).check(Kind.STATUS).code()).isEqualTo("revoked");
        put("revoked", list.formatted("'urn:uuid:badge-1'"));
        assertThat(verify(token).verdict()).isEqualTo(Outcome.FAILED);
        put("revoked", list.formatted("").replace("SITErevoked", "SITEother"));
        assertThat(verify(token).check(Kind.STATUS).code()).isEqualTo("list-not-reliable");
        put("revoked", list.formatted("").replace("[]", "{}"));
        assertThat(verify(token).check(Kind.STATUS).code()).isEqualTo("list-malformed");
        put("revoked", "-----BEGIN PUBLIC KEY-----");
        assertThat(verify(token).check(Kind.STATUS).code()).isEqualTo("list-malformed");
    }

    @Test
    void readsAHostedBadgeOfVersion1() {
        put("badge", "{'name':'Survey Data Analysis','description':'x','issuer':'SITEissuer'}");
        put("issuer", "{'name':'Aldermere University','url':'SITE'}");
        var assertion = "{'uid':'1','recipient':{'type':'email','hashed':false,'identity':'ines@example.org'},"
                + "'badge':'SITEbadge','verify':{'type':'hosted','url':'SITE1'},'issuedOn':1460000000}";
        put("1", assertion);
        var report = verify(text(assertion));
        assertThat(report.verdict()).as(report.checks().toString()).isEqualTo(Outcome.PASSED);
        assertThat(code(Kind.PROOF, assertion.replace("ines", "mallory"))).isEqualTo("tampered");
    }

    /// In version 1 a key is its site's, and a list has reasons by the names of what is revoked.
    @Test
    void readsASignedBadgeOfVersion1() {
        put("badge", "{'name':'Survey Data Analysis','description':'x','issuer':'SITEissuer'}");
        put("issuer", "{'name':'Aldermere University','url':'SITE','revocationList':'SITErevoked'}");
        var pem = text(pem(KEY)).replace("\\n", "\n");
        put("key.pem", pem);
        web.put("https://keys.example/key.pem", pem);
        put("revoked", "{'2':'in error','':'nameless'}");
        var badge = "{'uid':'1','recipient':{'type':'email','hashed':false,'identity':'ines@example.org'},"
                + "'badge':'SITEbadge','verify':{'type':'signed','url':'SITEkey.pem'},'issuedOn':1460000000}";
        var report = verify(sign(badge, KEY, "RS256"));
        assertThat(report.verdict()).as(report.checks().toString()).isEqualTo(Outcome.PASSED);
        assertThat(report.check(Kind.STATUS).code()).isEqualTo("not-set");
        var other = verify(sign(badge.replace("SITEkey", "https://keys.example/key"), KEY, "RS256"));
        assertThat(other.check(Kind.PROOF).outcome()).isEqualTo(Outcome.PASSED);
        assertThat(other.check(Kind.ISSUER_KEY).code()).isEqualTo("key-of-nobody");
        assertThat(other.check(Kind.ISSUER_KEY).outcome()).isEqualTo(Outcome.UNKNOWN);
        var nameless = verify(sign(badge.replace("'uid':'1',", ""), KEY, "RS256"));
        assertThat(nameless.check(Kind.STATUS).code()).isEqualTo("not-set");
        var revoked = verify(sign(badge.replace("'uid':'1'", "'uid':'2'"), KEY, "RS256"))
                .check(Kind.STATUS);
        assertThat(revoked.outcome()).isEqualTo(Outcome.FAILED);
        assertThat(revoked.values()).containsEntry("issuerMessage", "in error");
        put("revoked", "{'revokedAssertions':[{'uid':'1'}]}");
        assertThat(verify(sign(badge, KEY, "RS256")).check(Kind.STATUS).code()).isEqualTo("revoked");
        put("issuer", "{'@context':'https://w3id.org/openbadges/v2','id':'SITEother','name':'Aldermere University'}");
        assertThat(verify(sign(badge, KEY, "RS256")).check(Kind.ISSUER_KEY).code())
                .isEqualTo("document-id-differs");
        web.remove(SITE + "issuer");
        assertThat(verify(sign(badge, KEY, "RS256")).check(Kind.ISSUER_KEY).code())
                .isEqualTo("issuer-unreachable");
    }

    @Test
    void answersHalfOfABadgeWithAReport() {
        for (var text : new String[] {
            "{'@context':'https://w3id.org/openbadges/v2','type':'Assertion'}",
            "{'@context':'https://w3id.org/openbadges/v2','type':'BadgeClass','id':'SITEbadge'}",
            "{'type':'Assertion','badge':[],'recipient':7,'verification':[]}",
            "{'type':'Assertion','badge':{'id':{}},'recipient':{},'verification':{'type':'hosted'},'issuedOn':{}}",
            "{'badge':null,'recipient':null,'verify':{'type':'signed','url':7}}"
        }) assertThat(verify(text(text)).verdict()).as(text).isNotEqualTo(Outcome.PASSED);
    }

    private String code(Kind kind, String assertion) {
        return verify(text(assertion)).check(kind).code();
    }

    private VerificationReport verify(String text) {
        return Site.verifier(this, Cast.NOON).verify(text.getBytes(StandardCharsets.UTF_8));
    }

    private void put(String path, String json) {
        web.put(SITE + path, text(json));
    }

    private static String text(String json) {
        return json.replace("SITE", SITE).replace('\'', '"');
    }

    private static String issuer(String more) {
        return "{'@context':'https://w3id.org/openbadges/v2','type':'Issuer','id':'SITEissuer',"
                + "'name':'Aldermere University'%s}".formatted(more);
    }

    private static String hosted(String more) {
        return "{'@context':'https://w3id.org/openbadges/v2','type':'Assertion','id':'SITE1',"
                + "'recipient':{'type':'email','hashed':false,'identity':'ines@example.org'},'badge':'SITEbadge',"
                + "'issuedOn':'2016-12-31T23:59:59Z','verification':{'type':'hosted'}%s}".formatted(more);
    }

    private static String signed() {
        return hosted("")
                .replace("SITE1", "urn:uuid:badge-1")
                .replace("{'type':'hosted'}", "{'type':'signed','creator':'SITEkey'}");
    }

    private static String key(String owner, KeyPair key) {
        return "{'@context':'https://w3id.org/openbadges/v2','type':'CryptographicKey','id':'SITEkey','owner':'%s',"
                        .formatted(owner)
                + "'publicKeyPem':'%s'}".formatted(pem(key));
    }

    private static String pem(KeyPair key) {
        return "-----BEGIN PUBLIC KEY-----\\n%s\\n-----END PUBLIC KEY-----"
                .formatted(Base64.getEncoder().encodeToString(key.getPublic().getEncoded()));
    }

    private static String sign(String claims, KeyPair key, String algorithm) {
        try {
            var encoder = Base64.getUrlEncoder().withoutPadding();
            var header = "{\"alg\":\"%s\"}".formatted(algorithm);
            var input = encoder.encodeToString(header.getBytes(StandardCharsets.UTF_8))
                    + "."
                    + encoder.encodeToString(text(claims).getBytes(StandardCharsets.UTF_8));
            var signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(key.getPrivate());
            signature.update(input.getBytes(StandardCharsets.US_ASCII));
            return input + "." + encoder.encodeToString(signature.sign());
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static KeyPair keys() {
        try {
            var generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
