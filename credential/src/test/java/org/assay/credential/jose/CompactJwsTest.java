package org.assay.credential.jose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.assay.credential.Cast;
import org.assay.credential.json.StrictJson;
import org.assay.credential.key.JsonWebKeys;
import org.assay.credential.key.KeyType;
import org.assay.credential.key.SigningKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.node.ObjectNode;

class CompactJwsTest {
    private static final byte[] PAYLOAD = "{\"a\":1}".getBytes(StandardCharsets.UTF_8);

    @ParameterizedTest
    @EnumSource(
            value = KeyType.class,
            names = {"ED25519", "P256", "P384", "P521"})
    void signsWithTheAlgorithmOfTheKeyWhateverTheHeaderAsksFor(KeyType type) {
        var key = SigningKey.generate(type, new SecureRandom());
        var token = CompactJws.sign(header().put("alg", "none"), PAYLOAD, key);
        assertThat(token.algorithm()).isEqualTo(type.algorithm());
        var read = CompactJws.parse(token.text());
        assertThat(read.isBy(key.publicKey())).isTrue();
        assertThat(read.isBy(Cast.key(7).publicKey())).isFalse();
        assertThat(read.payload()).isEqualTo(PAYLOAD);
        assertThat(read.claims().path("a").asInt()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "none",
                "None",
                "nOnE",
                "NONE",
                "",
                " none",
                "none ",
                "HS256",
                "HS384",
                "HS512",
                "hs256",
                "RS1",
                "RS384",
                "RS512",
                "PS256",
                "PS384",
                "PS512",
                "ES256K",
                "es256",
                "EdDSA ",
                "eddsa",
                "EDDSA",
                "Ed448",
                "RSA-OAEP",
                "RSA1_5",
                "dir",
                "A256KW",
                "ECDH-ES",
                "PBES2-HS256+A128KW",
                "ES256\\u0000",
                "nоne"
            })
    void refusesAnyAlgorithmOutsideTheList(String algorithm) {
        refuses("{\"alg\":\"%s\"}".formatted(algorithm), "algorithm-refused");
    }

    static Stream<List<String>> demands() {
        return Stream.of(
                List.of("{}", "algorithm-refused"),
                List.of("{\"alg\":null}", "header-malformed"),
                List.of("{\"alg\":[\"EdDSA\"]}", "header-malformed"),
                List.of("{\"alg\":1}", "header-malformed"),
                List.of("{\"alg\":\"EdDSA\",\"alg\":\"none\"}", "malformed-json"),
                List.of("{\"alg\":\"none\",\"alg\":\"EdDSA\"}", "malformed-json"),
                List.of("{\"alg\":\"EdDSA\",\"crit\":[\"exp\"]}", "critical-header"),
                List.of("{\"alg\":\"EdDSA\",\"crit\":[\"b64\"],\"b64\":false}", "critical-header"),
                List.of("{\"alg\":\"EdDSA\",\"crit\":[]}", "critical-header"),
                List.of("{\"alg\":\"EdDSA\",\"crit\":null}", "critical-header"),
                List.of("{\"alg\":\"EdDSA\",\"b64\":false}", "critical-header"),
                List.of("{\"alg\":\"EdDSA\",\"b64\":true}", "critical-header"),
                List.of("{\"alg\":\"EdDSA\",\"enc\":\"A128GCM\"}", "encrypted"),
                List.of("{\"alg\":\"EdDSA\",\"zip\":\"DEF\"}", "encrypted"),
                List.of("{\"alg\":\"EdDSA\",\"typ\":1}", "header-malformed"),
                List.of("{\"alg\":\"EdDSA\",\"kid\":{}}", "header-malformed"),
                List.of("{\"alg\":\"EdDSA\"} ,", "malformed-json"),
                List.of("[]", "malformed-json"),
                List.of("\uFEFF{\"alg\":\"EdDSA\"}", "malformed-json"),
                List.of("{\"alg\":\"EdDSA\",\"kid\":\"\\ud800\"}", "malformed-json"),
                List.of("{\"alg\":\"EdDSA\",\"kid\":\"" + "k".repeat(17_000) + "\"}", "too-large"),
                List.of("", "malformed-json"));
    }

    @ParameterizedTest
    @MethodSource("demands")
    void refusesAHeaderThatDemandsMoreOrIsNotPlain(List<String> demand) {
        refuses(demand.getFirst(), demand.getLast());
    }

