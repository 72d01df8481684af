package org.assay.web;

import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.Encoder;
import gg.jte.Content;
import java.util.Map;

/// A QR code as SVG: black on white in every theme, with the quiet zone of four modules that readers ask for.
public final class QrCode {
    private static final int QUIET = 4;

    private QrCode() {}

    /// @param text at most 500 characters, such as an address
    /// @param label what it is, for those who do not see it
    public static Content svg(String text, String label) {
        var markup = markup(text);
        return output -> {
            output.writeContent("<svg class=\"qr\" role=\"img\" aria-label=\"");
            output.writeUserContent(label);
            output.writeContent(markup);
        };
    }

    private static String markup(String text) {
        var modules = modules(text);
        int size = modules.length + 2 * QUIET;
        var path = new StringBuilder();
        for (int y = 0; y < modules.length; y++) {
            for (int x = 0; x < modules.length; x++) {
                if (modules[y][x] == 1) {
                    path.append("M%d %dh1v1h-1z".formatted(x + QUIET, y + QUIET));
                }
            }
        }
        return "\" viewBox=\"0 0 %d %d\" shape-rendering=\"crispEdges\"><path fill=\"#fff\" d=\"M0 0h%dv%dH0z\"/>"
                        .formatted(size, size, size, size)
                + "<path fill=\"#000\" d=\"" + path + "\"/></svg>";
    }

    /// Rows of modules, 1 for a dark one.
    static byte[][] modules(String text) {
        try {
            var hints = Map.of(EncodeHintType.CHARACTER_SET, "UTF-8");
            return Encoder.encode(text, ErrorCorrectionLevel.M, hints)
                    .getMatrix()
                    .getArray();
        } catch (WriterException e) {
            throw new IllegalArgumentException("too long for a QR code: " + text.length(), e);
        }
    }
}
