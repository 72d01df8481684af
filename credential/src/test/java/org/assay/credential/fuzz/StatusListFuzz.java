package org.assay.credential.fuzz;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.stream.Stream;
import org.assay.credential.key.Multibase;
import org.assay.credential.status.StatusList;
import org.junit.jupiter.params.provider.MethodSource;

/// A list is refused as an argument, or holds the same bits when it is written and read again.
class StatusListFuzz {
    private static final int MAX_BITS = 16 * 1024 * 1024 * 8;

    static Stream<byte[]> seeds() {
        var list = StatusList.empty(StatusList.MIN_BITS).with(7, true).encode();
        return Stream.concat(Samples.texts(list, "uAAAA", "u"), Stream.of(Multibase.decodeBase64Url(list)));
    }

    @MethodSource("seeds")
    @FuzzTest(maxDuration = "10s")
    void keepsItsBits(byte[] input) {
        for (var text : new String[] {Samples.text(input), Multibase.base64Url(input)})
            for (var width : new int[] {1, 3, 16})
                try {
                    var list = Samples.inTime(() -> StatusList.decode(text, width));
                    if (list.size() > MAX_BITS) throw new AssertionError("larger than 16 MB");
                    var again = StatusList.decode(list.encode(), width);
                    for (var i = 0; i < Math.min(64, list.entries()); i++)
                        if (list.value(i) != again.value(i)) throw new AssertionError("another value at " + i);
                    if (again.size() != list.size()) throw new AssertionError("another size");
                } catch (IllegalArgumentException refused) {
                    if (String.valueOf(refused.getMessage()).isEmpty()) throw new AssertionError("no reason", refused);
                }
    }
}