    @Test
    void refusesEverySpellingOfTheThreePartsButOne() {
        var text = CompactJws.sign(header(), PAYLOAD, Cast.KEY).text();
        var parts = text.split("\\.");
        var forms = new ArrayList<>(List.of(
                text + ".",
                "." + text,
                text + "=",
                text + "\n",
                " " + text,
                parts[0] + "." + parts[1],
                parts[0] + ".." + "." + parts[1] + "." + parts[2],
                parts[0] + "." + parts[1] + ".A." + parts[2],
                parts[0] + "." + parts[1] + "." + parts[2] + ".A.B",
                text.replace('.', ','),
                parts[0] + "=." + parts[1] + "." + parts[2],
                parts[0] + "." + parts[1] + "==." + parts[2],
                parts[0] + "." + parts[1] + "+." + parts[2],
                parts[0] + "." + parts[1] + "/." + parts[2],
                "{\"payload\":\"" + parts[1] + "\",\"protected\":\"" + parts[0] + "\",\"signature\":\"" + parts[2]
                        + "\"}",
                "",
                "..",
                "a..",
                "\u00e9.\u00e9.\u00e9",
                "A".repeat(600_000)));
        for (var form : forms)
            assertThatThrownBy(() -> CompactJws.parse(form)).as(form).isInstanceOf(TokenRefused.class);
        // The last letter of 64 bytes carries four bits that mean nothing: only one of its 16 spellings is read.
        var last = text.charAt(text.length() - 1);
        var spellings = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"
                .chars()
                .filter(letter -> letter != last)
                .mapToObj(letter -> text.substring(0, text.length() - 1) + (char) letter)
                .filter(CompactJwsTest::holds)
                .toList();
        assertThat(spellings).isEmpty();
    }

    @Test
    void refusesAnyChangedLetter() {
        var text = CompactJws.sign(header(), PAYLOAD, Cast.KEY).text();
        for (var at = 0; at < text.length(); at++) {
            var changed = new StringBuilder(text);
            changed.setCharAt(at, text.charAt(at) == 'A' ? 'B' : 'A');
            assertThat(holds(changed.toString())).as("letter " + at).isFalse();
        }
    }

    /// Whoever lets the header choose takes the public key, which everybody has, for a shared secret.
    @ParameterizedTest
    @EnumSource(
            value = KeyType.class,
            names = {"ED25519", "P256", "P384"})
    void refusesTheBytesOfAPublicKeyAsASharedSecret(KeyType type) throws GeneralSecurityException {
        var key = SigningKey.generate(type, new SecureRandom()).publicKey();
        var jwk = StrictJson.write(JsonWebKeys.write(key));
        var der = key.bytes();
        var pem = "-----BEGIN PUBLIC KEY-----\n" + Base64.getMimeEncoder().encodeToString(der)
                + "\n-----END PUBLIC KEY-----\n";
        for (var secret : List.of(
                der,
                jwk,
                pem.getBytes(StandardCharsets.US_ASCII),
                key.toString().getBytes(StandardCharsets.US_ASCII))) {
            for (var claimed : List.of("HS256", type.algorithm())) {
                var input = encode("{\"alg\":\"%s\"}".formatted(claimed)) + "." + Base64Url.encode(PAYLOAD);
                var mac = Mac.getInstance("HmacSHA256");
                mac.init(new SecretKeySpec(secret, "HmacSHA256"));
                var token = input + "." + Base64Url.encode(mac.doFinal(input.getBytes(StandardCharsets.US_ASCII)));
                if (claimed.equals("HS256"))
                    assertThatThrownBy(() -> CompactJws.parse(token)).isInstanceOf(TokenRefused.class);
                else assertThat(CompactJws.parse(token).isBy(key)).isFalse();
            }
        }
    }

    /// The header of a token by one kind of key that names the algorithm of another.
    @Test
    void refusesTheRightSignatureUnderTheWrongAlgorithm() {
        for (var named : KeyType.values()) {
            var input = encode("{\"alg\":\"%s\"}".formatted(named.algorithm())) + "." + Base64Url.encode(PAYLOAD);
            var signature = Cast.KEY.sign(input.getBytes(StandardCharsets.US_ASCII));
            var token = CompactJws.parse(input + "." + Base64Url.encode(signature));
            assertThat(token.isBy(Cast.KEY.publicKey())).isEqualTo(named == KeyType.ED25519);
        }
    }

    private static ObjectNode header() {
        return StrictJson.mapper().createObjectNode().put("typ", "JWT");
    }

    private static boolean holds(String text) {
        try {
            return CompactJws.parse(text).isBy(Cast.KEY.publicKey());
        } catch (TokenRefused refused) {
            return false;
        }
    }

    private static void refuses(String header, String code) {
        var token = encode(header) + "." + Base64Url.encode(PAYLOAD) + "." + Base64Url.encode(new byte[64]);
        assertThatThrownBy(() -> CompactJws.parse(token))
                .isInstanceOfSatisfying(
                        TokenRefused.class,
                        refused -> assertThat(refused.code()).isEqualTo(code));
    }

    private static String encode(String header) {
        return Base64Url.encode(header.getBytes(StandardCharsets.UTF_8));
    }
}
