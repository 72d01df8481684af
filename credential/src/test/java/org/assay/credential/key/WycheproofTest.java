package org.assay.credential.key;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import java.util.Map;
import java.util.stream.Stream;
import org.assay.credential.Standards;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Wycheproof's vectors through the entry that verification uses, with each provider that works here.
class WycheproofTest {
    static Stream<Arguments> suites() {
        var suites = Map.of(
                "ed25519_test.json", KeyType.ED25519,
                "ecdsa_secp256r1_sha256_p1363_test.json", KeyType.P256,
                "ecdsa_secp384r1_sha384_p1363_test.json", KeyType.P384,
                "ecdsa_secp521r1_sha512_p1363_test.json", KeyType.P521);
        return Signatures.all().stream()
                .flatMap(provider -> suites.entrySet().stream()
                        .map(suite -> Arguments.of(provider.name(), provider, suite.getKey(), suite.getValue())));
    }

    @ParameterizedTest(name = "{0}: {2}")
    @MethodSource("suites")
    void agreesWithEveryVector(String name, Signatures provider, String file, KeyType type) {
        var suite = new JsonMapper().readTree(Standards.bytes("vectors/wycheproof/" + file));
        var tried = 0;
        for (var group : suite.path("testGroups")) {
            var published = group.path("publicKey");
            var point = bytes(type == KeyType.ED25519 ? published.path("pk") : published.path("uncompressed"));
            for (var test : group.path("tests")) {
                assertThat(holds(provider, type, point, test))
                        .as(
                                "tcId %d: %s",
                                test.path("tcId").asInt(), test.path("comment").asString())
                        .isEqualTo(test.path("result").asString().equals("valid"));
                tried++;
            }
        }
        assertThat(tried).isEqualTo(suite.path("numberOfTests").asInt()).isGreaterThan(100);
    }

    private static boolean holds(Signatures provider, KeyType type, byte[] point, JsonNode test) {
        try {
            var key = type == KeyType.ED25519 ? VerificationKey.ofEd25519(point) : VerificationKey.ofCurve(type, point);
            return provider.verify(key, bytes(test.path("msg")), bytes(test.path("sig")));
        } catch (IllegalArgumentException refused) {
            return false;
        }
    }

    private static byte[] bytes(JsonNode hex) {
        return HexFormat.of().parseHex(hex.asString());
    }
}
