package org.assay.credential.jose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assay.credential.Cast;
import org.assay.credential.json.StrictJson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Every reason that the verification rules of SD-JWT give to refuse a token, each in a token that is
/// right but for it. In `${n}` stands the digest of the n-th disclosure.
class SdJwtRefusalTest {
    private static final String NAME = "[\"salt\",\"name\",\"Ines\"]";
    private static final String OTHER = "[\"salt2\",\"name\",\"Mira\"]";
    private static final String ELEMENT = "[\"salt\",\"DE\"]";

    static Stream<Arguments> refused() {
        return Stream.of(
                row("disclosure-unreferenced", "{\"vct\":\"x\"}", NAME),
                row("disclosure-unreferenced", "{\"vct\":\"x\",\"_sd\":[]}", NAME),
                row("disclosure-unreferenced", "{\"vct\":\"x\",\"_sd\":[\"${0}\"]}", NAME, OTHER),
                row("disclosure-unreferenced", "{\"vct\":\"x\",\"sd\":[\"${0}\"]}", NAME),
                row("digest-repeated", "{\"vct\":\"x\",\"_sd\":[\"${0}\",\"${0}\"]}", NAME),
                row("digest-repeated", "{\"vct\":\"x\",\"_sd\":[\"${0}\"],\"a\":{\"_sd\":[\"${0}\"]}}", NAME),
                row("digest-repeated", "{\"vct\":\"x\",\"_sd\":[\"${0}\",\"q\",\"q\"]}", NAME),
                row("digest-repeated", "{\"vct\":\"x\",\"a\":[{\"...\":\"${0}\"},{\"...\":\"${0}\"}]}", ELEMENT),
                row("disclosure-repeated", "{\"vct\":\"x\",\"_sd\":[\"${0}\"]}", NAME, NAME),
                row("disclosure-overrides", "{\"vct\":\"x\",\"name\":\"Mira\",\"_sd\":[\"${0}\"]}", NAME),
                row("disclosure-overrides", "{\"vct\":\"x\",\"_sd\":[\"${0}\",\"${1}\"]}", NAME, OTHER),
                row("disclosure-reserved", "{\"vct\":\"x\",\"_sd\":[\"${0}\"]}", "[\"salt\",\"_sd\",[]]"),
                row("disclosure-reserved", "{\"vct\":\"x\",\"_sd\":[\"${0}\"]}", "[\"salt\",\"...\",\"y\"]"),
                row("disclosure-reserved", "{\"vct\":\"x\",\"_sd\":[\"${0}\"]}", "[\"salt\",\"_sd_alg\",\"y\"]"),
                row("disclosure-reserved", "{\"vct\":\"x\",\"_sd\":[\"${0}\"]}", "[\"salt\",\"iss\",\"did:x:y\"]"),
                row("disclosure-reserved", "{\"vct\":\"x\",\"_sd\":[\"${0}\"]}", "[\"salt\",\"cnf\",{}]"),
                row("disclosure-reserved", "{\"vct\":\"x\",\"_sd\":[\"${0}\"]}", "[\"salt\",\"exp\",1]"),
                row("disclosure-reserved", "{\"vct\":\"x\",\"_sd\":[\"${0}\"]}", "[\"salt\",\"nbf\",1]"),
                row("disclosure-reserved", "{\"_sd\":[\"${0}\"]}", "[\"salt\",\"vct\",\"x\"]"),
                row("disclosure-reserved", "{\"vct\":\"x\",\"_sd\":[\"${0}\"]}", "[\"salt\",\"status\",{}]"),
                row("digests-malformed", "{\"vct\":\"x\",\"_sd\":[\"${0}\"]}", ELEMENT),
                row("digests-malformed", "{\"vct\":\"x\",\"a\":[{\"...\":\"${0}\"}]}", NAME),
                row("digests-malformed", "{\"vct\":\"x\",\"a\":[{\"...\":\"${0}\",\"b\":1}]}", ELEMENT),
                row("digests-malformed", "{\"vct\":\"x\",\"a\":{\"...\":\"${0}\"}}", ELEMENT),
                row("digests-malformed", "{\"vct\":\"x\",\"_sd\":\"${0}\"}", NAME),
                row("digests-malformed", "{\"vct\":\"x\",\"_sd\":[\"${0}\",7]}", NAME),
                row("digests-malformed", "{\"vct\":\"x\",\"_sd\":[\"${0}\"],\"a\":{\"_sd_alg\":\"sha-256\"}}", NAME),
                row("digest-refused", "{\"vct\":\"x\",\"_sd_alg\":\"md5\",\"_sd\":[\"${0}\"]}", NAME),
                row("digest-refused", "{\"vct\":\"x\",\"_sd_alg\":\"sha-1\",\"_sd\":[\"${0}\"]}", NAME),
                row("digest-refused", "{\"vct\":\"x\",\"_sd_alg\":[\"sha-256\"],\"_sd\":[\"${0}\"]}", NAME),
                row("disclosure-malformed", "{\"vct\":\"x\",\"_sd\":[\"${0}\"]}", "[\"salt\"]"),
                row("disclosure-malformed", "{\"vct\":\"x\",\"_sd\":[\"${0}\"]}", "[\"salt\",\"a\",1,2]"),
                row("disclosure-malformed", "{\"vct\":\"x\",\"_sd\":[\"${0}\"]}", "[\"salt\",1,2]"),
                row("disclosure-malformed", "{\"vct\":\"x\",\"_sd\":[\"${0}\"]}", "[1,\"a\",2]"),
                row("disclosure-malformed", "{\"vct\":\"x\",\"_sd\":[\"${0}\"]}", "{\"salt\":\"a\"}"),
                row("disclosure-malformed", "{\"vct\":\"x\",\"_sd\":[\"${0}\"]}", "[\"salt\",\"a\",{\"b\":1,\"b\":2}]"),
                row("disclosure-malformed", "{\"vct\":\"x\",\"_sd\":[\"${0}\"]}", "not json"),
                row("claim-missing", "{\"_sd\":[\"${0}\"]}", NAME),
                // Within a disclosure the same rules hold.
                row(
                        "disclosure-overrides",
                        "{\"vct\":\"x\",\"_sd\":[\"${1}\"]}",
                        NAME,
                        "[\"s\",\"a\",{\"name\":1,\"_sd\":[\"${0}\"]}]"),
                row(
                        "digest-repeated",
                        "{\"vct\":\"x\",\"_sd\":[\"${0}\",\"${1}\"]}",
                        NAME,
                        "[\"s\",\"a\",{\"_sd\":[\"${0}\"]}]"));
    }

