package org.assay.credential.fuzz;

import com.code_intelligence.jazzer.junit.DictionaryEntries;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assay.credential.Cast;
import org.assay.credential.Check;
import org.assay.credential.Outcome;
import org.assay.credential.bake.SvgBaker;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.node.ObjectNode;

/// Whatever is handed in: a report, in time, and nothing shown that was not signed.
class VerifyFuzz {
    private static final Map<String, ObjectNode> SIGNED = seeds().map(
                    seed -> Samples.verifier().verify(seed).verified().orElseThrow())
            .collect(Collectors.toMap(ObjectNode::toString, shown -> shown, (one, _) -> one));

    static Stream<byte[]> seeds() {
        return Stream.of(
                Cast.signed().bytes(),
                Samples.TOKEN.getBytes(StandardCharsets.US_ASCII),
                Samples.SELECTIVE.getBytes(StandardCharsets.US_ASCII),
                SvgBaker.bake(
                        Samples.SVG.getBytes(StandardCharsets.UTF_8),
                        Cast.signed().bytes()));
    }

    @MethodSource("seeds")
    @DictionaryEntries({"@context", "proof", "@vocab", "proofValue", "did:key:z6Mk", "~", "%PDF-", "<svg", "\u0089PNG"})
    @FuzzTest(maxDuration = "10s")
    void passesOnlyWhatTheIssuerSigned(byte[] input) {
        var report = Samples.inTime(() -> Samples.verifier().verify(input));
        if (report.checks().size() != Check.Kind.values().length) throw new AssertionError("checks are missing");
        if (report.verdict() == Outcome.PASSED && report.verified().isEmpty())
            throw new AssertionError("nothing shown");
        // A holder of selective claims may leave some out.
        var shown = report.verified().map(ObjectNode::toString).orElse("");
        if (!shown.isEmpty() && !shown.contains("\"vct\"") && !SIGNED.containsKey(shown))
            throw new AssertionError("shown, and never signed: " + shown);
    }
}
