package org.assay.credential;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.assay.credential.Check.Kind;
import org.assay.credential.bake.PngBaker;
import org.assay.credential.did.VerificationMethod;
import org.assay.credential.fetch.Fetched;
import org.assay.credential.jose.BadgeToken;
import org.assay.credential.jose.CompactJws;
import org.assay.credential.jose.EnvelopeToken;
import org.assay.credential.jose.TokenType;
import org.assay.credential.json.StrictJson;
import org.assay.credential.key.JsonWebKeys;
import org.assay.credential.key.KeyType;
import org.assay.credential.key.SigningKey;
import org.assay.credential.openbadges.OpenBadges;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.node.ObjectNode;

/// Open Badges in tokens, right and wrong; every address that is asked for is written down.
class TokenTest {
    private static final String ISSUER = "https://aldermere.example/issuers/1";
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Map<String, byte[]> web = new HashMap<>();
    private final List<String> asked = new ArrayList<>();
    private final Verifier verifier = new Verifier(
            (url, _) -> {
                asked.add(url.toString());
                return web.containsKey(url.toString())
                        ? new Fetched.Document(web.get(url.toString()), "application/json", url)
                        : new Fetched.Failure(Fetched.Reason.NOT_FOUND, "answered 404: " + url);
            },
            Clock.fixed(Cast.NOON, ZoneOffset.UTC));

    @ParameterizedTest
    @EnumSource(
            value = KeyType.class,
            names = {"ED25519", "P256", "P384", "P521"})
    void passesInBothFormsByEveryKindOfKeyThatSigns(KeyType type) {
        var key = SigningKey.generate(type, RANDOM);
        var method = VerificationMethod.idOf(key.publicKey());
        var credential = credential("did:key:" + key.publicKey());
        for (var token :
                List.of(BadgeToken.sign(credential, key, method), EnvelopeToken.sign(credential, key, method))) {
            var report = verify(token);
            assertThat(report.verdict()).as(report.checks().toString()).isEqualTo(Outcome.PASSED);
            assertThat(report.format()).isEqualTo(Format.JWT);
            assertThat(report.verified()
                            .orElseThrow()
                            .path("credentialSubject")
                            .path("achievement")
                            .path("name")
                            .asString())
                    .isEqualTo("Survey Data Analysis");
            assertThat(report.verified().orElseThrow().has("iss")).isFalse();
        }
        assertThat(asked).isEmpty();
    }

    @Test
    void signsWithTheHeaderThatOpenBadgesAsksFor() {
        var token = BadgeToken.sign(credential(Cast.ISSUER), Cast.KEY, Cast.METHOD);
        assertThat(token.header().propertyNames()).containsExactly("alg", "typ", "kid");
        assertThat(token.claims().path("iss").asString()).isEqualTo(Cast.ISSUER);
        assertThat(token.claims().path("nbf").asLong()).isEqualTo(Cast.NOON.getEpochSecond());
        assertThat(token.claims().path("jti").asString()).startsWith("urn:uuid:");
    }

    @Test
    void readsDataModelOneInItsClaim() {
        var old = credential(Cast.ISSUER);
        old.putArray("@context")
                .add("https://www.w3.org/2018/credentials/v1")
                .add("https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json");
        old.remove(List.of("validFrom", "id", "issuer"));
        var claims = StrictJson.mapper().createObjectNode();
        claims.put("iss", Cast.ISSUER).put("jti", "urn:uuid:4b7f5a3e-0000-4000-8000-000000000000");
        claims.put("nbf", Cast.NOON.getEpochSecond())
                .put("exp", Cast.NOON.getEpochSecond() + 60)
                .set("vc", old);
        assertThat(verify(signed(claims)).outcome(Verifier.AUTHENTIC)).isEqualTo(Outcome.PASSED);
        assertThat(verifier.at(Cast.NOON.plusSeconds(61))
                        .verify(bytes(signed(claims)))
                        .check(Kind.VALIDITY)
                        .code())
                .isEqualTo("expired");
        claims.set("@context", old.path("@context"));
        assertThat(verify(signed(claims)).check(Kind.FORMAT).code()).isEqualTo("two-credentials");
    }