    private static Arguments row(String code, String payload, String... disclosures) {
        return Arguments.of(code, payload, List.of(disclosures));
    }

    @ParameterizedTest(name = "{0}: {1} {2}")
    @MethodSource("refused")
    void refuses(String code, String payload, List<String> disclosures) {
        var token = token(payload, disclosures);
        assertThatThrownBy(() -> SecuredToken.read(token))
                .isInstanceOfSatisfying(
                        TokenRefused.class,
                        refused -> assertThat(refused.code()).isEqualTo(code));
    }

    @Test
    void readsTheSameTokensWithoutTheirFaults() {
        assertThat(read("{\"vct\":\"x\",\"_sd\":[\"${0}\",\"q\"]}", NAME))
                .isEqualTo("{\"vct\":\"x\",\"name\":\"Ines\"}");
        assertThat(read("{\"vct\":\"x\",\"a\":[1,{\"...\":\"${0}\"},{\"...\":\"q\"}]}", ELEMENT))
                .isEqualTo("{\"vct\":\"x\",\"a\":[1,\"DE\"]}");
        assertThat(read("{\"vct\":\"x\",\"_sd\":[\"${1}\"]}", NAME, "[\"s\",\"a\",{\"_sd\":[\"${0}\"]}]"))
                .isEqualTo("{\"vct\":\"x\",\"a\":{\"name\":\"Ines\"}}");
        assertThat(read("{\"vct\":\"x\",\"a\":[{\"...\":\"${1}\"}]}", ELEMENT, "[\"s\",[{\"...\":\"${0}\"}]]"))
                .isEqualTo("{\"vct\":\"x\",\"a\":[[\"DE\"]]}");
        assertThat(read("{\"vct\":\"x\",\"_sd_alg\":\"sha-256\"}")).isEqualTo("{\"vct\":\"x\"}");
    }

    @Test
    void refusesEveryOtherForm() {
        var token = token("{\"vct\":\"x\",\"_sd\":[\"${0}\"]}", List.of(NAME));
        var disclosure = token.split("~")[1];
        for (var form : List.of(
                token.substring(0, token.length() - 1),
                token + "~",
                token + "~~",
                "~" + token,
                token.replaceFirst("~", "~~"),
                token + disclosure,
                token.replace("~" + disclosure, "~" + disclosure + "="),
                token.split("~")[0],
                token + token.split("~")[0]))
            assertThatThrownBy(() -> SecuredToken.read(form)).as(form).isInstanceOf(TokenRefused.class);
    }

    @Test
    void endsOnDisclosuresNestedTooDeeply() {
        var disclosures = new ArrayList<>(List.of("[\"s\",\"a\",1]"));
        for (var i = 0; i < 200; i++) disclosures.add("[\"s\",\"a\",{\"_sd\":[\"${" + i + "}\"]}]");
        var token = token("{\"vct\":\"x\",\"_sd\":[\"${200}\"]}", disclosures);
        assertThatThrownBy(() -> SecuredToken.read(token))
                .isInstanceOfSatisfying(
                        TokenRefused.class,
                        refused -> assertThat(refused.code()).isEqualTo("too-deep"));
    }

    private static String read(String payload, String... disclosures) {
        return SecuredToken.read(token(payload, List.of(disclosures)))
                .document()
                .toString();
    }

    /// Disclosures may hold digests of earlier ones.
    static String token(String payload, List<String> disclosures) {
        var texts = new ArrayList<String>();
        for (var disclosure : disclosures) texts.add(encode(filled(disclosure, texts)));
        var header = StrictJson.mapper().createObjectNode().put("typ", "dc+sd-jwt");
        var signed = CompactJws.sign(header, filled(payload, texts).getBytes(StandardCharsets.UTF_8), Cast.KEY);
        return signed.text() + "~" + texts.stream().map(text -> text + "~").collect(Collectors.joining());
    }

    private static String filled(String text, List<String> disclosures) {
        var filled = text;
        for (var i = 0; i < disclosures.size(); i++)
            if (filled.contains("${" + i + "}"))
                filled = filled.replace("${" + i + "}", Disclosure.hash("sha-256", disclosures.get(i)));
        return filled;
    }

    private static String encode(String text) {
        return Base64Url.encode(text.getBytes(StandardCharsets.UTF_8));
    }
}
