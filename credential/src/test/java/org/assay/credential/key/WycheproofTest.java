package org.assay.credential.key;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import org.assay.credential.Standards;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Wycheproof's Ed25519 vectors through the entry that verification uses.
class WycheproofTest {
    @Test
    void agreesWithEveryVector() {
        var suite = new JsonMapper().readTree(Standards.bytes("vectors/wycheproof/ed25519_test.json"));
        var tried = 0;
        for (var group : suite.path("testGroups")) {
            var point = bytes(group.path("publicKey").path("pk"));
            for (var test : group.path("tests")) {
                assertThat(holds(point, test))
                        .as(
                                "tcId %d: %s",
                                test.path("tcId").asInt(), test.path("comment").asString())
                        .isEqualTo(test.path("result").asString().equals("valid"));
                tried++;
            }
        }
        assertThat(tried).isEqualTo(suite.path("numberOfTests").asInt()).isGreaterThan(100);
    }

    private static boolean holds(byte[] point, JsonNode test) {
        try {
            return VerificationKey.ofEd25519(point).verify(bytes(test.path("msg")), bytes(test.path("sig")));
        } catch (IllegalArgumentException refused) {
            return false;
        }
    }

    private static byte[] bytes(JsonNode hex) {
        return HexFormat.of().parseHex(hex.asString());
    }
}
