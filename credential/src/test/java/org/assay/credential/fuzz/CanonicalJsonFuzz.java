package org.assay.credential.fuzz;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.Arrays;
import java.util.stream.Stream;
import org.assay.credential.Cast;
import org.assay.credential.json.CanonicalJson;
import org.assay.credential.json.MalformedJson;
import org.assay.credential.json.StrictJson;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/// The canonical form of a canonical form is itself.
class CanonicalJsonFuzz {
    static Stream<byte[]> seeds() {
        return Stream.concat(
                Stream.of(Cast.signed().bytes()),
                Samples.texts(
                        "{\"b\":[1e21,1e-7,0.1,-0,9007199254740993],\"a\":\"\\u20ac\\r\\u000f\\n\",\"\\u0080\":1,\"é\":2}",
                        "[333333333.33333329,1E30,4.50,2e-3,0.000000000000000000000000001]"));
    }

    @MethodSource("seeds")
    @FuzzTest(maxDuration = "10s")
    void isItsOwnCanonicalForm(byte[] input) {
        JsonNode read;
        byte[] canonical;
        try {
            read = StrictJson.parse(input);
            canonical = Samples.inTime(() -> CanonicalJson.write(read));
        } catch (MalformedJson refused) {
            return;
        } catch (IllegalArgumentException tooLarge) {
            if (!"number is larger than any double".equals(tooLarge.getMessage())) throw tooLarge;
            return;
        }
        if (canonical.length > StrictJson.MAX_BYTES) return;
        if (!Arrays.equals(CanonicalJson.write(StrictJson.parse(canonical)), canonical))
            throw new AssertionError("canonical form is not stable");
    }
}
