package org.assay.credential.fuzz;

import com.code_intelligence.jazzer.junit.DictionaryEntries;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import org.assay.credential.bake.NotBaked;
import org.assay.credential.bake.PngBaker;
import org.junit.jupiter.params.provider.MethodSource;

/// A picture is refused with a reason, or gives what was put in. An input is chunks without their checksums, which
/// the fuzzer would never find: length in two bytes, type, data.
class PngFuzz {
    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
    private static final byte[] TEXT = "{\"type\":\"VerifiableCredential\"}".getBytes(StandardCharsets.UTF_8);

    static Stream<byte[]> seeds() {
        return Samples.texts(
                "\0\rIHDR\0\0\0\1\0\0\0\1\b\2\0\0\0\0\7iTXta\0\0\0\0\0b\0\0IEND",
                "\0\rIHDR\0\0\0\1\0\0\0\1\b\2\0\0\0\0\32iTXtopenbadgecredential\0\0\0\0\0{}\0\0IEND",
                "\0\rIHDR\0\0\0\1\0\0\0\1\b\2\0\0\0\0\17tEXtopenbadges\0https\0\0IEND");
    }

    @MethodSource("seeds")
    @DictionaryEntries({
        "openbadgecredential",
        "openbadges",
        "clrcredential",
        "iTXt",
        "tEXt",
        "zTXt",
        "IDAT",
        "IEND",
        "IHDR"
    })
    @FuzzTest(maxDuration = "10s")
    void takesOutWhatWasPutIn(byte[] input) {
        for (var picture : new byte[][] {input, assembled(input)})
            try {
                var before = Samples.inTime(() -> PngBaker.unbake(picture));
                var baked = PngBaker.bake(picture, TEXT);
                if (!Arrays.equals(PngBaker.unbake(baked).orElseThrow(), TEXT))
                    throw new AssertionError("put in and not taken out");
                if (before.isPresent() && before.get().length > picture.length)
                    throw new AssertionError("more than was in it");
            } catch (NotBaked reason) {
                if (String.valueOf(reason.getMessage()).isEmpty()) throw new AssertionError("no reason", reason);
            }
    }

    private static byte[] assembled(byte[] input) {
        var picture =
                ByteBuffer.allocate(SIGNATURE.length + input.length * 3 + 64).put(SIGNATURE);
        var in = ByteBuffer.wrap(input);
        while (in.remaining() >= 6 && picture.remaining() > input.length + 16) {
            var length = Math.min(in.getShort() & 0xffff, in.remaining() - 4);
            var chunk = new byte[4 + Math.max(0, length)];
            in.get(chunk);
            var crc = new CRC32();
            crc.update(chunk);
            picture.putInt(chunk.length - 4).put(chunk).putInt((int) crc.getValue());
        }
        return Arrays.copyOf(picture.array(), picture.position());
    }
}
