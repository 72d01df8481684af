package org.assay.credential;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.assay.credential.Check.Kind;
import org.assay.credential.fetch.Fetched;
import org.assay.credential.jose.CompactJws;
import org.assay.credential.jose.KeyBinding;
import org.assay.credential.jose.SdJwt;
import org.assay.credential.jose.SelectiveDisclosure;
import org.assay.credential.jose.TokenType;
import org.assay.credential.json.StrictJson;
import org.assay.credential.key.JsonWebKeys;
import org.assay.credential.key.KeyType;
import org.assay.credential.key.SigningKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.node.ObjectNode;

/// Ines shows an SD-JWT VC to Kestrel & Rowe, and what a thief may try with it.
class KeyBindingTest {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final SigningKey HOLDER = SigningKey.generate(KeyType.P256, RANDOM);
    private static final KeyBinding ASKED = new KeyBinding("https://kestrel.example", "n-1");
    private static final String ISSUER = "https://aldermere.example/issuers/1";

    private final Map<String, byte[]> web = new HashMap<>();
    private final Verifier verifier = new Verifier(
            (url, _) -> web.containsKey(url.toString())
                    ? new Fetched.Document(web.get(url.toString()), "application/json", url)
                    : new Fetched.Failure(Fetched.Reason.NOT_FOUND, "answered 404: " + url),
            Clock.fixed(Cast.NOON, ZoneOffset.UTC));

    private static SdJwt issued(String issuer, String keyId) {
        var claims = json("{\"vct\":\"https://aldermere.example/vct\",\"given_name\":\"Ines\",\"score\":84}");
        return SelectiveDisclosure.issue(
                claims.put("iss", issuer),
                List.of("/given_name", "/score"),
                Cast.KEY,
                keyId,
                HOLDER.publicKey(),
                RANDOM);
    }

    private static SdJwt issued() {
        return issued(Cast.ISSUER, Cast.METHOD);
    }

    @Test
    void provesWhoShowsItAndShowsOnlyWhatWasChosen() {
        var shown = ASKED.bind(issued().disclosing(Set.of("/score")), HOLDER, Cast.NOON);
        var report = verify(shown);
        assertThat(report.verdict(Set.of(Kind.RECIPIENT)))
                .as(report.checks().toString())
                .isEqualTo(Outcome.PASSED);
        assertThat(report.check(Kind.CONTEXT).outcome()).isEqualTo(Outcome.NOT_APPLICABLE);
        assertThat(report.check(Kind.SCHEMA).outcome()).isEqualTo(Outcome.NOT_APPLICABLE);
        assertThat(report.format()).isEqualTo(Format.SD_JWT);
        var verified = report.verified().orElseThrow();
        assertThat(verified.path("score").asInt()).isEqualTo(84);
        assertThat(verified.has("given_name")).isFalse();
    }

    @Test
    void isNoProofForAnotherVerifierOnAnotherDayOrOfAnotherChoice() {
        var shown = ASKED.bind(issued(), HOLDER, Cast.NOON);
        assertThat(recipient(shown, new KeyBinding("https://other.example", "n-1")))
                .isEqualTo("binding-for-another");
        assertThat(recipient(shown, new KeyBinding("https://kestrel.example", "n-2")))
                .isEqualTo("binding-replayed");
        var text = shown.text();
        var fewer = text.replaceFirst("~[^~]+~", "~");
        assertThat(recipient(SdJwt.parse(fewer), ASKED)).isEqualTo("binding-of-another");
        assertThat(recipient(issued(), ASKED)).isEqualTo("binding-missing");
        assertThat(recipient(ASKED.bind(issued(), HOLDER, Cast.NOON.plusSeconds(61)), ASKED))
                .isEqualTo("binding-outdated");
        assertThat(recipient(ASKED.bind(issued(), HOLDER, Cast.NOON.minusSeconds(601)), ASKED))
                .isEqualTo("binding-outdated");
        assertThat(recipient(ASKED.bind(issued(), HOLDER, Cast.NOON.plusSeconds(60)), ASKED))
                .isEqualTo("holder-proved");
        assertThat(recipient(ASKED.bind(issued(), HOLDER, Cast.NOON.minusSeconds(600)), ASKED))
                .isEqualTo("holder-proved");
    }

