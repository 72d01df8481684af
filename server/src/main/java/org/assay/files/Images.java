package org.assay.files;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import org.assay.shared.Refusal;

/// Pictures made anew from their pixels: what was hidden behind, before or beside them (a script, a place, a second
/// file) does not come along.
final class Images {
    private static final long MOST_PIXELS = 16_000_000;

    private Images() {}

    /// The same picture as PNG or JPEG. Its dimensions are read from the header before a pixel is.
    static byte[] anew(byte[] bytes, String type) {
        try (var input = ImageIO.createImageInputStream(new ByteArrayInputStream(bytes))) {
            var readers = ImageIO.getImageReaders(input);
            if (!readers.hasNext()) throw unreadable();
            var reader = readers.next();
            try {
                reader.setInput(input, true, true);
                long pixels = (long) reader.getWidth(0) * reader.getHeight(0);
                if (pixels > MOST_PIXELS) {
                    throw new Refusal(
                            Refusal.Kind.TOO_LARGE,
                            "This picture has more than 16 million pixels. Make it smaller, then choose it again.");
                }
                return written(reader.read(0), type);
            } finally {
                reader.dispose();
            }
        } catch (IOException | IllegalArgumentException | IndexOutOfBoundsException e) {
            throw unreadable();
        }
    }

    private static byte[] written(BufferedImage image, String type) throws IOException {
        var out = new ByteArrayOutputStream();
        boolean isPhoto = type.equals("image/jpeg") && !image.getColorModel().hasAlpha();
        if (!ImageIO.write(image, isPhoto ? "jpeg" : "png", out)) throw unreadable();
        return out.toByteArray();
    }

    private static Refusal unreadable() {
        return Refusal.malformed("This picture cannot be read. Save it as PNG or JPEG, then choose it again.");
    }
}
