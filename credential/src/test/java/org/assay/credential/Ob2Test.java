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
        web.remove(SITE + "issuer");
        assertThat(code(Kind.ISSUER_KEY, hosted(""))).isEqualTo("issuer-unreachable");
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
        put("issuer", issuer(",'publicKey':'SITEkey'"));
        put("key", key("https://evil.example/issuer", KEY));
        assertThat(verify(sign(signed(), KEY, "RS256")).check(Kind.ISSUER_KEY).code())
                .isEqualTo("key-of-another");
        put("key", key("SITEissuer", KEY).replace("'id':'SITEkey'", "'id':'SITEother'"));
        assertThat(verify(sign(signed(), KEY, "RS256")).verdict()).isEqualTo(Outcome.UNKNOWN);
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
        var pem = Base64.getEncoder().encodeToString(key.getPublic().getEncoded());
        return "{'@context':'https://w3id.org/openbadges/v2','type':'CryptographicKey','id':'SITEkey','owner':'%s',"
                        .formatted(owner)
                + "'publicKeyPem':'-----BEGIN PUBLIC KEY-----\\n%s\\n-----END PUBLIC KEY-----'}".formatted(pem);
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
