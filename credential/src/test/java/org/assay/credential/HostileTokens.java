package org.assay.credential;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.assay.credential.jose.CompactJws;
import org.assay.credential.json.StrictJson;
import org.assay.credential.key.Digests;

/// Tokens that are dear to read.
final class HostileTokens {
    private final Map<String, byte[]> all = new LinkedHashMap<>();

    private HostileTokens() {}

    static Map<String, byte[]> all() {
        var tokens = new HostileTokens();
        tokens.tokens();
        return tokens.all;
    }

    private void add(String name, String text) {
        all.put(name, text.getBytes(StandardCharsets.UTF_8));
    }

    private void tokens() {
        add("token of dots", ".".repeat(HostileInputs.MAX_BYTES));
        add("token of letters", "A".repeat(HostileInputs.MAX_BYTES));
        add("token of tildes", "a.b.c" + "~".repeat(HostileInputs.MAX_BYTES - 5));
        add("token of one part", "A".repeat(HostileInputs.MAX_BYTES - 4) + ".A.A");
        add("token with a long payload", token("vc+jwt", HostileInputs.texts(380_000)));
        add("token with a dear graph", token("vc+jwt", HostileInputs.clique(6)));
        add("token with numbers", token("vc+jwt", "{\"nbf\":1e39,\"exp\":%s}".formatted("9".repeat(40))));
        var disclosures = new StringBuilder("{\"vct\":\"x\",\"_sd\":[]}");
        add("disclosures", token("dc+sd-jwt", disclosures.toString()) + "~" + "WyJhIiwiYiIsMV0~".repeat(30_000));
        add("disclosures, 1000", selective(1000, false));
        add("disclosures, one in another", selective(1000, true));
        add(
                "digests",
                token(
                                "dc+sd-jwt",
                                "{\"vct\":\"x\",\"_sd\":[" + HostileInputs.many(370_000, i -> "\"d%d\"".formatted(i))
                                        + "]}")
                        + "~");
        add(
                "digests of elements",
                token(
                                "dc+sd-jwt",
                                "{\"vct\":\"x\",\"a\":["
                                        + HostileInputs.many(370_000, i -> "{\"...\":\"d%d\"}".formatted(i)) + "]}")
                        + "~");
    }

    private static String token(String type, String claims) {
        var header = StrictJson.mapper().createObjectNode().put("typ", type).put("kid", Cast.METHOD);
        return CompactJws.sign(header, claims.getBytes(StandardCharsets.UTF_8), Cast.KEY)
                .text();
    }

    private static String selective(int count, boolean isNested) {
        var encoder = Base64.getUrlEncoder().withoutPadding();
        var texts = new ArrayList<String>();
        var digests = new ArrayList<String>();
        for (var i = 0; i < count; i++) {
            var value = isNested && i > 0
                    ? "{\"_sd\":[\"%s\"]}".formatted(digests.getLast())
                    : "\"" + "v".repeat(60) + "\"";
            var text = encoder.encodeToString(
                    "[\"s%d\",\"n%d\",%s]".formatted(i, i, value).getBytes(StandardCharsets.UTF_8));
            texts.add(text);
            digests.add(encoder.encodeToString(Digests.sha256().digest(text.getBytes(StandardCharsets.US_ASCII))));
        }
        var listed = isNested ? List.of(digests.getLast()) : digests;
        return token("dc+sd-jwt", "{\"vct\":\"x\",\"_sd\":[\"" + String.join("\",\"", listed) + "\"]}") + "~"
                + String.join("~", texts) + "~";
    }
}
