package org.assay.credential.jose;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.stream.Stream;
import org.assay.credential.Standards;
import org.assay.credential.did.IssuerKeys;
import org.assay.credential.did.KeyResolution;
import org.assay.credential.fetch.Fetched;
import org.assay.credential.json.StrictJson;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Wycheproof's tokens and keys, read as those of an issuer who publishes the group's keys as a key set.
class JsonWebVectorsTest {
    private static final String ISSUER = "https://aldermere.example/keys";
    private static final Set<String> ALGORITHMS = Set.of("ES256", "RS256");

    static Stream<Arguments> groups() {
        return Stream.of("json_web_signature_test.json", "json_web_key_test.json", "json_web_crypto_test.json")
                .flatMap(file -> new JsonMapper()
                        .readTree(Standards.bytes("vectors/wycheproof/" + file))
                        .path("testGroups")
                        .valueStream()
                        .map(group -> Arguments.of(file, group.path("comment").asString(), group)));
    }

    /// Of algorithms that are not accepted here nothing passes, however right; of the others what the
    /// vectors say.
    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("groups")
    void agreesWithEveryVectorOfAnAcceptedAlgorithm(String file, String comment, JsonNode group) {
        var published = group.has("public") ? group.path("public") : group.path("private");
        var keys = published.has("keys")
                ? published.path("keys")
                : JsonMapper.shared().createArrayNode().add(published);
        for (var test : group.path("tests")) {
            var isExpected = test.path("result").asString().equals("valid")
                    && ALGORITHMS.contains(keys.path(0).path("alg").asString("ES256"));
            assertThat(holds(keys, test))
                    .as("tcId %d: %s"
                            .formatted(
                                    test.path("tcId").asInt(),
                                    test.path("comment").asString()))
                    .isEqualTo(isExpected);
        }
    }

    private static boolean holds(JsonNode keys, JsonNode test) {
        var token = test.has("jwe") ? test.path("jwe") : test.path("jws");
        try {
            var read = CompactJws.parse(token.isString() ? token.stringValue() : token.toString());
            return resolve(keys, read.keyId()) instanceof KeyResolution.Found(var method) && read.isBy(method.key());
        } catch (TokenRefused refused) {
            return false;
        }
    }

    private static KeyResolution resolve(JsonNode keys, String name) {
        var set = StrictJson.mapper().createObjectNode();
        set.set("keys", keys);
        return new IssuerKeys((url, _) -> new Fetched.Document(StrictJson.write(set), "application/json", url))
                .named(ISSUER, name);
    }
}