    static Stream<Arguments> forged() {
        return Stream.of(
                Arguments.of("binding-undated", "kb+jwt", "{\"aud\":\"${a}\",\"nonce\":\"n-1\",\"sd_hash\":\"${h}\"}"),
                Arguments.of("binding-of-another", "kb+jwt", "{\"aud\":\"${a}\",\"nonce\":\"n-1\",\"iat\":${t}}"),
                Arguments.of(
                        "binding-of-another",
                        "kb+jwt",
                        "{\"aud\":\"${a}\",\"nonce\":\"n-1\",\"iat\":${t},\"sd_hash\":\"x\"}"),
                Arguments.of("binding-for-another", "kb+jwt", "{\"nonce\":\"n-1\",\"iat\":${t},\"sd_hash\":\"${h}\"}"),
                Arguments.of(
                        "binding-for-another",
                        "kb+jwt",
                        "{\"aud\":[\"${a}\",\"b\"],\"nonce\":\"n-1\",\"iat\":${t},\"sd_hash\":\"${h}\"}"),
                Arguments.of("binding-replayed", "kb+jwt", "{\"aud\":\"${a}\",\"iat\":${t},\"sd_hash\":\"${h}\"}"),
                Arguments.of(
                        "binding-replayed",
                        "kb+jwt",
                        "{\"aud\":\"${a}\",\"nonce\":1,\"iat\":${t},\"sd_hash\":\"${h}\"}"),
                Arguments.of(
                        "claim-malformed",
                        "kb+jwt",
                        "{\"aud\":\"${a}\",\"nonce\":\"n-1\",\"iat\":\"now\",\"sd_hash\":\"${h}\"}"),
                Arguments.of(
                        "binding-outdated",
                        "kb+jwt",
                        "{\"aud\":\"${a}\",\"nonce\":\"n-1\",\"iat\":${t},\"exp\":${t},\"sd_hash\":\"${h}\"}"),
                Arguments.of(
                        "holder-proved",
                        "kb+jwt",
                        "{\"aud\":\"${a}\",\"nonce\":\"n-1\",\"iat\":${t},\"sd_hash\":\"${h}\"}"));
    }

