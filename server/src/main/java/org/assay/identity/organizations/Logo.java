package org.assay.identity.organizations;

import java.nio.ByteBuffer;
import java.util.Arrays;
import org.assay.identity.Organizations.LogoFile;
import org.assay.web.CleanSvg;

/// What a logo may be: a PNG of at most 256 KB and 1,024 by 1,024 pixels, or an SVG of which only shapes are kept.
sealed interface Logo {
    int MOST_BYTES = 256 * 1024;
    int MOST_PIXELS = 1024;

    /// A picture that may be kept.
    record Kept(LogoFile file) implements Logo {}

    /// What is wrong and how to mend it.
    record Wrong(String message) implements Logo {}

    static Logo read(byte[] bytes) {
        if (bytes.length == 0) return new Wrong("Choose a PNG or an SVG file.");
        if (bytes.length > MOST_BYTES) return new Wrong("The file has more than 256 KB. Choose a smaller picture.");
        if (isPng(bytes)) return png(bytes);
        return CleanSvg.of(bytes, CleanSvg.Kind.MARK)
                .<Logo>map(svg -> new Kept(new LogoFile(svg, "image/svg+xml")))
                .orElseGet(() -> new Wrong("This is neither a PNG nor an SVG of shapes. Save the picture as PNG."));
    }

    private static boolean isPng(byte[] bytes) {
        byte[] signature = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
        return bytes.length >= 33 && Arrays.equals(signature, Arrays.copyOf(bytes, 8));
    }

    /// Reads the header only, never the picture.
    private static Logo png(byte[] bytes) {
        var header = ByteBuffer.wrap(bytes, 16, 8);
        int width = header.getInt();
        int height = header.getInt();
        return width < 1 || height < 1 || width > MOST_PIXELS || height > MOST_PIXELS
                ? new Wrong("The picture has more than 1,024 pixels on a side. Make it smaller.")
                : new Kept(new LogoFile(bytes, "image/png"));
    }
}
