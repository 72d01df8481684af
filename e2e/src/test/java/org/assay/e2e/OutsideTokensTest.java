package org.assay.e2e;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import org.assay.credential.Check.Kind;
import org.assay.credential.Outcome;
import org.assay.credential.VerificationReport;
import org.assay.credential.Verifier;
import org.assay.credential.did.VerificationMethod;
import org.assay.credential.fetch.Fetcher;
import org.assay.credential.jose.BadgeToken;
import org.assay.credential.jose.EnvelopeToken;
import org.assay.credential.jose.KeyBinding;
import org.assay.credential.jose.SdJwt;
import org.assay.credential.jose.SelectiveDisclosure;
import org.assay.credential.json.StrictJson;
import org.assay.credential.key.CurveSigningKey;
import org.assay.credential.key.Ed25519SigningKey;
import org.assay.credential.key.JsonWebKeys;
import org.assay.credential.key.KeyType;
import org.assay.credential.key.SecretAccess;
import org.assay.credential.key.SigningKey;
import org.assay.credential.openbadges.OpenBadges;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.node.ObjectNode;

/// Tokens between this library and those of others, in both directions: `jose`, and `@sd-jwt/sd-jwt-vc`.
class OutsideTokensTest {
    private static final String JOSE = "token-jose.mjs";
    private static final String SD_JWT = "token-sd-jwt.mjs";
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Instant NOW = Instant.now().truncatedTo(ChronoUnit.SECONDS);
    private static final KeyBinding ASKED = new KeyBinding("https://kestrel.example", "n-1");

    private final Verifier verifier = new Verifier(Fetcher.offline(), Clock.systemUTC());

    @BeforeAll
    static void install() throws IOException {
        assumeTrue(OutsideVerifier.canRun(), "skipped: node and npm are not on the PATH");
        OutsideVerifier.install();
    }