    @ParameterizedTest(name = "{0} {2}")
    @MethodSource("forged")
    void demandsEachMemberOfTheProof(String code, String type, String claims) {
        assertThat(recipient(SdJwt.parse(shown(type, claims, HOLDER)), ASKED)).isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource({"JWT", "vc+jwt", "dc+sd-jwt", "at+jwt", "KB+JWT"})
    void refusesATokenOfAnotherTypeAsProof(String type) {
        var claims = "{\"aud\":\"${a}\",\"nonce\":\"n-1\",\"iat\":${t},\"sd_hash\":\"${h}\"}";
        var report = verifier.verify(shown(type, claims, HOLDER).getBytes(StandardCharsets.UTF_8), ASKED);
        assertThat(report.check(Kind.FORMAT).code()).isEqualTo("type-not-expected");
        assertThat(report.check(Kind.RECIPIENT).outcome()).isEqualTo(Outcome.UNKNOWN);
    }

    @Test
    void refusesAProofByAnyOtherKey() {
        var claims = "{\"aud\":\"${a}\",\"nonce\":\"n-1\",\"iat\":${t},\"sd_hash\":\"${h}\"}";
        assertThat(recipient(SdJwt.parse(shown("kb+jwt", claims, Cast.KEY)), ASKED))
                .isEqualTo("binding-tampered");
        assertThatThrownBy(() -> ASKED.bind(issued(), Cast.key(3), Cast.NOON))
                .isInstanceOf(IllegalArgumentException.class);
        var unbound = SelectiveDisclosure.issue(
                json("{\"vct\":\"x\"}"), List.of(), Cast.KEY, Cast.METHOD, TokenType.DC_SD_JWT, RANDOM);
        assertThatThrownBy(() -> ASKED.bind(unbound, HOLDER, Cast.NOON)).isInstanceOf(IllegalArgumentException.class);
    }

    /// The issuer's key by the metadata that SD-JWT VC has for it, by a set elsewhere, and by its own
    /// document.
    @Test
    void findsTheIssuersKeyInItsMetadata() {
        var token = issued(ISSUER, "one");
        assertThat(verify(token).check(Kind.ISSUER_KEY).outcome()).isEqualTo(Outcome.UNKNOWN);
        var place = "https://aldermere.example/.well-known/jwt-vc-issuer/issuers/1";
        var metadata = json("{}").put("issuer", ISSUER);
        metadata.putObject("jwks").putArray("keys").add(jwk());
        web.put(place, StrictJson.write(metadata));
        assertThat(verify(token).verdict()).isEqualTo(Outcome.PASSED);
        web.put(place, StrictJson.write(metadata.deepCopy().put("issuer", "https://other.example")));
        assertThat(verify(token).verdict()).isEqualTo(Outcome.FAILED);
        metadata.remove("jwks");
        metadata.put("jwks_uri", "https://aldermere.example/keys");
        web.put(place, StrictJson.write(metadata));
        assertThat(verify(token).verdict()).isEqualTo(Outcome.UNKNOWN);
        var set = json("{}");
        set.putArray("keys").add(jwk());
        web.put("https://aldermere.example/keys", StrictJson.write(set));
        assertThat(verify(token).verdict()).isEqualTo(Outcome.PASSED);
        web.clear();
        web.put(ISSUER, StrictJson.write(set));
        assertThat(verify(token).verdict()).isEqualTo(Outcome.PASSED);
    }

    @Test
    void judgesDatesAndDoesNotKnowTheStatus() {
        var claims = json("{\"vct\":\"x\"}").put("iss", Cast.ISSUER);
        claims.put("nbf", Cast.NOON.getEpochSecond()).put("exp", Cast.NOON.getEpochSecond() + 60);
        var token = SelectiveDisclosure.issue(claims, List.of(), Cast.KEY, Cast.METHOD, TokenType.DC_SD_JWT, RANDOM);
        assertThat(at(Cast.NOON, token).verdict()).isEqualTo(Outcome.PASSED);
        assertThat(at(Cast.NOON.plusSeconds(60), token).check(Kind.VALIDITY).code())
                .isEqualTo("expired");
        assertThat(at(Cast.NOON.minusSeconds(61), token).check(Kind.VALIDITY).code())
                .isEqualTo("not-yet-valid");
        claims.putObject("status").putObject("status_list").put("idx", 1).put("uri", "https://a.example/1");
        var listed = SelectiveDisclosure.issue(claims, List.of(), Cast.KEY, Cast.METHOD, TokenType.DC_SD_JWT, RANDOM);
        assertThat(at(Cast.NOON, listed).check(Kind.STATUS).outcome()).isEqualTo(Outcome.UNKNOWN);
    }

    private VerificationReport at(Instant instant, SdJwt token) {
        return verifier.at(instant).verify(token.text().getBytes(StandardCharsets.UTF_8));
    }

    private VerificationReport verify(SdJwt token) {
        return verifier.verify(token.text().getBytes(StandardCharsets.UTF_8), ASKED);
    }

    private String recipient(SdJwt token, KeyBinding asked) {
        var report = verifier.verify(token.text().getBytes(StandardCharsets.UTF_8), asked);
        assertThat(report.verdict()).isEqualTo(Outcome.PASSED);
        assertThat(report.verdict(Set.of(Kind.RECIPIENT)) == Outcome.PASSED)
                .isEqualTo(report.check(Kind.RECIPIENT).code().equals("holder-proved"));
        return report.check(Kind.RECIPIENT).code();
    }

    private static String shown(String type, String claims, SigningKey key) {
        var token = issued();
        var hash = StrictJson.parseObject(CompactJws.parse(
                                ASKED.bind(token, HOLDER, Cast.NOON).text().replaceFirst(".*~", ""))
                        .payload())
                .path("sd_hash")
                .asString();
        var filled = claims.replace("${a}", ASKED.audience())
                .replace("${h}", hash)
                .replace("${t}", Long.toString(Cast.NOON.getEpochSecond()));
        var header = StrictJson.mapper().createObjectNode().put("typ", type);
        return token.text()
                + CompactJws.sign(header, filled.getBytes(StandardCharsets.UTF_8), key)
                        .text();
    }

    private static ObjectNode jwk() {
        return JsonWebKeys.write(Cast.KEY.publicKey()).put("kid", "one");
    }

    private static ObjectNode json(String text) {
        return StrictJson.parseObject(text.getBytes(StandardCharsets.UTF_8));
    }
}
