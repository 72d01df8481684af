package org.assay.credential;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import org.assay.credential.Check.Kind;
import org.assay.credential.fetch.Fetched;
import org.assay.credential.jose.BadgeToken;
import org.assay.credential.json.StrictJson;
import org.assay.credential.key.JsonWebKeys;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Tokens that nobody signed, at the door where strangers hand them in.
class ForgedTokenTest {
    private static final String GOOD = BadgeToken.sign(TokenTest.credential(Cast.ISSUER), Cast.KEY, Cast.METHOD)
            .text();
    private final List<String> asked = new ArrayList<>();
    private final Verifier verifier = Site.verifier(
            (url, _) -> {
                asked.add(url.toString());
                return new Fetched.Failure(Fetched.Reason.NOT_FOUND, "answered 404: " + url);
            },
            Cast.NOON);

    static Stream<Arguments> unsigned() {
        var claims = GOOD.split("\\.")[1];
        var signature = GOOD.split("\\.")[2];
        return Stream.of("none", "None", "nOnE", "NONE", "HS256", "RS512", "")
                .flatMap(algorithm -> Stream.of("", signature, encode("x".repeat(32)))
                        .map(end -> Arguments.of(
                                algorithm,
                                encode("{\"alg\":\"%s\",\"typ\":\"JWT\",\"kid\":\"%s\"}"
                                                .formatted(algorithm, Cast.METHOD))
                                        + "." + claims + "." + end)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("unsigned")
    void refusesATokenThatNamesNoSignatureOfOurs(String algorithm, String token) {
        assertThat(format(token)).isEqualTo("algorithm-refused");
    }

    @Test
    void refusesAnEmptyOrCutSignatureUnderAGoodHeader() {
        var parts = GOOD.split("\\.");
        for (var signature : List.of("", "AA", parts[2].substring(0, 84), "A".repeat(86), parts[2] + parts[2])) {
            var report = verify(parts[0] + "." + parts[1] + "." + signature);
            assertThat(report.verdict()).as(signature).isEqualTo(Outcome.FAILED);
            assertThat(report.check(Kind.PROOF).code()).isIn("tampered", "not-run");
            assertThat(report.verified()).isEmpty();
        }
    }

    /// An encrypted token proves nothing about who made it, whatever is in it: anybody can encrypt to a public key.
    @Test
    void refusesAnEncryptedTokenAroundAnUnsignedOne() {
        var header = encode("{\"alg\":\"RSA-OAEP-256\",\"enc\":\"A256GCM\",\"cty\":\"JWT\"}");
        var plain = encode("{\"alg\":\"none\"}") + "." + GOOD.split("\\.")[1] + ".";
        var encrypted = String.join(".", header, encode("key"), encode("iv"), encode(plain), encode("tag"));
        assertThat(format(encrypted)).isEqualTo("encrypted");
        assertThat(format(encrypted + "~")).isEqualTo("encrypted");
        assertThat(format(header + "." + encode(plain) + "." + encode("tag"))).isEqualTo("encrypted");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'payload':'P','protected':'H','signature':'S'}",
                "{'payload':'P','signatures':[{'protected':'H','signature':'S'}]}",
                "{'payload':'P','signatures':[{'protected':'H','signature':'S'},{'protected':'H','signature':''}]}"
            })
    void refusesATokenWrittenAsJson(String form) {
        var parts = GOOD.split("\\.");
        var json = form.replace('\'', '"')
                .replace("\"P\"", "\"" + parts[1] + "\"")
                .replace("\"H\"", "\"" + parts[0] + "\"")
                .replace("\"S\"", "\"" + parts[2] + "\"");
        assertThat(format(json)).isEqualTo("not-a-credential");
    }

    /// Claims that are read only once the signature holds would show what nobody signed.
    @Test
    void showsNothingOfATokenByAKeyThatCameAlong() {
        var stranger = Cast.key(4);
        var header = StrictJson.mapper().createObjectNode().put("typ", "JWT");
        header.set("jwk", JsonWebKeys.write(stranger.publicKey()));
        var claims = BadgeToken.sign(TokenTest.credential(Cast.ISSUER), Cast.KEY, Cast.METHOD)
                .claims();
        var token = org.assay.credential.jose.CompactJws.sign(header, StrictJson.write(claims), stranger);
        var report = verify(token.text());
        assertThat(report.check(Kind.PROOF).outcome()).isEqualTo(Outcome.PASSED);
        assertThat(report.check(Kind.ISSUER_KEY).code()).isEqualTo("method-not-listed");
        assertThat(report.verdict()).isEqualTo(Outcome.FAILED);
        assertThat(report.verified()).isEmpty();
    }

    private String format(String text) {
        var report = verify(text);
        assertThat(report.verdict()).as(report.checks().toString()).isEqualTo(Outcome.FAILED);
        assertThat(report.verified()).isEmpty();
        assertThat(asked).isEmpty();
        return report.check(Kind.FORMAT).code();
    }

    private VerificationReport verify(String text) {
        return verifier.verify(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String encode(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