    @ParameterizedTest
    @EnumSource(
            value = KeyType.class,
            names = {"ED25519", "P256", "P384", "P521"})
    void joseAcceptsOurTokensAndRefusesAChangedOne(KeyType type) {
        var key = SigningKey.generate(type, RANDOM);
        for (var token : List.of(
                BadgeToken.sign(credential(key), key, name(key)),
                EnvelopeToken.sign(credential(key), key, name(key)))) {
            var input = json("{}").put("token", token.text());
            input.set("jwk", jwk(key));
            input.putObject("options").putArray("algorithms").add(type.algorithm());
            var answer = OutsideVerifier.tell(JOSE, "verify", input);
            assertThat(answer.path("verified").asBoolean())
                    .as(answer.toString())
                    .isTrue();
            assertThat(answer.path("claims")).isEqualTo(token.claims());
            input.put("token", token.text().replaceFirst("\\.[^.]{4}", ".AAAA"));
            assertThat(OutsideVerifier.tell(JOSE, "verify", input)
                            .path("verified")
                            .asBoolean())
                    .isFalse();
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = KeyType.class,
            names = {"ED25519", "P256", "P384", "P521"})
    void weAcceptTokensByJoseAndRefuseAChangedOne(KeyType type) {
        var key = SigningKey.generate(type, RANDOM);
        var input = json("{}");
        input.set("jwk", privateJwk(key));
        input.putObject("header").put("alg", type.algorithm()).put("typ", "JWT").put("kid", name(key));
        input.set("claims", BadgeToken.sign(credential(key), key, name(key)).claims());
        var token = OutsideVerifier.tell(JOSE, "sign", input).path("token").asString();
        var report = verify(token);
        assertThat(report.verdict()).as(report.checks().toString()).isEqualTo(Outcome.PASSED);
        assertThat(verify(token.replaceFirst("\\.[^.]{4}", ".AAAA")).verdict()).isEqualTo(Outcome.FAILED);
        ((ObjectNode) input.path("claims")).put("iss", "https://other.example");
        assertThat(verify(OutsideVerifier.tell(JOSE, "sign", input)
                                .path("token")
                                .asString())
                        .verdict())
                .isEqualTo(Outcome.FAILED);
    }

    @ParameterizedTest
    @EnumSource(
            value = KeyType.class,
            names = {"ED25519", "P256", "P384"})
    void sdJwtVcAcceptsWhatWeIssueAndShow(KeyType type) {
        var key = SigningKey.generate(type, RANDOM);
        var holder = SigningKey.generate(KeyType.P256, RANDOM);
        var issued = SelectiveDisclosure.issue(
                claims(key),
                List.of("/given_name", "/address/street", "/address", "/nationalities/0", "/nationalities/1"),
                key,
                name(key),
                holder.publicKey(),
                RANDOM);
        var shown = ASKED.bind(issued.disclosing(Set.of("/address/street", "/nationalities/1")), holder, NOW);
        var input = json("{}").put("token", shown.text());
        input.set("jwk", jwk(key));
        input.putObject("binding").put("nonce", ASKED.nonce());
        var answer = OutsideVerifier.tell(SD_JWT, "verify", input);
        assertThat(answer.path("verified").asBoolean()).as(answer.toString()).isTrue();
        assertThat(answer.path("claims")).isEqualTo(shown.claims());
        assertThat(answer.path("binding").path("aud").asString()).isEqualTo(ASKED.audience());

        input.putObject("binding").put("nonce", "n-2");
        assertThat(OutsideVerifier.tell(SD_JWT, "verify", input)
                        .path("verified")
                        .asBoolean())
                .isFalse();
        input.putObject("binding").put("nonce", ASKED.nonce());
        input.put("token", shown.text().replaceFirst("~[^~]+~", "~"));
        assertThat(OutsideVerifier.tell(SD_JWT, "verify", input)
                        .path("verified")
                        .asBoolean())
                .isFalse();
    }

    @Test
    void weAcceptWhatSdJwtVcIssuesAndShows() {
        var key = SigningKey.generate(KeyType.P256, RANDOM);
        var holder = SigningKey.generate(KeyType.P256, RANDOM);
        var input = json("""
                {"frame":{"_sd":["given_name","address"],"address":{"_sd":["street"]},"nationalities":{"_sd":[0,1]}},
                 "shown":{"address":{"street":true},"nationalities":{"1":true}}}""");
        input.set("jwk", privateJwk(key));
        input.set("holder", privateJwk(holder));
        input.putObject("header").put("kid", name(key));
        var claims = claims(key).put("iat", NOW.getEpochSecond());
        claims.putObject("cnf").set("jwk", JsonWebKeys.write(holder.publicKey()));
        input.set("claims", claims);
        var issued = OutsideVerifier.tell(SD_JWT, "sign", input);
        var whole = SdJwt.parse(issued.path("token").asString());
        assertThat((Object) whole.claims()).isEqualTo(StrictJson.parseObject(StrictJson.write(claims)));
        assertThat(verify(whole.text()).verdict()).isEqualTo(Outcome.PASSED);

        input.put("token", whole.text());
        input.putObject("binding")
                .put("iat", NOW.getEpochSecond())
                .put("aud", ASKED.audience())
                .put("nonce", ASKED.nonce());
        var shown = OutsideVerifier.tell(SD_JWT, "present", input).path("token").asString();
        var report = verifier.verify(shown.getBytes(UTF_8), ASKED);
        assertThat(report.verdict(Set.of(Kind.RECIPIENT)))
                .as(report.checks().toString())
                .isEqualTo(Outcome.PASSED);
        var verified = report.verified().orElseThrow();
        assertThat(verified.has("given_name")).isFalse();
        assertThat(verified.path("address").path("street").asString()).isEqualTo("1 High Street");
        assertThat(verified.path("nationalities").toString()).isEqualTo("[\"PT\",\"NO\"]");
        assertThat(verify(shown.replaceFirst("~[^~]{4}", "~AAAA")).verdict()).isEqualTo(Outcome.FAILED);
    }

    private VerificationReport verify(String token) {
        return verifier.verify(token.getBytes(UTF_8));
    }

    private static ObjectNode credential(SigningKey key) {
        var id = "urn:uuid:4b7f5a3e-0000-4000-8000-000000000000";
        return OpenBadges.write(SurveyCredential.unsigned(id, "did:key:" + key.publicKey(), NOW.minusSeconds(60))
                .build());
    }

    private static ObjectNode claims(SigningKey key) {
        return json("""
                {"vct":"https://aldermere.example/vct/survey","given_name":"Ines",
                 "address":{"street":"1 High Street","country":"DE"},"nationalities":["DE","PT","NO"]}""").put("iss", "did:key:" + key.publicKey());
    }

    private static String name(SigningKey key) {
        return VerificationMethod.idOf(key.publicKey());
    }

    private static ObjectNode jwk(SigningKey key) {
        return JsonWebKeys.write(key.publicKey())
                .put("alg", key.publicKey().type().algorithm());
    }

    private static ObjectNode privateJwk(SigningKey key) {
        var secret = key instanceof Ed25519SigningKey edwards
                ? edwards.seed(SecretAccess.toStoreKeys())
                : ((CurveSigningKey) key).scalar(SecretAccess.toStoreKeys());
        return jwk(key).put("d", Base64.getUrlEncoder().withoutPadding().encodeToString(secret));
    }

    private static ObjectNode json(String text) {
        return StrictJson.parseObject(text.getBytes(UTF_8));
    }
}