    @Test
    void refusesClaimsThatContradictTheCredential() {
        refuses("claim-differs", claims -> claims.put("iss", "did:web:other.example"));
        refuses("claim-differs", claims -> claims.put("sub", "did:web:other.example"));
        refuses("claim-differs", claims -> claims.put("jti", "urn:uuid:other"));
        refuses("claim-differs", claims -> claims.put("nbf", Cast.NOON.getEpochSecond() - 1));
        refuses("claim-differs", claims -> claims.put("exp", Cast.NOON.getEpochSecond() + 60));
        refuses("claim-differs", claims -> claims.put("jti", 7));
        refuses("claim-malformed", claims -> claims.put("nbf", "2026-03-02T12:00:00Z"));
        refuses(
                "claim-malformed",
                claims -> claims.set("nbf", json("{\"a\":1e999999999}").path("a")));
        refuses("claim-missing", claims -> claims.remove("iss"));
        refuses("claim-missing", claims -> claims.remove("nbf"));
        refuses("two-credentials", claims -> claims.putObject("vp"));
        refuses("type-missing", claims -> claims.put("type", "Other"));
    }

    private void refuses(String code, Consumer<ObjectNode> change) {
        var claims =
                BadgeToken.sign(credential(Cast.ISSUER), Cast.KEY, Cast.METHOD).claims();
        change.accept(claims);
        var report = verify(signed(claims));
        assertThat(report.check(Kind.FORMAT).code()).as(claims.toString()).isEqualTo(code);
        assertThat(report.verdict()).isEqualTo(Outcome.FAILED);
        assertThat(report.verified()).isEmpty();
    }

    @Test
    void takesAKeyInTheHeaderOnlyOnceTheIssuerListsIt() {
        var key = SigningKey.generate(KeyType.P256, RANDOM);
        var header = StrictJson.mapper().createObjectNode();
        header.set("jwk", JsonWebKeys.write(key.publicKey()));
        var token = CompactJws.sign(header, StrictJson.write(claims(ISSUER)), key);
        assertThat(verify(token).check(Kind.ISSUER_KEY).outcome()).isEqualTo(Outcome.UNKNOWN);
        assertThat(verify(token).verdict()).isEqualTo(Outcome.UNKNOWN);
        assertThat(verify(token).verified()).isEmpty();
        publishKeys(Cast.KEY, "one");
        assertThat(verify(token).check(Kind.ISSUER_KEY).code()).isEqualTo("method-not-listed");
        publishKeys(key, "one");
        assertThat(verify(token).verdict()).isEqualTo(Outcome.PASSED);
        header.set("jwk", JsonWebKeys.write(Cast.key(2).publicKey()));
        publishKeys(Cast.key(2), "one");
        assertThat(verify(CompactJws.sign(header, StrictJson.write(claims(ISSUER)), key))
                        .check(Kind.PROOF)
                        .outcome())
                .isEqualTo(Outcome.FAILED);
    }

