package org.assay.identity.organizations;

import java.nio.ByteBuffer;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// What a logo must be: a PNG of at most 256 KB and 1,024 by 1,024 pixels.
final class Logo {
    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
    private static final int MOST_BYTES = 256 * 1024;
    private static final int MOST_PIXELS = 1024;

    private Logo() {}

    /// What is wrong and how to mend it; null where nothing is. Reads the header only, never the picture.
    static @Nullable String fault(byte[] bytes) {
        if (bytes.length == 0) return "Choose a PNG file.";
        if (bytes.length > MOST_BYTES) return "The file has more than 256 KB. Choose a smaller picture.";
        if (bytes.length < 33 || !Arrays.equals(SIGNATURE, Arrays.copyOf(bytes, 8))) {
            return "This is not a PNG file. Save the picture as PNG.";
        }
        var header = ByteBuffer.wrap(bytes, 16, 8);
        int width = header.getInt();
        int height = header.getInt();
        return width < 1 || height < 1 || width > MOST_PIXELS || height > MOST_PIXELS
                ? "The picture has more than 1,024 pixels on a side. Make it smaller."
                : null;
    }
}
