package org.assay.credential.proof.rdfc;

import com.apicatalog.rdf.api.RdfConsumerException;
import com.apicatalog.rdf.canon.RdfCanon;
import com.apicatalog.rdf.nquads.NQuadsReader;
import com.apicatalog.rdf.nquads.NQuadsReaderException;
import com.apicatalog.rdf.nquads.NQuadsWriter;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.LinkedHashSet;
import java.util.stream.Stream;
import org.assay.credential.fuzz.Samples;
import org.junit.jupiter.params.provider.MethodSource;

/// Statements have one canonical form, whatever their blank nodes are called and in whatever order they stand; or they
/// are given up in time.
///
/// Each three bytes of an input are a statement over eight blank nodes and two names.
class CanonicalQuadsFuzz {
    static Stream<byte[]> seeds() {
        return Stream.of(
                new byte[] {0, 0, 1, 1, 0, 2, 2, 0, 0},
                new byte[] {0, 0, 1, 0, 0, 2, 0, 0, 3, 1, 1, 8, 2, 1, 8, 3, 1, 9},
                new byte[] {0, 0, 1, 1, 0, 0, 2, 0, 3, 3, 0, 2, 4, 1, 4});
    }

    @MethodSource("seeds")
    @FuzzTest(maxDuration = "10s")
    void hasOneFormUnderEveryNaming(byte[] input) {
        var expected = canonical(statements(input, 0));
        for (var turn : new int[] {1, 3, 5})
            if (!canonical(statements(input, turn)).equals(expected))
                throw new AssertionError("another form under other names: " + statements(input, 0));
        if (!expected.equals("none") && !canonical(expected).equals(expected))
            throw new AssertionError("the canonical form has another: " + expected);
    }

    private static String statements(byte[] input, int turn) {
        // Statements are a set: the reader below keeps what stands there twice.
        var lines = new LinkedHashSet<String>();
        var count = Math.min(input.length / 3, 64);
        for (var i = 0; i < count; i++) {
            var at = 3 * (turn == 0 ? i : count - 1 - i);
            lines.add("%s <urn:p%d> %s .\n"
                    .formatted(node(input[at], turn, true), input[at + 1] & 1, node(input[at + 2], turn, false)));
        }
        return String.join("", lines);
    }

    private static String node(byte value, int turn, boolean isSubject) {
        var number = (value & 0xff) % 10;
        if (number < 8) return "_:n" + (turn == 0 ? number : (number * turn + turn) % 8);
        return isSubject || number == 8 ? "<urn:x" + number + ">" : "\"a\"";
    }

    private static String canonical(String text) {
        return Samples.inTime(() -> {
            try {
                var canon = RdfCanon.create("SHA-256", new WorkLimit());
                new NQuadsReader(new StringReader(text)).provide(canon);
                var nQuads = new StringWriter();
                canon.provide(new NQuadsWriter(nQuads));
                return nQuads.toString();
            } catch (WorkLimit.Exceeded given) {
                return "none";
            } catch (NQuadsReaderException | RdfConsumerException impossible) {
                throw new AssertionError(text, impossible);
            }
        });
    }
}
