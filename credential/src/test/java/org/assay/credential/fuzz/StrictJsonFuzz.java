package org.assay.credential.fuzz;

import com.code_intelligence.jazzer.junit.DictionaryEntries;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.stream.Stream;
import org.assay.credential.Cast;
import org.assay.credential.json.MalformedJson;
import org.assay.credential.json.StrictJson;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/// One value or one kind of refusal; what was read is written and read again as the same.
class StrictJsonFuzz {
    static Stream<byte[]> seeds() {
        return Stream.concat(
                Stream.of(Cast.signed().bytes()),
                Samples.texts("[1e9,-0.5,\"\\ud834\\udd1e\\u0000\",{\"a\":null}]", "\"é€\""));
    }

    @MethodSource("seeds")
    @DictionaryEntries({"\\u0000", "\\ud800", "1e400", "-0", "\uFEFF", "true", "null"})
    @FuzzTest(maxDuration = "10s")
    void readsAgainWhatItWrote(byte[] input) {
        JsonNode read;
        try {
            read = Samples.inTime(() -> StrictJson.parse(input));
        } catch (MalformedJson refused) {
            return;
        }
        var written = StrictJson.write(read);
        if (written.length > StrictJson.MAX_BYTES) return;
        if (!StrictJson.parse(written).equals(StrictJsonFuzz::compare, read))
            throw new AssertionError("written otherwise than read");
    }

    /// A number is the same however it is spelt: `1e0` is written as `1`.
    private static int compare(JsonNode one, JsonNode other) {
        if (one.isNumber() && other.isNumber()) return one.decimalValue().compareTo(other.decimalValue());
        return one.equals(other) ? 0 : 1;
    }
}
