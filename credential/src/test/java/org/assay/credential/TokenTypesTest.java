package org.assay.credential;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.assay.credential.fetch.Fetcher;
import org.assay.credential.jose.BadgeToken;
import org.assay.credential.jose.CompactJws;
import org.assay.credential.jose.EnvelopeToken;
import org.assay.credential.jose.KeyBinding;
import org.assay.credential.jose.SdJwt;
import org.assay.credential.jose.SecuredToken;
import org.assay.credential.jose.SelectiveDisclosure;
import org.assay.credential.jose.TokenRefused;
import org.assay.credential.jose.TokenType;
import org.assay.credential.json.StrictJson;
import org.assay.credential.key.SigningKey;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.node.ObjectNode;

/// Every kind of token against every reader: each is taken by its own and by no other.
class TokenTypesTest {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final SigningKey HOLDER = Cast.key(9);
    private static final KeyBinding ASKED = new KeyBinding("https://kestrel.example", "n-1");
    private static final Verifier VERIFIER = new Verifier(Fetcher.offline(), Clock.fixed(Cast.NOON, ZoneOffset.UTC));

    private static Map<String, String> tokens() {
        var tokens = new LinkedHashMap<String, String>();
        var credential = TokenTest.credential(Cast.ISSUER);
        tokens.put("JWT", BadgeToken.sign(credential, Cast.KEY, Cast.METHOD).text());
        tokens.put(
                "vc+jwt", EnvelopeToken.sign(credential, Cast.KEY, Cast.METHOD).text());
        tokens.put(
                "vp+jwt",
                EnvelopeToken.sign(presentation(), Cast.KEY, Cast.METHOD).text());
        tokens.put(
                "dc+sd-jwt",
                selective(json("{\"vct\":\"x\",\"iss\":\"%s\"}".formatted(Cast.ISSUER)), TokenType.DC_SD_JWT));
        tokens.put("vc+sd-jwt", selective(credential, TokenType.VC_SD_JWT));
        tokens.put("vp+sd-jwt", selective(presentation(), TokenType.VP_SD_JWT));
        var bound = ASKED.bind(
                SelectiveDisclosure.issue(
                        json("{\"vct\":\"x\"}"), List.of(), Cast.KEY, Cast.METHOD, HOLDER.publicKey(), RANDOM),
                HOLDER,
                Cast.NOON);
        tokens.put("kb+jwt", bound.text().substring(bound.text().lastIndexOf('~') + 1));
        // Tokens of other protocols, by the issuer's own key.
        tokens.put("at+jwt", other("at+jwt", "{\"iss\":\"%s\",\"aud\":\"x\",\"exp\":9999999999}"));
        tokens.put(
                "id_token", other("JWT", "{\"iss\":\"%s\",\"sub\":\"1\",\"aud\":\"x\",\"nbf\":1,\"nonce\":\"n-1\"}"));
        tokens.put("logout+jwt", other("logout+jwt", "{\"iss\":\"%s\"}"));
        tokens.put("openid4vci-proof+jwt", other("openid4vci-proof+jwt", "{\"iss\":\"%s\"}"));
        tokens.put(
                "lti", other("", "{\"iss\":\"%s\",\"https://purl.imsglobal.org/spec/lti/claim/version\":\"1.3.0\"}"));
        tokens.put("statuslist+jwt", other("statuslist+jwt", "{\"iss\":\"%s\",\"status_list\":{}}"));
        return tokens;
    }

    private static Map<String, Predicate<String>> readers() {
        var readers = new LinkedHashMap<String, Predicate<String>>();
        for (var type : TokenType.values())
            if (type != TokenType.KB_JWT)
                readers.put(type.wireName(), text -> {
                    SecuredToken.read(text, type);
                    return true;
                });
        readers.put("kb+jwt", text -> {
            SdJwt.parse(other("dc+sd-jwt", "{\"vct\":\"x\",\"iss\":\"%s\"}") + "~" + text);
            return true;
        });
        return readers;
    }

    static Stream<Arguments> pairs() {
        var pairs = new ArrayList<Arguments>();
        tokens().forEach((kind, token) ->
                readers().forEach((name, reader) -> pairs.add(Arguments.of(kind, name, token, reader))));
        return pairs.stream();
    }

    @ParameterizedTest(name = "{0} read as {1}")
    @MethodSource("pairs")
    void isTakenByItsOwnReaderOnly(String kind, String name, String token, Predicate<String> reader) {
        boolean taken;
        try {
            taken = reader.test(token);
        } catch (TokenRefused refused) {
            taken = false;
        }
        assertThat(taken).isEqualTo(kind.equals(name));
    }

    static Stream<Arguments> kinds() {
        return tokens().entrySet().stream().map(token -> Arguments.of(token.getKey(), token.getValue()));
    }

    /// The two doors for strangers: credentials pass the one, presentations the other, all else neither.
    @ParameterizedTest(name = "{0}")
    @MethodSource("kinds")
    void passesTheRightDoorOnly(String kind, String token) {
        var bytes = token.getBytes(StandardCharsets.UTF_8);
        var isPresentation = kind.startsWith("vp+");
        var isCredential = kind.startsWith("vc+") || kind.equals("JWT") || kind.startsWith("dc+");
        assertThat(VERIFIER.verify(bytes).verdict() == Outcome.PASSED).isEqualTo(isCredential);
        assertThat(VERIFIER.verifyPresentation(bytes, null, null).verdict() == Outcome.PASSED)
                .isEqualTo(isPresentation);
    }

    /// One body under each type: what it is cannot be changed by what it is called.
    @ParameterizedTest(name = "{0}")
    @MethodSource("kinds")
    void isNotTakenUnderTheTypeOfAnother(String kind, String token) {
        var signed = CompactJws.parse(token.split("~")[0]);
        var isPresentation = kind.startsWith("vp+");
        for (var type : TokenType.values()) {
            var header = signed.header().put("typ", type.wireName());
            var text = CompactJws.sign(header, signed.payload(), Cast.KEY).text()
                    + (type.wireName().contains("sd-jwt") ? "~" : "");
            var asCredential =
                    VERIFIER.verify(text.getBytes(StandardCharsets.UTF_8)).verdict() == Outcome.PASSED;
            var asPresentation = VERIFIER.verifyPresentation(text.getBytes(StandardCharsets.UTF_8), null, null)
                            .verdict()
                    == Outcome.PASSED;
            if (asPresentation) assertThat(isPresentation).as(type.name()).isTrue();
            if (asCredential) assertThat(kind).as(type.name()).matches("JWT|vc\\+.*|dc\\+.*");
        }
    }

    private static ObjectNode presentation() {
        var presentation = json(
                "{\"@context\":[\"https://www.w3.org/ns/credentials/v2\"]," + "\"type\":\"VerifiablePresentation\"}");
        return presentation.put("holder", Cast.ISSUER);
    }

    private static String selective(ObjectNode claims, TokenType type) {
        return SelectiveDisclosure.issue(claims, List.of(), Cast.KEY, Cast.METHOD, type, RANDOM)
                .text();
    }

    private static String other(String type, String claims) {
        var header = StrictJson.mapper().createObjectNode().put("kid", Cast.METHOD);
        if (!type.isEmpty()) header.put("typ", type);
        return CompactJws.sign(header, claims.formatted(Cast.ISSUER).getBytes(StandardCharsets.UTF_8), Cast.KEY)
                .text();
    }

    private static ObjectNode json(String text) {
        return StrictJson.parseObject(text.getBytes(StandardCharsets.UTF_8));
    }
}
