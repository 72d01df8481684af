package org.assay.credential.fuzz;

import com.code_intelligence.jazzer.junit.DictionaryEntries;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.stream.Stream;
import org.assay.credential.Cast;
import org.assay.credential.Check.Kind;
import org.assay.credential.Outcome;
import org.assay.credential.jose.CompactJws;
import org.assay.credential.json.StrictJson;
import org.junit.jupiter.params.provider.MethodSource;

/// A holder is proved only by what the holder signed for this verifier, now, over these disclosures.
///
/// An input that starts with a brace is what a thief's own proof claims, signed by the thief.
class KeyBindingFuzz {
    static Stream<byte[]> seeds() {
        return Samples.texts(
                Samples.SELECTIVE,
                "{\"aud\":\"https://kestrel.example\",\"nonce\":\"n-1\",\"iat\":1772452800,\"sd_hash\":\"x\"}");
    }

    @MethodSource("seeds")
    @DictionaryEntries({"~", "kb+jwt", "\"iat\":1772452800", "\"aud\":[", "1e99", "\"exp\":"})
    @FuzzTest(maxDuration = "10s")
    void provesTheHolderOnlyByWhatTheHolderSigned(byte[] input) {
        var text = shown(Samples.text(input));
        var report =
                Samples.inTime(() -> Samples.verifier().verify(text.getBytes(StandardCharsets.UTF_8), Samples.ASKED));
        var isProved = report.verdict(Set.of(Kind.RECIPIENT)) == Outcome.PASSED;
        if (isProved && !text.strip().equals(Samples.SELECTIVE)) throw new AssertionError("proved by " + text);
    }

    private static String shown(String text) {
        if (!text.startsWith("{")) return text;
        var issued = Samples.SELECTIVE.substring(0, Samples.SELECTIVE.lastIndexOf('~') + 1);
        var header = StrictJson.mapper().createObjectNode().put("typ", "kb+jwt");
        return issued
                + CompactJws.sign(header, text.getBytes(StandardCharsets.UTF_8), Cast.key(8))
                        .text();
    }
}
