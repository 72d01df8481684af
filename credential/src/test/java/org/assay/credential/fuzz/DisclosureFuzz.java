package org.assay.credential.fuzz;

import com.code_intelligence.jazzer.junit.DictionaryEntries;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.stream.Stream;
import org.assay.credential.Cast;
import org.assay.credential.jose.CompactJws;
import org.assay.credential.jose.SdJwt;
import org.assay.credential.jose.TokenRefused;
import org.assay.credential.json.StrictJson;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/// Claims with disclosures are refused with a reason, or revealed without a trace of the mechanism.
///
/// An input is the issuer's claims, and a disclosure in each further line; `#n` in it is the digest of the n-th.
class DisclosureFuzz {
    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

    static Stream<byte[]> seeds() {
        return Samples.texts(
                "{\"vct\":\"x\",\"_sd\":[\"#0\",\"q\"],\"a\":[1,{\"...\":\"#1\"}]}\n[\"s\",\"name\",\"Ines\"]\n[\"s\",2]",
                "{\"vct\":\"x\",\"_sd_alg\":\"sha-256\",\"_sd\":[\"#1\"]}\n[\"s\",\"b\",1]\n[\"s\",\"a\",{\"_sd\":[\"#0\"]}]");
    }

    @MethodSource("seeds")
    @DictionaryEntries({"_sd", "_sd_alg", "...", "#0", "#1", "sha-512", "iss", "cnf", "~"})
    @FuzzTest(maxDuration = "10s")
    void revealsClaimsWithoutATraceOfTheMechanism(byte[] input) {
        try {
            var text = token(Samples.text(input).split("\n", -1));
            var token = Samples.inTime(() -> SdJwt.parse(text));
            if (!token.text().equals(text)) throw new AssertionError("read otherwise than written");
            var claims = token.claims();
            refuseTraces(claims);
            if (!StrictJson.parse(StrictJson.write(claims)).equals(claims)) throw new AssertionError("no plain JSON");
            for (var place : token.disclosed())
                if (!token.disclosing(java.util.Set.of(place)).disclosed().contains(place))
                    throw new AssertionError("cannot be shown alone: " + place);
        } catch (TokenRefused refused) {
            if (refused.code().isEmpty()) throw new AssertionError("refused without a code", refused);
        } catch (IllegalArgumentException malformed) {
            // The claims were no JSON.
        }
    }

    private static void refuseTraces(JsonNode node) {
        for (var name : new String[] {"_sd", "...", "_sd_alg"})
            if (node.has(name)) throw new AssertionError("a trace of the mechanism is left: " + name);
        node.forEach(DisclosureFuzz::refuseTraces);
    }

    private static String token(String[] lines) {
        var disclosures = new String[lines.length];
        disclosures[0] = "";
        for (var i = 1; i < lines.length; i++)
            disclosures[i] =
                    BASE64.encodeToString(filled(lines[i], disclosures, i).getBytes(StandardCharsets.UTF_8));
        var claims = StrictJson.parseObject(
                filled(lines[0], disclosures, lines.length).getBytes(StandardCharsets.UTF_8));
        var header = StrictJson.mapper().createObjectNode().put("typ", "dc+sd-jwt");
        var text = new StringBuilder(CompactJws.sign(header, StrictJson.write(claims), Cast.KEY)
                        .text())
                .append('~');
        for (var i = 1; i < lines.length; i++) text.append(disclosures[i]).append('~');
        return text.toString();
    }

    private static String filled(String text, String[] disclosures, int known) {
        var filled = text;
        for (var i = 1; i < Math.min(known, 12); i++) filled = filled.replace("#" + (i - 1), digest(disclosures[i]));
        return filled;
    }

    private static String digest(String text) {
        try {
            return BASE64.encodeToString(
                    MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.US_ASCII)));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