    /// Nothing in a header sends anybody anywhere, and no key that came along is used.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"kid\":\"one\",\"jku\":\"https://evil.example/keys\"",
                "\"kid\":\"one\",\"x5u\":\"https://evil.example/cert\"",
                "\"kid\":\"one\",\"x5c\":[\"MIIB\"],\"x5t\":\"a\",\"x5t#S256\":\"b\"",
                "\"kid\":\"https://evil.example/keys/1\"",
                "\"kid\":\"https://evil.example/keys#one\"",
                "\"kid\":\"did:web:evil.example#one\"",
                "\"kid\":\"http://169.254.169.254/latest\"",
                "\"kid\":\"file:///etc/passwd\"",
                "\"kid\":\"../../one\"",
                "\"kid\":\"one' OR '1'='1\"",
                "\"kid\":\"one; DROP TABLE keys\"",
                "\"kid\":\"https://aldermere.example@evil.example/#one\"",
                "\"kid\":\"https://aldermere.example/issuers/1/../2#one\"",
                "\"kid\":\"jar:https://evil.example!/\"",
                "\"jku\":\"https://evil.example/keys\"",
                "\"kid\":\"\"",
                "\"kid\":\"one\",\"jwk\":{\"kty\":\"EC\"}"
            })
    void neverFollowsAHeader(String header) {
        publishKeys(Cast.KEY, "one");
        var thief = Cast.key(3);
        web.put("https://evil.example/keys", keySet(thief, "one"));
        var token = CompactJws.sign(json("{" + header + "}"), StrictJson.write(claims(ISSUER)), thief);
        var report = verify(token);
        assertThat(report.verdict()).as(report.checks().toString()).isEqualTo(Outcome.FAILED);
        assertThat(asked).allMatch(url -> url.equals(ISSUER));
    }

    @Test
    void refusesAKeySetThatTellsTwoKeysByOneName() {
        var set = json(new String(keySet(Cast.KEY, "one"), StandardCharsets.UTF_8));
        ((tools.jackson.databind.node.ArrayNode) set.path("keys"))
                .add(JsonWebKeys.write(Cast.key(2).publicKey()).put("kid", "one"));
        web.put(ISSUER, StrictJson.write(set));
        var header = StrictJson.mapper().createObjectNode().put("kid", "one");
        var token = CompactJws.sign(header, StrictJson.write(claims(ISSUER)), Cast.KEY);
        assertThat(verify(token).check(Kind.ISSUER_KEY).code()).isEqualTo("method-ambiguous");
    }

    @Test
    void refusesTheKeyOfAnother() {
        var stranger = Cast.key(2);
        var token = BadgeToken.sign(credential(Cast.ISSUER), stranger, VerificationMethod.idOf(stranger.publicKey()));
        assertThat(verify(token).check(Kind.ISSUER_KEY).outcome()).isEqualTo(Outcome.FAILED);
        assertThat(verify(token).verified()).isEmpty();
    }

    @Test
    void showsNothingOfATokenThatWasChanged() {
        var text =
                BadgeToken.sign(credential(Cast.ISSUER), Cast.KEY, Cast.METHOD).text();
        for (var at = 0; at < text.length(); at += 7) {
            var changed = new StringBuilder(text);
            changed.setCharAt(at, text.charAt(at) == 'A' ? 'B' : 'A');
            var report = verifier.verify(changed.toString().getBytes(StandardCharsets.UTF_8));
            assertThat(report.verdict()).as("letter " + at).isNotEqualTo(Outcome.PASSED);
            assertThat(report.verified()).isEmpty();
        }
    }

    @Test
    void readsATokenInAPicture() {
        var picture = PngBaker.bake(
                Standards.bytes("samples/ob3/simple-json.png"),
                bytes(BadgeToken.sign(credential(Cast.ISSUER), Cast.KEY, Cast.METHOD)));
        assertThat(verifier.verify(picture).verdict()).isEqualTo(Outcome.PASSED);
    }

    /// What the table of samples calls `with-key`: the same file, once the issuer lists the key.
    @ParameterizedTest
    @ValueSource(strings = {"samples/ob3/simple-jwt.png", "samples/ob3/simple-jwt_v1.png"})
    void passesThePublishedPicturesOnceTheirIssuerListsTheKey(String file) {
        var baked = PngBaker.unbake(Standards.bytes(file)).orElseThrow();
        var token = CompactJws.parse(new String(baked, StandardCharsets.UTF_8));
        var set = StrictJson.mapper().createObjectNode();
        set.putArray("keys").add(token.key());
        web.put(token.claims().path("iss").asString(), StrictJson.write(set));
        var report = verifier.verify(Standards.bytes(file));
        assertThat(report.verdict()).as(report.checks().toString()).isEqualTo(Outcome.PASSED);
        assertThat(report.verified().orElseThrow().toString()).contains("Teamwork");
    }

    @Test
    void opensAnEnvelopeThatSaysNothingElse() {
        var token = EnvelopeToken.sign(credential(Cast.ISSUER), Cast.KEY, Cast.METHOD);
        var envelope = json("{\"@context\":\"https://www.w3.org/ns/credentials/v2\","
                + "\"type\":\"EnvelopedVerifiableCredential\"}");
        envelope.put("id", "data:application/vc+jwt," + token.text());
        assertThat(verifier.verify(StrictJson.write(envelope)).verdict()).isEqualTo(Outcome.PASSED);
        for (Consumer<ObjectNode> change : List.<Consumer<ObjectNode>>of(
                changed -> changed.put("name", "Doctor of Medicine"),
                changed -> changed.put("id", token.text()),
                changed -> changed.put("id", "data:application/vc+sd-jwt," + token.text()),
                changed -> changed.put("id", "data:application/vp+jwt," + token.text()),
                changed -> changed.put("id", "data:," + token.text()),
                changed -> changed.remove("id"))) {
            var changed = envelope.deepCopy();
            change.accept(changed);
            assertThat(verifier.verify(StrictJson.write(changed)).verdict())
                    .as(changed.toString())
                    .isNotEqualTo(Outcome.PASSED);
        }
    }

    @Test
    void judgesTheTokensOwnTimesInAnEnvelopeToken() {
        var claims = credential(Cast.ISSUER).put("exp", Cast.NOON.getEpochSecond());
        var header = json("{\"typ\":\"vc+jwt\"}").put("kid", Cast.METHOD);
        var token = CompactJws.sign(header, StrictJson.write(claims), Cast.KEY);
        assertThat(verify(token).check(Kind.VALIDITY).code()).isEqualTo("expired");
        var before = verifier.at(Cast.NOON.minusMillis(1)).verify(bytes(token));
        assertThat(before.verdict()).isEqualTo(Outcome.PASSED);
        var early = CompactJws.sign(
                header,
                StrictJson.write(credential(Cast.ISSUER).put("nbf", Cast.NOON.getEpochSecond() + 61)),
                Cast.KEY);
        assertThat(verify(early).check(Kind.VALIDITY).code()).isEqualTo("not-yet-valid");
    }

    private VerificationReport verify(CompactJws token) {
        return verifier.verify(bytes(token));
    }

    private static byte[] bytes(CompactJws token) {
        return token.text().getBytes(StandardCharsets.UTF_8);
    }

    private static CompactJws signed(ObjectNode claims) {
        var header = StrictJson.mapper().createObjectNode().put("typ", TokenType.JWT.wireName());
        return CompactJws.sign(header.put("kid", Cast.METHOD), StrictJson.write(claims), Cast.KEY);
    }

    private static ObjectNode claims(String issuer) {
        return BadgeToken.sign(credential(issuer), Cast.KEY, "any").claims();
    }

    static ObjectNode credential(String issuer) {
        var credential = OpenBadges.write(Cast.credential().build());
        ((ObjectNode) credential.path("issuer")).put("id", issuer);
        return credential;
    }

    private void publishKeys(SigningKey key, String name) {
        web.put(ISSUER, keySet(key, name));
    }

    private static byte[] keySet(SigningKey key, String name) {
        var set = StrictJson.mapper().createObjectNode();
        set.putArray("keys").add(JsonWebKeys.write(key.publicKey()).put("kid", name));
        return StrictJson.write(set);
    }

    private static ObjectNode json(String text) {
        return StrictJson.parseObject(text.getBytes(StandardCharsets.UTF_8));
    }
}
